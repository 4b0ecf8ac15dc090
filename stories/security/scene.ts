import { unsafeUnwrap } from '#basics/result.ts';
import { storeUpload } from '#modules/files/index.ts';
import { readIncoming } from '#modules/incoming/index.ts';
import { playActivity } from '#src/demonstration/activity.ts';
import { BODIES } from '#src/demonstration/bodies.ts';
import { describeModules } from '#src/modules.ts';
import { openStage, type StoryStage } from '../stage.ts';
import { DISTRICT, PROVINCE } from './cast.ts';

/** A stage with something of every kind on it: documents, drafts, duties, results, questions, reports asked for and begun. */
export interface Scene extends StoryStage {
  readonly draftId: string;
  readonly incomingId: string;
  /** Of the district, begun and not sent. */
  readonly reportId: string;
}

export async function openScene(): Promise<Scene> {
  const stage = await openStage('2024-04-08T09:00:00+07:00');
  await playActivity(stage.platform, describeModules().registry);
  const { draftId } = await stage.act<{ draftId: string }>(PROVINCE.officer, 'directives.create', {
    subject: 'tập huấn',
  });
  const incomingId = await letterComesIn(stage);
  const reportId = await reportIsBegun(stage);
  return { ...stage, draftId, incomingId, reportId };
}

async function letterComesIn({ platform, act }: StoryStage): Promise<string> {
  const bytes = new TextEncoder().encode('ỦY BAN NHÂN DÂN\nSố: 12/UBND\nKính gửi: các xã\nLàm việc.');
  const { id } = unsafeUnwrap(await storeUpload(platform, PROVINCE.clerk, { name: 'thu.txt', bytes }));
  const { incomingIds } = await act<{ incomingIds: string[] }>(PROVINCE.clerk, 'incoming.receive', {
    fileIds: [id],
  });
  const incomingId = incomingIds[0] ?? '';
  await readIncoming(platform, incomingId);
  return incomingId;
}

async function reportIsBegun({ act }: StoryStage): Promise<string> {
  const { callId } = await act<{ callId: string }>(PROVINCE.head, 'reports.call', {
    title: 'Kết quả ba tháng đầu năm',
    periodFrom: '2024-01-01',
    periodTo: '2024-03-31',
    dueOn: '2024-04-20',
    receiverId: BODIES.steering,
    viaId: BODIES.massMobilisation,
    groups: ['peoples_committee:district'],
    ready: ['classes-held'],
  });
  const { units } = await act<{ units: { unit: { id: string }; reportId: string }[] }>(
    PROVINCE.head,
    'reports.view-call',
    { callId },
  );
  const reportId = units.find(({ unit }) => unit.id === DISTRICT.id)?.reportId ?? '';
  const { version } = await act<{ version: number }>(DISTRICT.officer, 'reports.view', { reportId });
  await act(DISTRICT.officer, 'reports.start', { reportId, version });
  return reportId;
}
