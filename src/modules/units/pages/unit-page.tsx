import {
  DataTable,
  DateField,
  DefinitionList,
  FilterBar,
  Notice,
  Section,
  SideBySide,
  Timeline,
} from '#web/components/index.ts';
import { formatDate, formatDateInput } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { UnitDetails } from '../details.ts';
import { KIND_LABELS, LEVEL_LABELS, LINE_LABELS, SUCCESSION_LABELS } from '../labels.ts';
import type { ParentLine } from '../model.ts';
import { UNIT_PATHS } from '../paths.ts';
import { m } from './texts.ts';
import { Days, UnitLink } from './unit-link.tsx';

export interface UnitPageProps {
  readonly details: UnitDetails;
  readonly on: string;
  readonly wrongDate: string | null;
}

/** One unit on a day, with its whole record. */
export function UnitPageContent({ details, on, wrongDate }: UnitPageProps) {
  const text = useText();
  return (
    <>
      {wrongDate !== null && <Notice tone="warning">{text(m.wrongDate, { date: wrongDate })}</Notice>}
      <FilterBar action={UNIT_PATHS.unit(details.unit.id)} label={text(m.on)}>
        <DateField name="ngay" label={text(m.on)} value={formatDateInput(on)} optional />
      </FilterBar>
      <Standing details={details} on={on} />
      <SideBySide left={<Facts details={details} />} right={<History details={details} on={on} />} />
      <Parents details={details} on={on} />
      <Bodies details={details} on={on} />
      <Children details={details} on={on} />
    </>
  );
}

/** Says when the unit does not exist on the day, and what stands in its place. */
function Standing({
  details: { unit, standing },
  on,
}: {
  readonly details: UnitDetails;
  readonly on: string;
}) {
  const text = useText();
  const lang = useLang();
  if (unit.exists) return null;
  const date = formatDate(on, lang);
  if (standing.status === 'same') return <Notice tone="info">{text(m.notYet, { date })}</Notice>;
  return (
    <Notice tone="warning">
      {text(m.ended, { date })}{' '}
      {standing.status === 'succeeded' && <UnitLink id={standing.id} name={text(m.instead)} on={on} />}
    </Notice>
  );
}

function Facts({ details: { unit, codes, names } }: { readonly details: UnitDetails }) {
  const text = useText();
  const older = names.filter((name) => name.name !== unit.name);
  return (
    <Section id="thong-tin" title={text(m.facts)}>
      <DefinitionList
        items={[
          { term: text(m.kind), value: text(KIND_LABELS[unit.kind]) },
          { term: text(m.level), value: unit.level === null ? null : text(LEVEL_LABELS[unit.level]) },
          { term: text(m.within), value: unit.within },
          { term: text(m.shortName), value: unit.shortName },
          { term: text(m.abbreviation), value: unit.abbreviation },
          { term: text(m.letterhead), value: unit.class === 'territory' ? null : <Letterhead unit={unit} /> },
          { term: text(m.life), value: <Days from={unit.validFrom} to={unit.validTo} /> },
          {
            term: text(m.codes),
            value: codes.length === 0 ? null : codes.map((code) => code.code).join(', '),
          },
        ]}
      />
      {older.length > 0 && (
        <DefinitionList
          items={names.map((name) => ({ term: name.name, value: <Days from={name.from} to={name.to} /> }))}
        />
      )}
    </Section>
  );
}

function Letterhead({ unit }: { readonly unit: UnitDetails['unit'] }) {
  return (
    <>
      {unit.letterheadParent !== null && (
        <>
          {unit.letterheadParent}
          <br />
        </>
      )}
      {unit.letterhead}
    </>
  );
}

function History({ details, on }: { readonly details: UnitDetails; readonly on: string }) {
  const text = useText();
  const lang = useLang();
  const { predecessors, end } = details;
  if (predecessors.length === 0 && end === null) return null;
  const came = predecessors.map((unit) => ({
    when: formatDate(unit.on, lang),
    dateTime: unit.on,
    title: (
      <>
        {text(m.cameFrom, { name: '' })}
        <UnitLink id={unit.id} name={unit.name} on={on} />
      </>
    ),
    detail: unit.basis,
  }));
  const gone =
    end === null
      ? []
      : [
          {
            when: formatDate(end.on, lang),
            dateTime: end.on,
            title: <End end={end} on={on} />,
            detail: `${text(SUCCESSION_LABELS[end.kind])}. ${end.basis}`,
          },
        ];
  return (
    <Section id="ke-tiep" title={text(m.history)}>
      <Timeline events={[...came, ...gone]} />
    </Section>
  );
}

function End({ end, on }: { readonly end: NonNullable<UnitDetails['end']>; readonly on: string }) {
  const text = useText();
  if (end.successor === null) return <>{text(m.endedAlone)}</>;
  return (
    <>
      {text(m.passedTo, { name: '' })}
      <UnitLink id={end.successor.id} name={end.successor.name} on={on} />
    </>
  );
}

function Parents({ details: { parents }, on }: { readonly details: UnitDetails; readonly on: string }) {
  const text = useText();
  if (parents.length === 0) return null;
  return (
    <Section id="cap-tren" title={text(m.parents)}>
      <DataTable
        caption={text(m.parents)}
        captionHidden
        columns={[
          {
            key: 'name',
            header: text(m.name),
            rowHeader: true,
            cell: (parent) => <UnitLink id={parent.id} name={parent.name} on={on} />,
          },
          { key: 'line', header: text(m.within), cell: (parent) => text(LINE_LABELS[parent.line]) },
          { key: 'days', header: text(m.life), cell: (parent) => <Days from={parent.from} to={parent.to} /> },
        ]}
        rows={parents}
      />
    </Section>
  );
}

function Bodies({ details: { bodies }, on }: { readonly details: UnitDetails; readonly on: string }) {
  const text = useText();
  if (bodies.length === 0) return null;
  return (
    <Section id="co-quan" title={text(m.bodies)}>
      <ul class="sd-columns">
        {bodies.map((body) => (
          <li>
            <UnitLink id={body.id} name={body.name} on={on} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Children({ details: { children }, on }: { readonly details: UnitDetails; readonly on: string }) {
  const text = useText();
  const lines = [...new Set(children.map((child) => child.line))];
  const heading = (line: ParentLine) => (lines.length > 1 ? <h3>{text(LINE_LABELS[line])}</h3> : null);
  return (
    <Section id="truc-thuoc" title={text(m.children)}>
      {lines.length === 0 && <p>{text(m.noChildren)}</p>}
      {lines.map((line) => (
        <>
          {heading(line)}
          <ul class="sd-columns">
            {children
              .filter((child) => child.line === line)
              .map((child) => (
                <li>
                  <UnitLink id={child.id} name={child.name} on={on} />
                </li>
              ))}
          </ul>
        </>
      ))}
    </Section>
  );
}
