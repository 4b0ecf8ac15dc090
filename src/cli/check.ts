import { checkDocument } from '#documents/check/check.ts';
import { departureMessage } from '#documents/check/messages.ts';
import { closeFileReaders, type FileReading, readFile, refusalMessage } from '#documents/files/index.ts';
import { printCitation } from '#law/citation.ts';
import { systemClock } from '#platform/clock.ts';
import type { CommandIo } from './command.ts';
import { bytesOf } from './read.ts';

/**
 * `san-dinh check FILE`: where each document in the file departs from Decree 30/2020/NĐ-CP or the Party's form, with the
 * rule. Exit code 2 when it could not be read, 1 when something must be corrected, else 0. Needs no database.
 */
export async function checkFile(file: string, io: CommandIo): Promise<number> {
  try {
    const bytes = await bytesOf(file);
    if (bytes === null) {
      io.err(`${file}: không mở được tệp / cannot open the file\n`);
      return 2;
    }
    const reading = await readFile(bytes, { fileName: file });
    if (reading.ok) return report(reading.value, io);
    const { vi, en } = refusalMessage(reading.error);
    io.err(`${file}: ${vi}\n${en}\n`);
    return 2;
  } finally {
    await closeFileReaders();
  }
}

function report({ documents }: FileReading, io: CommandIo): number {
  const on = systemClock().today();
  let mustCount = 0;
  for (const { document } of documents) {
    const departures = checkDocument(document, { on, style: document.style ?? 'state' });
    mustCount += departures.filter(({ severity }) => severity === 'must').length;
    io.out(`${[document.number, document.symbol, document.subject].filter(Boolean).join(' ')}\n`);
    if (departures.length === 0) io.out('  đúng thể thức / in form\n');
    for (const departure of departures) {
      const { vi, en } = departureMessage(departure);
      io.out(
        `  ${departure.severity === 'must' ? '✗' : '·'} ${vi} [${printCitation(departure.basis, 'vi')}]\n    ${en}\n`,
      );
    }
  }
  return mustCount > 0 ? 1 : 0;
}
