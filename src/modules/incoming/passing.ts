import { err, ok, type Result } from '#basics/result.ts';
import type { OfficialDocument } from '#documents/model.ts';
import { notify } from '#modules/notifications/index.ts';
import { toDate } from '#platform/clock.ts';
import type { HandlerContext } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { notationOf } from './content.ts';
import { INCOMING_PATHS } from './paths.ts';
import { worksHere } from './policy.ts';

export interface PassTo {
  /** A division or person in words. */
  readonly passedTo?: string | undefined;
  readonly officerId?: string | undefined;
}

type Context = Pick<HandlerContext<PassTo>, 'tx' | 'actor' | 'clock' | 'input'>;

/** The columns that say to whom a document was passed today; refused with `incoming.not-here` for a stranger. */
export async function passing(
  { tx, actor, clock }: Context,
  { passedTo, officerId }: PassTo,
): Promise<
  Result<{ passed_to: string | null; officer_id: string | null; passed_on: string | null }, Refusal>
> {
  const today = clock.today().toString();
  if (officerId !== undefined && !(await worksHere(tx, actor, officerId, today))) {
    return err({ type: 'incoming.not-here', field: 'officerId' });
  }
  const isPassed = passedTo !== undefined || officerId !== undefined;
  return ok({
    passed_to: passedTo ?? null,
    officer_id: officerId ?? null,
    passed_on: isPassed ? today : null,
  });
}

/** Tells the officer to whom a document was passed. */
export async function tellOfficer(
  { tx, actor, clock, input }: Context,
  incomingId: string,
  document: OfficialDocument,
): Promise<void> {
  const { officerId } = input;
  if (officerId === undefined || officerId === actor.personId) return;
  const notice = {
    kind: 'incoming.passed-on',
    organisationId: actor.organisationId,
    personId: officerId,
    subjectId: incomingId,
    path: INCOMING_PATHS.one(incomingId),
    data: {
      title: notationOf(document) ?? document.kind ?? '',
      subject: (document.subject ?? '').slice(0, 200),
    },
  };
  await notify(tx, [notice], toDate(clock.now()));
}
