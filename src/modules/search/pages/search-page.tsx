import { DUTY_PATHS, isOpen } from '#modules/duties/index.ts';
import { UNIT_PATHS } from '#modules/units/index.ts';
import {
  Button,
  DataTable,
  EmptyState,
  Pagination,
  Section,
  StateLabel,
  TextField,
} from '#web/components/index.ts';
import { formatDate, formatNumber } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { Tone } from '#web/page-context.ts';
import { type FoundDocument, type FoundDuty, type FoundUnit, MOST, PAGE } from '../find.ts';
import { searchMessages as m } from '../messages.ts';
import { SEARCH_PATH } from '../paths.ts';

export interface SearchPageProps {
  readonly text: string;
  readonly page: number;
  readonly documents: readonly FoundDocument[];
  readonly documentCount: number;
  readonly duties: readonly FoundDuty[];
  readonly dutyCount: number;
  readonly units: readonly FoundUnit[];
}

/** The field, and what was found: documents first, then duties, then units. */
export function SearchPage(props: SearchPageProps) {
  const text = useText();
  const { page, documentCount, dutyCount } = props;
  const isEmpty = documentCount + dutyCount + props.units.length === 0;
  return (
    <>
      <form method="get" action={SEARCH_PATH} class="sd-form">
        <TextField
          name="q"
          label={text(m.field)}
          hint={text(m.hint)}
          type="search"
          value={props.text}
          maxLength={200}
        />
        <Button>{text(m.button)}</Button>
      </form>
      {props.text !== '' && isEmpty && (
        <EmptyState title={text(m.nothing, { text: props.text })}>{text(m.nothingHelp)}</EmptyState>
      )}
      {props.documents.length > 0 && <Documents {...props} />}
      {props.duties.length > 0 && <Duties {...props} />}
      {props.units.length > 0 && <Units units={props.units} />}
      <Pagination
        page={page}
        pageCount={Math.ceil(Math.min(MOST, Math.max(documentCount, dutyCount)) / PAGE)}
        href={(shown) => `${SEARCH_PATH}?${new URLSearchParams({ q: props.text, trang: String(shown) })}`}
      />
    </>
  );
}

/** A count in words: past the most that is counted it is told as "at least". */
function useCount(): (count: number) => string {
  const text = useText();
  const lang = useLang();
  return (count) =>
    count < MOST ? formatNumber(count, lang) : text(m.atLeast, { count: formatNumber(MOST, lang) });
}

const STATE_TONES: Readonly<Record<FoundDocument['state'], Tone>> = {
  'in-force': 'success',
  updated: 'info',
  replaced: 'warning',
  recalled: 'danger',
};

function Documents({ documents, documentCount }: SearchPageProps) {
  const text = useText();
  const lang = useLang();
  const count = useCount();
  const title = text(m.documents, { count: count(documentCount) });
  return (
    <Section id="van-ban" title={title}>
      <DataTable
        caption={title}
        captionHidden
        rows={documents}
        columns={[
          {
            key: 'document',
            header: text(m.document),
            rowHeader: true,
            cell: ({ id, title: name, subject }) => (
              <>
                <a href={DUTY_PATHS.document(id)}>{name}</a>
                <div class="sd-soft">{subject}</div>
              </>
            ),
          },
          { key: 'issuer', header: text(m.issuer), cell: ({ issuer }) => issuer },
          {
            key: 'date',
            header: text(m.date),
            cell: ({ issuedOn }) => (issuedOn === null ? '–' : formatDate(issuedOn, lang)),
          },
          {
            key: 'state',
            header: text(m.state),
            cell: ({ state }) => <StateLabel tone={STATE_TONES[state]}>{text(m[state])}</StateLabel>,
          },
        ]}
      />
    </Section>
  );
}

function Duties({ duties, dutyCount }: SearchPageProps) {
  const text = useText();
  const lang = useLang();
  const count = useCount();
  const title = text(m.duties, { count: count(dutyCount) });
  return (
    <Section id="nhiem-vu" title={title}>
      <DataTable
        caption={title}
        captionHidden
        rows={duties}
        columns={[
          {
            key: 'duty',
            header: text(m.duty),
            rowHeader: true,
            cell: ({ id, title: name }) => <a href={DUTY_PATHS.duty(id)}>{name}</a>,
          },
          { key: 'holder', header: text(m.holder), cell: ({ holder }) => holder },
          {
            key: 'due',
            header: text(m.due),
            cell: ({ dueOn }) => (dueOn === null ? '–' : formatDate(dueOn, lang)),
          },
          {
            key: 'state',
            header: text(m.state),
            cell: ({ state }) => (
              <StateLabel tone={isOpen(state) ? 'info' : 'neutral'}>
                {text(isOpen(state) ? m.open : m.closed)}
              </StateLabel>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Units({ units }: { readonly units: readonly FoundUnit[] }) {
  const text = useText();
  return (
    <Section id="don-vi" title={text(m.units)}>
      <DataTable
        caption={text(m.units)}
        captionHidden
        rows={units}
        columns={[
          {
            key: 'unit',
            header: text(m.unit),
            rowHeader: true,
            cell: ({ id, name }) => <a href={UNIT_PATHS.unit(id)}>{name}</a>,
          },
          { key: 'within', header: text(m.within), cell: ({ within }) => within },
        ]}
      />
    </Section>
  );
}
