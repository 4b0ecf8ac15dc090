import { kindWord } from '#law/instrument-kinds.ts';
import { INSTRUMENTS, type Instrument } from '#law/instruments.ts';
import { DataTable, Notice } from '#web/components/index.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { ISSUER_TEXTS, lawMessages as m, STANDING_TEXTS } from '../messages.ts';

/** The instruments, by issuer as the registry lists them, the newest first. */
export function InstrumentsPage() {
  const text = useText();
  const rank = Object.keys(ISSUER_TEXTS);
  const rows = INSTRUMENTS.toSorted(
    (a, b) =>
      rank.indexOf(a.issuer) - rank.indexOf(b.issuer) || (b.signedOn ?? '').localeCompare(a.signedOn ?? ''),
  );
  return (
    <>
      <Notice tone="warning">{text(m.standingNote)}</Notice>
      <DataTable
        caption={text(m.tabInstruments)}
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'number',
            header: text(m.instrument),
            cell: (row) => <NumberWithKind row={row} />,
            rowHeader: true,
          },
          { key: 'about', header: text(m.about), cell: (row) => <About row={row} />, prose: true },
          { key: 'issuer', header: text(m.issuer), cell: (row) => text(ISSUER_TEXTS[row.issuer]) },
          { key: 'signed', header: text(m.signed), cell: (row) => <Day on={row.signedOn} /> },
          { key: 'force', header: text(m.force), cell: (row) => <Force row={row} />, prose: true },
          {
            key: 'known',
            header: text(m.known),
            cell: (row) => text(STANDING_TEXTS[row.standing]),
            prose: true,
          },
        ]}
      />
    </>
  );
}

function NumberWithKind({ row }: { readonly row: Instrument }) {
  const lang = useLang();
  return <span id={row.number}>{`${kindWord(row.kind, lang)} ${row.number}`}</span>;
}

function About({ row }: { readonly row: Instrument }) {
  const text = useText();
  const lang = useLang();
  return (
    <>
      {row[lang]}
      {row.amendedBy.length > 0 && (
        <p class="sd-soft">{text(m.amended, { numbers: row.amendedBy.join(', ') })}</p>
      )}
      {row.replacedBy !== null && <p class="sd-soft">{text(m.replaced, { number: row.replacedBy })}</p>}
    </>
  );
}

function Force({ row }: { readonly row: Instrument }) {
  const text = useText();
  const lang = useLang();
  return (
    <>
      {row.inForceFrom === null ? text(m.unknown) : text(m.from, { date: formatDate(row.inForceFrom, lang) })}
      {row.inForceUntil !== null && (
        <p class="sd-soft">{text(m.until, { date: formatDate(row.inForceUntil, lang) })}</p>
      )}
    </>
  );
}

function Day({ on }: { readonly on: string | null }) {
  const text = useText();
  const lang = useLang();
  return <>{on === null ? text(m.unknown) : formatDate(on, lang)}</>;
}
