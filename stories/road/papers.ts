import assert from 'node:assert/strict';
import { assertDefined } from '#basics/assert.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { readFile } from '#documents/files/index.ts';
import type { OfficialDocument } from '#documents/model.ts';
import type { PaperView } from '#modules/directives/procedures/documents.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { StoryStage } from '../stage.ts';

/** An issued document as somebody sees it. */
export function paperSeenBy(stage: StoryStage, actor: PersonActor, documentId: string): Promise<PaperView> {
  return stage.act<PaperView>(actor, 'directives.view-document', { documentId });
}

/** The bytes of a stored file, for somebody who may read it. */
export async function fileFor(stage: StoryStage, actor: PersonActor, id: string): Promise<Uint8Array> {
  await stage.act(actor, 'files.view', { id });
  const { rows } = await stage.db.database.pool.query('select sha256 from stored_file where id = $1', [id]);
  return stage.platform.files.get(rows[0].sha256);
}

/** What a reader gets from a written file, DOCX or PDF, that somebody may open. */
export async function readBack(
  stage: StoryStage,
  actor: PersonActor,
  file: { readonly id: string; readonly name: string },
): Promise<{ readonly document: OfficialDocument; readonly text: string }> {
  const bytes = await fileFor(stage, actor, file.id);
  const magic = file.name.endsWith('.pdf') ? '%PDF-' : 'PK\u0003\u0004';
  assert.equal(Buffer.from(bytes.subarray(0, magic.length)).toString('latin1'), magic);
  const { documents, extracted } = unsafeUnwrap(await readFile(bytes, { fileName: file.name }));
  const { document } = assertDefined(documents[0], 'document in a written file');
  return { document, text: extracted.text.replace(/[\s|]+/g, ' ') };
}
