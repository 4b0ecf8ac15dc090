import { Temporal } from 'temporal-polyfill';
import { err, ok, type Result } from '#basics/result.ts';
import { dateInVietnam, toDate } from '#platform/clock.ts';
import { type Access, type Parties, parties, type ResolveContext } from '#platform/procedure/access.ts';
import type { HandlerContext } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { type EventToWrite, writeEvents } from './events.ts';
import { type DutyAct, nextState, type Party, TRANSITIONS, type Transition } from './model.ts';
import { type Duty, dutyById, lockDuty, updateDuty } from './store.ts';

/** The parties of the duty that the input names; null when there is none that the actor may see. */
export async function dutyParties({
  tx,
  input,
}: ResolveContext<{ dutyId: string }>): Promise<Parties | null> {
  const duty = await dutyById(tx, input.dutyId);
  return duty === undefined ? null : partiesOf(duty);
}

function partiesOf(duty: Duty): Record<Party, string> {
  return { holder: duty.holder_id, assigner: duty.assigner_id };
}

/** Who may do this with a duty: the party and its roles of the transition table. */
export function mayAct(act: DutyAct): Access<{ dutyId: string }> {
  const { by, roles }: Transition = TRANSITIONS[act];
  return parties(dutyParties, by === null ? {} : { [by]: roles });
}

/** What the actor may do with a duty now, by the transition table. */
export function actsOf(
  duty: Pick<Duty, 'state' | 'holder_id' | 'assigner_id' | 'officer_id'>,
  actor: { readonly organisationId: string; readonly role: string; readonly personId: string },
): readonly DutyAct[] {
  const sides: Record<Party, boolean> = {
    holder: duty.holder_id === actor.organisationId,
    assigner: duty.assigner_id === actor.organisationId,
  };
  return (Object.entries(TRANSITIONS) as [DutyAct, Transition][])
    .filter(([, { from, by, roles }]) => {
      return (
        by !== null &&
        sides[by] &&
        from.includes(duty.state) &&
        (roles as readonly string[]).includes(actor.role)
      );
    })
    .map(([act]) => act)
    .filter((act) => !OWN_WORK.has(act) || actor.role !== 'officer' || duty.officer_id === actor.personId);
}

/** What an officer does only with a duty that was assigned to him; his superiors may always. */
const OWN_WORK: ReadonlySet<DutyAct> = new Set(['start', 'write-result', 'submit-result']);

/**
 * Begins an act: the duty, locked, with the party still the same and a state from which the act leads on. Refusals:
 * `duties.wrong-state`, `duties.not-your-duty`, `not-permitted`.
 */
export async function begin(
  { tx, input, actor }: Pick<HandlerContext<{ dutyId: string }>, 'tx' | 'input' | 'actor'>,
  act: DutyAct,
): Promise<Result<Duty, Refusal>> {
  const duty = await lockDuty(tx, input.dutyId);
  const { from, by }: Transition = TRANSITIONS[act];
  if (by !== null && partiesOf(duty)[by] !== actor.organisationId) return err({ type: 'not-permitted' });
  if (!from.includes(duty.state)) return err({ type: 'duties.wrong-state' });
  const isOthers = OWN_WORK.has(act) && actor.role === 'officer' && duty.officer_id !== actor.personId;
  return isOthers ? err({ type: 'duties.not-your-duty' }) : ok(duty);
}

interface Move extends Partial<Parameters<typeof updateDuty>[2]> {
  readonly event: EventToWrite['kind'] | null;
  readonly note?: string | null;
}

/** Does an act that has begun: the state that the table says, the columns it changes, its entry in the history. */
export async function move(
  { tx, actor, clock }: Pick<HandlerContext<unknown>, 'tx' | 'actor' | 'clock'>,
  duty: Duty,
  act: DutyAct,
  { event, note, ...columns }: Move,
): Promise<{ dutyId: string; state: Duty['state'] }> {
  const at = toDate(clock.now());
  const state = nextState(duty.state, act);
  await updateDuty(tx, duty.id, { ...columns, state, changed_at: at });
  if (event !== null) {
    await writeEvents(tx, [duty.id], { kind: event, at, personId: actor.personId, note: note ?? null });
  }
  return { dutyId: duty.id, state };
}

/** Today's date in Vietnam at an instant of the database. */
export function dateOf(at: Date): string {
  return dateInVietnam(Temporal.Instant.fromEpochMilliseconds(at.getTime())).toString();
}
