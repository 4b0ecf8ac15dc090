import type { Command } from './command.ts';

/** `san-dinh procedures`: what can be called, a line each. */
export const proceduresCommand: Command = {
  name: 'procedures',
  summary: { vi: 'Liệt kê các thủ tục gọi được', en: 'List the procedures that can be called' },
  usage: '',
  options: {},
  takes: { least: 0, most: 0 },
  async run({ io, program }) {
    for (const { name, effect, title } of program.registry.all)
      io.out(`${name}\t${effect}\t${title.vi} / ${title.en}\n`);
    return 0;
  },
};
