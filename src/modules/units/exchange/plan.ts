import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/database/transaction.ts';
import type { ParentSeed, Span, UnitSeed } from '../dataset/history.ts';
import { foldWords } from '../fold-name.ts';
import type { ParentLine, UnitKind, UnitLevel, UnitLine } from '../model.ts';
import { codesTaken, type KnownUnit, type KnownUnits, readKnownUnits } from './known.ts';
import type { ImportRow, RowFault } from './rows.ts';

/** What would become of each row: the unit it makes, or why not. */
export interface PlannedRow {
  readonly row: ImportRow;
  readonly faults: readonly RowFault[];
  readonly unit: UnitSeed | null;
}

/**
 * Judges rows in their order: a row may refer to units of the database within the keeper's territory (everywhere when
 * null), and to those of earlier rows.
 */
export async function planImport(
  tx: Tx,
  rows: readonly ImportRow[],
  territoryId: string | null,
): Promise<readonly PlannedRow[]> {
  const known = await readKnownUnits(tx, territoryId);
  const codes = rows.flatMap((row) => (row.code === null ? [] : [row.code]));
  const taken = [...(await codesTaken(tx, codes))];
  const seen = new Set<string>();
  return rows.map((row) => {
    const key = foldWords(`${row.kind} ${row.name} ${row.territory}`);
    const repeated = seen.has(key);
    seen.add(key);
    const planned = row.faults.length > 0 || repeated ? null : planRow(row, known, taken);
    if (planned === null)
      return { row, faults: [...row.faults, ...(repeated ? (['repeated'] as const) : [])], unit: null };
    if (planned.unit !== null) {
      known.add(knownOf(planned.unit, planned.territoryId));
      if (row.code !== null) taken.push({ code: row.code, from: row.from, to: null });
    }
    return { row, faults: planned.faults, unit: planned.unit };
  });
}

interface Judged {
  readonly faults: readonly RowFault[];
  readonly unit: UnitSeed | null;
  readonly territoryId: string;
}

function planRow(row: ImportRow, known: KnownUnits, taken: readonly (Span & { code: string })[]): Judged {
  const kind = row.kind as UnitKind;
  const territory = known.territory(row.territory, row.from);
  const refuse = (...faults: RowFault[]): Judged => ({ faults, unit: null, territoryId: '' });
  if (!territory) return refuse('territory');
  const line = LINE_OF[kind];
  const level = line === null ? (LEVEL_OF[kind] ?? null) : territory.level;
  if (line === null && !fitsUnder(level, territory.level)) return refuse('territory-level');
  if (territory.to !== null) return refuse('territory-ends');
  if (known.has(kind, row.name, territory.id, row.from)) return refuse('exists');
  const isTaken = taken.some((span) => span.code === row.code && (span.to === null || span.to > row.from));
  if (isTaken) return refuse('code-taken');
  const above = parentOf(row, kind, line, territory, known);
  if (typeof above === 'string') return refuse(above);
  const unit: UnitSeed = {
    id: uuidv7(),
    class: line === null ? 'territory' : 'organisation',
    kind,
    level,
    line,
    territoryId: line === null ? null : territory.id,
    from: row.from,
    to: null,
    name: {
      name: row.name,
      shortName: row.shortName,
      abbreviation: row.abbreviation,
      letterhead: null,
      letterheadParent: null,
    },
    code: row.code === null ? null : { scheme: 'gso', code: row.code },
    parents: above,
  };
  return { faults: [], unit, territoryId: territory.id };
}

/** Whose the kinds are; territories have no line. */
const LINE_OF: Readonly<Record<UnitKind, UnitLine | null>> = {
  province: null,
  city: null,
  district: null,
  town: null,
  township: null,
  commune: null,
  ward: null,
  village: null,
  residential_group: null,
  peoples_committee: 'state',
  peoples_council: 'state',
  office: 'state',
  department: 'state',
  public_service_unit: 'state',
  state_enterprise: 'state',
  division: 'state',
  party_committee: 'party',
  party_affairs_committee: 'party',
  party_board: 'party',
  steering_committee: 'party',
  front: 'front',
  union: 'front',
};

const LEVEL_OF: Readonly<Partial<Record<UnitKind, UnitLevel>>> = {
  province: 'province',
  city: 'district',
  district: 'district',
  town: 'district',
  township: 'commune',
  commune: 'commune',
  ward: 'commune',
  village: 'village',
  residential_group: 'village',
};

/** A district lies in a province, a commune in a district or a province, a village in a commune. */
function fitsUnder(level: UnitLevel | null, above: UnitLevel | null): boolean {
  switch (level) {
    case 'district':
      return above === 'province';
    case 'commune':
      return above === 'district' || above === 'province';
    case 'village':
      return above === 'commune';
    default:
      return false;
  }
}

function parentOf(
  row: ImportRow,
  kind: UnitKind,
  line: UnitLine | null,
  territory: KnownUnit,
  known: KnownUnits,
): readonly ParentSeed[] | RowFault {
  const span = { from: row.from, to: null };
  if (line === null)
    return row.parent === null ? [{ line: 'territory', parentId: territory.id, ...span }] : 'parent';
  if (row.parent === null) return [];
  const found = known.organisations(row.parent, territory.id, row.from).filter((unit) => unit.to === null);
  const [parent, ...others] = found;
  if (!parent) return 'parent';
  if (others.length > 0) return 'parent-ambiguous';
  return [{ line: lineUnder(kind, line, parent), parentId: parent.id, ...span }];
}

const GUIDED: readonly UnitKind[] = ['steering_committee', 'party_board', 'peoples_council'];

function lineUnder(kind: UnitKind, line: UnitLine, parent: KnownUnit): ParentLine {
  if (parent.kind === kind && GUIDED.includes(kind)) return 'guidance';
  return parent.line === 'party' ? 'party' : line;
}

function knownOf(unit: UnitSeed, territoryId: string): KnownUnit {
  const { id, class: unitClass, kind, level, line, from, to, name, code } = unit;
  return {
    id,
    class: unitClass,
    kind,
    level,
    line,
    territoryId,
    from,
    to,
    names: [foldWords(name.name), foldWords(name.shortName)],
    codes: code === null ? [] : [{ code: code.code, from, to }],
  };
}
