import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unsafeUnwrap } from '#basics/result.ts';
import type { OfficialDocument } from '#documents/model.ts';
import { readText } from './index.ts';

/** What a fixture expects: fields of the model as they are, and some in short. */
type Expected = Partial<OfficialDocument> & {
  readonly itemLabels?: readonly string[];
  readonly subjectEnds?: string;
  /** Two signed together: either may be given. */
  readonly signerName?: readonly string[];
};

const folder = join(import.meta.dirname, 'fixtures');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4));

function documentsOf(text: string): readonly OfficialDocument[] {
  return unsafeUnwrap(readText(text)).documents.map((reading) => reading.document);
}

function assertExpected(document: OfficialDocument | undefined, expected: Expected): void {
  assert.ok(document !== undefined);
  const { itemLabels, subjectEnds, signerName, ...fields } = expected;
  const read = Object.fromEntries(
    Object.keys(fields).map((field) => [field, document[field as keyof OfficialDocument]]),
  );
  assert.deepEqual(read, fields);
  if (itemLabels !== undefined)
    assert.deepEqual(
      document.items.map((item) => item.label),
      itemLabels,
    );
  if (subjectEnds !== undefined)
    assert.ok(document.subject?.endsWith(subjectEnds), document.subject ?? 'no subject');
  if (signerName !== undefined) assert.ok(signerName.includes(document.signer.name ?? ''));
}

for (const name of names) {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
  const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as readonly Expected[];

  test(`the fixture ${name} is read as its author meant it`, () => {
    const documents = documentsOf(text);
    assert.equal(documents.length, expected.length);
    for (const [index, one] of expected.entries()) assertExpected(documents[index], one);
  });

  test(`the fixture ${name} reads the same with decomposed letters and Windows line ends`, () => {
    assert.deepEqual(documentsOf(text.normalize('NFD').replaceAll('\n', '\r\n')), documentsOf(text));
  });
}
