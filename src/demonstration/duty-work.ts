import { castAs, type Stage } from './cast.ts';

/** A duty in a list, as far as the road needs it. */
export interface DutyLine {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly holder: { readonly id: string };
}

/** The open duties that an organisation holds, of one topic where it is given. */
export async function dutiesOf(
  stage: Stage,
  organisationId: string,
  topic?: string,
): Promise<readonly DutyLine[]> {
  const head = castAs(organisationId, 'head');
  const input = { side: 'held', state: 'open', size: 100, ...(topic === undefined ? {} : { topic }) };
  return (await stage.act<{ duties: DutyLine[] }>(head, 'duties.list', input)).duties;
}

/** The clerk opens what was delivered and acknowledges it into the incoming register. */
export async function acknowledgeAll(stage: Stage, organisationId: string): Promise<void> {
  const clerk = castAs(organisationId, 'clerk');
  const { lines } = await stage.act<{ lines: { id: string }[] }>(clerk, 'deliveries.list', {
    list: 'awaiting',
  });
  for (const { id } of lines) {
    await stage.act(clerk, 'deliveries.open', { deliveryId: id });
    await stage.act(clerk, 'deliveries.acknowledge', { deliveryId: id });
  }
}

/** Received by the clerk, assigned by the head to the officer, who starts. */
export async function takeUp(stage: Stage, organisationId: string, dutyId: string): Promise<void> {
  const officer = castAs(organisationId, 'officer');
  const head = castAs(organisationId, 'head');
  await stage.act(castAs(organisationId, 'clerk'), 'duties.receive', { dutyId });
  await stage.act(head, 'duties.assign', { dutyId, officerId: officer.personId });
  await stage.act(officer, 'duties.start', { dutyId });
}

/** The officer writes what was done, the head approves: the result goes to who gave the duty. */
export async function report(
  stage: Stage,
  organisationId: string,
  dutyId: string,
  result: {
    narrative: string;
    figures: readonly { label: string; value: number; unit: string }[];
    fileIds?: readonly string[];
  },
): Promise<void> {
  const officer = castAs(organisationId, 'officer');
  await stage.act(officer, 'duties.write-result', { dutyId, ...result });
  await stage.act(officer, 'duties.submit-result', { dutyId });
  await stage.act(castAs(organisationId, 'head'), 'duties.approve-result', { dutyId });
}

/** A district gives its communes a part of its own duty, all in one act. Answers how many got one. */
export async function passDown(
  stage: Stage,
  districtId: string,
  dutyId: string,
  title: string,
  dueOn?: string,
): Promise<number> {
  const head = castAs(districtId, 'head');
  const input = { dutyId, title, to: 'all', ...(dueOn === undefined ? {} : { dueOn }) };
  return (await stage.act<{ count: number }>(head, 'duties.pass-down', input)).count;
}

/** The parts of a duty that its holder passed down. */
export async function partsOf(
  stage: Stage,
  districtId: string,
  dutyId: string,
): Promise<readonly DutyLine[]> {
  const parts: DutyLine[] = [];
  for (let page = 1; ; page += 1) {
    const input = { side: 'given', wholeId: dutyId, page, size: 100 };
    const found = await stage.act<{ duties: DutyLine[]; total: number }>(
      castAs(districtId, 'head'),
      'duties.list',
      input,
    );
    parts.push(...found.duties);
    if (parts.length >= found.total || found.duties.length === 0) return parts;
  }
}
