import { assertDefined } from '#basics/assert.ts';
import { unitIdOf } from '../ids.ts';
import type { OrganisationKind, ParentLine, UnitLevel, UnitLine } from '../model.ts';
import type { UnitFiles } from './files.ts';
import { type NameSeed, overlap, type ParentSeed, type Span, type UnitSeed } from './history.ts';
import { bodiesOf, fillNames } from './local-bodies.ts';
import type { Place } from './places.ts';

/** An organisation before its parents are known as units. */
interface Body extends Span {
  readonly slug: string;
  readonly place: Place;
  readonly kind: OrganisationKind;
  readonly line: UnitLine;
  readonly level: UnitLevel | null;
  readonly name: NameSeed;
  readonly parents: readonly { readonly line: ParentLine; readonly slug: string; readonly place: string }[];
}

/** The organisations of the places by rule: those of the province from its table, those below by level. */
export function organisationsOf(files: UnitFiles, places: readonly Place[]): readonly UnitSeed[] {
  const byKey = new Map(places.map((place) => [place.key, place]));
  const bodies = places.flatMap((place) =>
    place.level === 'province' ? provinceBodies(files, place) : localBodies(place, byKey),
  );
  const bodyOf = new Map(bodies.map((body) => [bodyKey(body.slug, body.place.key), body]));
  return bodies.map((body) => seedOf(body, bodyOf));
}

function bodyKey(slug: string, place: string): string {
  return `${slug} ${place}`;
}

function provinceBodies(files: UnitFiles, place: Place): Body[] {
  return files.provinceOrganisations.flatMap((row) => {
    const span = overlap({ from: row.from || '0001-01-01', to: row.to || null }, place);
    if (span === null) return [];
    const body: Body = {
      ...span,
      slug: row.slug,
      place,
      kind: row.kind as OrganisationKind,
      line: row.line as UnitLine,
      level: (row.level || null) as UnitLevel | null,
      name: fillNames(
        {
          name: row.name,
          shortName: row.short_name,
          abbreviation: row.abbreviation,
          ...(row.letterhead && { letterhead: row.letterhead }),
          ...(row.letterhead_parent && { letterheadParent: row.letterhead_parent }),
        },
        place,
        '',
      ),
      parents: row.parents
        .split(';')
        .filter(Boolean)
        .map((parent) => {
          const [line = '', slug = ''] = parent.split(':');
          return { line: line as ParentLine, slug, place: place.key };
        }),
    };
    return [body];
  });
}

function localBodies(place: Place, byKey: ReadonlyMap<string, Place>): Body[] {
  const above = place.within.map(({ key }) => assertDefined(byKey.get(key), key));
  return bodiesOf(place).map((rule) => ({
    from: place.from,
    to: place.to,
    slug: rule.slug,
    place,
    kind: rule.kind,
    line: rule.line,
    level: place.level,
    name: fillNames(rule, place, above[0]?.inText ?? ''),
    parents: rule.parents.flatMap(({ line, slug, at }) =>
      (at === 'own' ? [place] : above).map((where) => ({ line, slug, place: where.key })),
    ),
  }));
}

function seedOf(body: Body, bodyOf: ReadonlyMap<string, Body>): UnitSeed {
  const { slug, place, kind, line, level, from, to, name } = body;
  return {
    id: unitIdOf('organisation', slug, place.key),
    class: 'organisation',
    kind,
    level,
    line,
    territoryId: unitIdOf('territory', place.key),
    from,
    to,
    name,
    code: null,
    parents: body.parents.flatMap((parent) => parentSeed(body, parent, bodyOf)),
  };
}

/** The days on which both exist; none when the parent never existed there. */
function parentSeed(
  body: Body,
  parent: Body['parents'][number],
  bodyOf: ReadonlyMap<string, Body>,
): ParentSeed[] {
  const found = bodyOf.get(bodyKey(parent.slug, parent.place));
  const span = found ? overlap(body, found) : null;
  return span
    ? [{ ...span, line: parent.line, parentId: unitIdOf('organisation', parent.slug, parent.place) }]
    : [];
}
