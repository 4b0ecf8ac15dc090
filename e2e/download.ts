import assert from 'node:assert/strict';
import readXlsx from 'read-excel-file/node';
import { assertDefined } from '#basics/assert.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { readFile } from '#documents/files/index.ts';
import type { OfficialDocument } from '#documents/model.ts';
import type { Desk } from './desk.ts';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

async function bytesOf({ page, main }: Desk, link: RegExp, kind: keyof typeof TYPES): Promise<Uint8Array> {
  const href = await main.getByRole('link', { name: link }).first().getAttribute('href');
  const answer = await page.context().request.get(assertDefined(href, 'address of a download'));
  assert.equal(answer.status(), 200);
  assert.equal(answer.headers()['content-type']?.split(';')[0], TYPES[kind]);
  return answer.body();
}

/** What a reader gets from the document behind a link. */
export async function documentBehind(
  desk: Desk,
  link: RegExp,
  kind: 'pdf' | 'docx',
): Promise<OfficialDocument> {
  const bytes = await bytesOf(desk, link, kind);
  const { documents } = unsafeUnwrap(await readFile(bytes, { fileName: `tai-ve.${kind}` }));
  return assertDefined(documents[0], 'document in a download').document;
}

/** The rows of the spreadsheet behind a link, as texts. */
export async function rowsBehind(desk: Desk, link: RegExp): Promise<readonly (readonly string[])[]> {
  const bytes = await bytesOf(desk, link, 'xlsx');
  const [sheet] = await readXlsx(Buffer.from(bytes));
  return assertDefined(sheet, 'first sheet').data.map((row) => row.map((cell) => String(cell ?? '')));
}
