import { printCitation } from '#law/citation.ts';
import { INTERPRETATIONS } from '#law/interpretations.ts';
import { DataTable } from '#web/components/index.ts';
import { useLang, useText } from '#web/lang.ts';
import { lawMessages as m, STANDING_TEXTS } from '../messages.ts';

/** The legal doubts that the program settled for itself, by id; the address of each ends in `#id`. */
export function InterpretationsPage() {
  const text = useText();
  const lang = useLang();
  const rows = Object.entries(INTERPRETATIONS)
    .map(([id, one]) => ({ id, ...one }))
    .toSorted((a, b) => a.id.localeCompare(b.id));
  return (
    <DataTable
      caption={text(m.tabInterpretations)}
      captionHidden
      rows={rows}
      columns={[
        {
          key: 'what',
          header: text(m.unsure),
          cell: (row) => (
            <span id={row.id}>
              {row[lang]}
              {lang === 'en' && <p class="sd-soft">{row.acts}</p>}
            </span>
          ),
          rowHeader: true,
        },
        {
          key: 'basis',
          header: text(m.basis),
          cell: (row) => row.basis.map((citation) => printCitation(citation, lang)).join('; '),
        },
        { key: 'known', header: text(m.known), cell: (row) => text(STANDING_TEXTS[row.standing]) },
        // Who should confirm is written for those who maintain the rules, in English alone.
        ...(lang === 'en'
          ? [{ key: 'confirm', header: text(m.confirm), cell: (row: (typeof rows)[number]) => row.confirm }]
          : []),
      ]}
    />
  );
}
