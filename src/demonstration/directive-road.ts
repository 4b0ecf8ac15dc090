import { BODIES } from './bodies.ts';
import type { Stage } from './cast.ts';
import { castAs } from './cast.ts';

/** What one draft shows, as far as the road needs it. */
interface DraftState {
  readonly id: string;
  readonly version: number;
  readonly assignments: readonly {
    readonly id: string;
    readonly state: string;
    readonly holderIds: readonly string[];
  }[];
}

const CLERK = castAs(BODIES.province, 'clerk');
const OFFICER = castAs(BODIES.province, 'officer');
const REVIEWER = castAs(BODIES.province, 'reviewer');
const HEAD = castAs(BODIES.province, 'head');

/** A letter comes in: its file is read by the job, and the clerk registers it. Answers the document's id. */
export async function registerLetter(
  stage: Stage,
  fileId: string,
  read: (incomingId: string) => Promise<void>,
) {
  const { incomingIds } = await stage.act<{ incomingIds: string[] }>(CLERK, 'incoming.receive', {
    fileIds: [fileId],
  });
  const incomingId = incomingIds[0] ?? '';
  await read(incomingId);
  const { version } = await stage.act<{ version: number }>(CLERK, 'incoming.view', { incomingId });
  const registered = await stage.act<{ documentId: string }>(CLERK, 'incoming.register', {
    incomingId,
    version,
    passedTo: 'Phòng Nội chính - Kiểm soát thủ tục hành chính',
    officerId: OFFICER.personId,
  });
  return registered.documentId;
}

/** The officer drafts the letter that sends it on, addresses it, and lets the program propose the work. */
export async function draftSendingOn(stage: Stage, carriedId: string): Promise<string> {
  const { draftId } = await stage.act<{ draftId: string }>(OFFICER, 'directives.create', { carriedId });
  await stage.act(OFFICER, 'directives.edit', {
    draftId,
    version: 1,
    style: 'state',
    kind: 'CV',
    symbol: 'UBND-NCKS',
    place: 'Thái Bình',
    subject: 'thực hiện dân chủ ở cơ sở sáu tháng đầu năm 2024 (văn bản mẫu)',
    addressees: ['Các sở, ban, ngành trực thuộc Ủy ban nhân dân tỉnh', 'Ủy ban nhân dân huyện, thành phố'],
    bases: [],
    body: 'Ủy ban nhân dân tỉnh gửi kèm Văn bản số 39-CV/BCĐ ngày 25/3/2024 của Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh.\nYêu cầu các cơ quan, địa phương thực hiện và báo cáo đúng hạn; nội dung vượt thẩm quyền thì đề xuất Ủy ban nhân dân tỉnh.',
    signatureLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    signerId: HEAD.personId,
    recipients: ['Như trên', 'Ban Dân vận Tỉnh ủy', 'Lưu: VT, NCKS'],
  });
  await stage.act(OFFICER, 'directives.add-addressees', {
    draftId,
    version: 2,
    phrases: ['Các sở, ban, ngành trực thuộc Ủy ban nhân dân tỉnh', 'Ủy ban nhân dân huyện, thành phố'],
    purpose: 'act',
  });
  const draft = await look(stage, draftId);
  await stage.act(OFFICER, 'directives.add-addressees', {
    draftId,
    version: draft.version,
    unitIds: [BODIES.massMobilisation],
    purpose: 'know',
  });
  return draftId;
}

/** The work is proposed from the letter's items; the officer keeps what fits the addressees and confirms it. */
export async function confirmAssignments(stage: Stage, draftId: string): Promise<void> {
  await stage.act(OFFICER, 'directives.propose-assignments', await ref(stage, draftId));
  const { assignments } = await look(stage, draftId);
  for (const { id, holderIds } of assignments) {
    const verb = holderIds.length > 0 ? 'directives.confirm-assignment' : 'directives.drop-assignment';
    await stage.act(OFFICER, verb, { ...(await ref(stage, draftId)), assignmentId: id });
  }
}

/** Submitted, reviewed, approved, and issued by the clerk under the register's number. Answers the document's id. */
export async function approveAndIssue(stage: Stage, draftId: string): Promise<string> {
  await stage.act(OFFICER, 'directives.submit', await ref(stage, draftId));
  await stage.act(REVIEWER, 'directives.review', await ref(stage, draftId));
  await stage.act(HEAD, 'directives.approve', await ref(stage, draftId));
  const issued = await stage.act<{ documentId: string }>(
    CLERK,
    'directives.issue',
    await ref(stage, draftId),
  );
  return issued.documentId;
}

function look(stage: Stage, draftId: string): Promise<DraftState> {
  return stage.act<DraftState>(OFFICER, 'directives.view-draft', { draftId });
}

async function ref(stage: Stage, draftId: string) {
  const { version } = await look(stage, draftId);
  return { draftId, version };
}
