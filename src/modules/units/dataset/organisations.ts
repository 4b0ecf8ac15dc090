import { assertDefined } from '#basics/assert.ts';
import { unitIdOf } from '../ids.ts';
import type { OrganisationKind, ParentLine, UnitLevel, UnitLine } from '../model.ts';
import type { UnitFiles } from './files.ts';
import { overlap, type ParentSeed, type Span, type UnitSeed } from './history.ts';
import { bodiesOf, partyCommitteeName } from './local-bodies.ts';
import type { Place } from './places.ts';

/** An organisation before its parents are known as units. */
interface Body extends Span {
  readonly slug: string;
  readonly place: Place;
  readonly kind: OrganisationKind;
  readonly line: UnitLine;
  readonly level: UnitLevel | null;
  readonly texts: {
    readonly name: string;
    readonly shortName: string;
    readonly abbreviation: string;
    readonly letterhead: string | null;
    readonly letterheadParent: string | null;
  };
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
      texts: {
        name: row.name,
        shortName: row.short_name,
        abbreviation: row.abbreviation,
        letterhead: row.letterhead || null,
        letterheadParent: row.letterhead_parent || null,
      },
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
    texts: {
      name: rule.name,
      shortName: rule.shortName,
      abbreviation: rule.abbreviation,
      letterhead: rule.letterhead ?? null,
      letterheadParent: rule.letterheadParent?.replaceAll('{above}', above[0]?.inText ?? '') ?? null,
    },
    parents: rule.parents.flatMap(({ line, slug, at }) =>
      (at === 'own' ? [place] : above).map((where) => ({ line, slug, place: where.key })),
    ),
  }));
}

function seedOf(body: Body, bodyOf: ReadonlyMap<string, Body>): UnitSeed {
  const { slug, place, kind, line, level, from, to, texts } = body;
  const fill = (text: string) =>
    text
      .replaceAll('{place}', place.inText)
      .replaceAll('{bare}', place.bare)
      .replaceAll('{committee}', partyCommitteeName(place));
  return {
    id: unitIdOf('organisation', slug, place.key),
    class: 'organisation',
    kind,
    level,
    line,
    territoryId: unitIdOf('territory', place.key),
    from,
    to,
    name: {
      name: fill(texts.name),
      shortName: fill(texts.shortName),
      abbreviation: texts.abbreviation,
      letterhead: texts.letterhead === null ? null : fill(texts.letterhead),
      letterheadParent: texts.letterheadParent === null ? null : fill(texts.letterheadParent),
    },
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
