import { printCitation } from './citation.ts';
import { INTERPRETATIONS } from './interpretations.ts';

const INTRODUCTION = `# Interpretations

Where the law is unclear, or its wording could not be read, the program has to act all the same. Each such reading is
listed here and shown to the user as a note beside whatever rests on it. It stays until someone competent confirms or
corrects it; then \`src/law/interpretations.ts\` and the rules that name it change together.

This page is made from \`src/law/interpretations.ts\`, and a test keeps the two equal. To write it anew:

    node_modules/.bin/node --import tsx -e "import('./src/law/interpretations-page.ts').then((m) => process.stdout.write(m.interpretationsPage()))" > docs/interpretations/README.md

Standing: *read* = the text was read; *secondary* = a text about it was read; *recalled* = from memory.
`;

/** The page docs/interpretations/README.md: every registered interpretation, in Markdown, by id. */
export function interpretationsPage(): string {
  const entries = Object.entries(INTERPRETATIONS).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sections = entries.map(([id, one]) =>
    [
      `## ${id}`,
      '',
      `- What is unsure: ${one.en}.`,
      `- Shown as: ${one.vi}. ${one.acts.vi}`,
      `- How the program acts: ${one.acts.en}`,
      `- Who should confirm: ${one.confirm.en} (${one.confirm.vi})`,
      `- Standing: ${one.standing}`,
      `- Basis: ${one.basis.map((citation) => printCitation(citation, 'en')).join('; ')}`,
      '',
    ].join('\n'),
  );
  return [INTRODUCTION, ...sections].join('\n');
}
