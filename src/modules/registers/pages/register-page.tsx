import {
  Basis,
  DataTable,
  EmptyState,
  FilterBar,
  Pagination,
  Select,
  Stack,
  Tabs,
  TextField,
} from '#web/components/index.ts';
import { useLang, useText } from '#web/lang.ts';
import { KINDS, kindLabel } from '../kinds.ts';
import { REGISTER_PATHS } from '../paths.ts';
import { registerTexts as m } from '../texts.ts';
import type { RegisterColumn } from './columns.ts';

/** Rows on one page of a register. */
export const PAGE_SIZE = 50;

export interface RegisterPageProps<Line> {
  readonly path: string;
  readonly columns: readonly RegisterColumn<Line>[];
  readonly lines: readonly Line[];
  readonly total: number;
  readonly asked: {
    readonly year: string;
    readonly kind: string;
    readonly text: string;
    readonly page: number;
  };
  /** Years that can be chosen, the newest first. */
  readonly years: readonly number[];
}

/** A register as the decree draws it: wide, to be scrolled sideways on a narrow screen and printed across. */
export function RegisterPage<Line>(props: RegisterPageProps<Line>) {
  const text = useText();
  const { path, lines, total, asked } = props;
  const href = (page: number) => hrefOf(path, asked, { trang: page === 1 ? '' : String(page) });
  return (
    <Stack>
      <RegisterTabs current={path} />
      <Filters {...props} />
      {lines.length === 0 ? (
        <EmptyState title={text(m.empty)}>{text(m.emptyHint)}</EmptyState>
      ) : (
        <RegisterTable {...props} />
      )}
      <Pagination page={asked.page} pageCount={Math.ceil(total / PAGE_SIZE)} href={href} />
      <Basis>{text(m.basis)}</Basis>
    </Stack>
  );
}

/** The address of a register with what was asked for. */
export function hrefOf(
  path: string,
  { year, kind, text }: RegisterPageProps<unknown>['asked'],
  more: Readonly<Record<string, string>> = {},
): string {
  const all = Object.entries({ nam: year, loai: kind, q: text, ...more }).filter(([, value]) => value !== '');
  return all.length === 0 ? path : `${path}?${new URLSearchParams(all)}`;
}

/** The registers and their settings as tabs. */
export function RegisterTabs({ current }: { readonly current: string }) {
  const text = useText();
  const items = [
    { label: text(m.outgoing), href: REGISTER_PATHS.outgoing },
    { label: text(m.incoming), href: REGISTER_PATHS.incoming },
    { label: text(m.followUp), href: REGISTER_PATHS.followUp },
    { label: text(m.settings), href: REGISTER_PATHS.settings },
  ];
  return <Tabs items={items.map((item) => ({ ...item, current: item.href === current }))} />;
}

function Filters<Line>({ path, asked, years }: RegisterPageProps<Line>) {
  const text = useText();
  const lang = useLang();
  const kinds = KINDS.map((kind) => ({ value: kind as string, label: kindLabel(kind)[lang] }));
  const isFiltered = asked.kind !== '' || asked.text !== '';
  return (
    <FilterBar action={path} label={text(m.filter)} clearHref={isFiltered ? path : undefined}>
      <Select
        name="nam"
        label={text(m.year)}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        value={asked.year}
        placeholder={false}
        optional
      />
      <Select
        name="loai"
        label={text(m.kind)}
        options={kinds}
        value={asked.kind}
        placeholder={text(m.anyKind)}
        optional
      />
      <TextField name="q" label={text(m.search)} value={asked.text} type="search" maxLength={200} optional />
    </FilterBar>
  );
}

function RegisterTable<Line>({ columns, lines, path }: RegisterPageProps<Line>) {
  const text = useText();
  const caption =
    path === REGISTER_PATHS.outgoing
      ? m.outgoing
      : path === REGISTER_PATHS.incoming
        ? m.incoming
        : m.followUp;
  const shown = columns.map(({ key, header, numeric, value, href }) => ({
    key,
    header,
    numeric: href === undefined && numeric,
    rowHeader: href !== undefined,
    cell: (line: Line) => (href === undefined ? value(line) : <a href={href(line)}>{value(line)}</a>),
  }));
  return (
    <div class="sd-wide">
      <DataTable caption={text(caption)} captionHidden columns={shown} rows={lines} />
    </div>
  );
}
