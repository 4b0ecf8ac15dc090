import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { type DocumentProgress, progressOfDocument, type UnitProgress } from '#modules/duties/index.ts';
import { subordinatesOf, unitsByIds } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { papersByIds } from '../store/papers.ts';

const Counted = {
  total: z.number(),
  accepted: z.number(),
  reported: z.number(),
  overdue: z.number(),
  /** Given and not yet taken up. */
  waiting: z.number(),
  withdrawn: z.number(),
};

const UnitLine = z.object({
  unitId: z.uuid(),
  name: z.string(),
  kind: z.string(),
  /** On which side of the list of duties the actor finds what the unit holds; null where he may not look it up. */
  side: z.enum(['held', 'below']).nullable(),
  ...Counted,
});

const ProgressView = z.object({
  ...Counted,
  units: z.number(),
  /** Of the item that was asked for; of all when absent. */
  item: z.string().optional(),
  /** Every item of the document, whichever was asked for. */
  items: z.array(
    z.object({ label: z.string().nullable(), title: z.string(), topic: z.string(), ...Counted }),
  ),
  /** The units that hold duties of the document, each with those to which it passed parts down. */
  holders: z.array(UnitLine.extend({ children: z.array(UnitLine) })),
});
export type ProgressView = z.output<typeof ProgressView>;
export type UnitLine = z.output<typeof UnitLine>;

/** How far the duties of a document are, or those of one item, counted from the duties as they are now. */
export const progress = procedure({
  name: 'directives.progress',
  title: { vi: 'Tình hình thực hiện văn bản', en: 'Progress on a document' },
  effect: 'read',
  access: signedIn(),
  input: z.strictObject({
    documentId: z.uuid(),
    /** The label of an item; empty: the duties that rest on none. */
    item: z.string().max(40).optional(),
  }),
  output: ProgressView,
  async handle({ tx, input: { documentId, item }, actor, clock }) {
    if (!(await papersByIds(tx, [documentId])).has(documentId)) return err({ type: 'not-found' });
    const on = clock.today().toString();
    const label = item === '' ? null : item;
    const counted = await progressOfDocument(tx, documentId, on, { label });
    const below = await subordinatesOf(tx, actor.organisationId, on);
    const reach = { ownId: actor.organisationId, below: new Set(below.map(({ id }) => id)) };
    const view = await progressView(tx, counted, { on, reach });
    return ok(item === undefined ? view : { ...view, item });
  },
});

interface Reach {
  readonly ownId: string;
  readonly below: ReadonlySet<string>;
}

async function progressView(
  tx: Tx,
  counted: DocumentProgress,
  { on, reach }: { readonly on: string; readonly reach: Reach },
): Promise<ProgressView> {
  const ids = counted.byUnit.flatMap((unit) => [unit.unitId, ...unit.children.map((child) => child.unitId)]);
  const units = await unitsByIds(tx, [...new Set(ids)], on);
  const line = (unit: UnitProgress): UnitLine => ({
    unitId: unit.unitId,
    name: units.get(unit.unitId)?.shortName ?? '',
    kind: units.get(unit.unitId)?.kind ?? '',
    side: sideOf(unit.unitId, reach),
    ...figures(unit),
  });
  return {
    ...figures(counted),
    units: counted.units,
    items: counted.byItem.map((item) => ({
      label: item.itemLabel,
      title: item.title,
      topic: item.topic,
      ...figures(item),
    })),
    holders: counted.byUnit.map((unit) => ({ ...line(unit), children: unit.children.map(line) })),
  };
}

function sideOf(unitId: string, { ownId, below }: Reach): UnitLine['side'] {
  if (unitId === ownId) return 'held';
  return below.has(unitId) ? 'below' : null;
}

function figures({ states, total, overdue }: Pick<DocumentProgress, 'states' | 'total' | 'overdue'>) {
  return {
    total,
    accepted: states.accepted,
    reported: states.reported,
    overdue,
    waiting: states.given,
    withdrawn: states.withdrawn + states.ended,
  };
}
