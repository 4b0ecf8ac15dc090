import type { z } from 'zod';
import { assertDefined } from '#basics/assert.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { DraftView } from '../model.ts';
import { create, edit } from '../procedures/drafting.ts';
import { addAddressees, resolve } from '../procedures/recipients.ts';
import { approve, review, submitDraft } from '../procedures/steps.ts';
import { viewDraft } from '../procedures/views.ts';
import { KIEN_XUONG, openWorld, PROVINCE, registeredLetter, THAI_THUY, type World } from '../testing.ts';

/** What the officer writes into a letter that sends 44-CV/BCĐ on. */
export const fields = () => ({
  style: 'state' as const,
  kind: 'CV' as const,
  symbol: 'UBND-NCKS',
  place: 'Thái Bình',
  subject: 'tiếp tục đẩy mạnh thực hiện dân chủ ở cơ sở',
  addressees: ['Các sở, ban, ngành', 'Ủy ban nhân dân huyện, thành phố'],
  bases: [] as string[],
  body: 'Ủy ban nhân dân tỉnh gửi kèm Văn bản số 44-CV/BCĐ.\nYêu cầu các đơn vị triển khai thực hiện.',
  signatureLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  recipients: ['Như trên', 'Lưu: VT, NCKS'],
});

/** A draft as its acts name it. */
export const ref = ({ id, version }: Pick<DraftView, 'id' | 'version'>) => ({ draftId: id, version });

/** For tests: the province with its four people, a registered letter, and drafts on their way. */
export interface DraftWorld extends World {
  readonly officer: PersonActor;
  readonly reviewer: PersonActor;
  readonly head: PersonActor;
  readonly clerk: PersonActor;
  /** 44-CV/BCĐ, registered by the province. */
  readonly letter: string;
  look(draftId: string, actor?: PersonActor): Promise<DraftView>;
  /** A draft that sends the letter on to two districts, written and addressed. */
  written(): Promise<DraftView>;
  /** A draft (a written one) through submission, review and approval. */
  approved(from?: DraftView): Promise<DraftView>;
  /** A district to which written drafts do not go. */
  otherDistrict(): Promise<string>;
}

export async function openDraftWorld(): Promise<DraftWorld> {
  const world = await openWorld();
  const officer = await world.person(PROVINCE, 'officer', 'Trần Thị Soạn');
  const reviewer = await world.person(PROVINCE, 'reviewer', 'Lê Văn Xét');
  const head = await world.person(PROVINCE, 'head', 'Nguyễn Văn Ký');
  const clerk = await world.person(PROVINCE, 'clerk', 'Phạm Thị Thư');
  const letter = await world.inTx((tx) => registeredLetter(tx, PROVINCE));
  const look = (draftId: string, actor = officer): Promise<z.output<typeof viewDraft.output>> =>
    world.done(viewDraft, actor, { draftId });
  async function written() {
    const { draftId } = await world.done(create, officer, { carriedId: letter });
    await world.done(edit, officer, { draftId, version: 1, ...fields() });
    await world.done(addAddressees, officer, { draftId, version: 2, unitIds: [THAI_THUY, KIEN_XUONG] });
    return look(draftId);
  }
  async function approved(from?: DraftView) {
    const draft = from ?? (await written());
    await world.done(submitDraft, officer, ref(draft));
    await world.done(review, reviewer, ref(draft));
    await world.done(approve, head, ref(draft));
    return look(draft.id);
  }
  async function otherDistrict() {
    const { matches } = await world.done(resolve, officer, { phrases: ['UBND các huyện, thành phố'] });
    const ids = matches.flatMap(({ units }) => units.map(({ id }) => id));
    const other = ids.find((id) => id !== THAI_THUY && id !== KIEN_XUONG);
    return assertDefined(other, 'third district');
  }
  return { ...world, officer, reviewer, head, clerk, letter, look, written, approved, otherDistrict };
}
