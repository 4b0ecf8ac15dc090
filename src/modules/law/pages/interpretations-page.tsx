import { INTERPRETATIONS } from '#law/interpretations.ts';
import { DataTable } from '#web/components/index.ts';
import { useLang, useText } from '#web/lang.ts';
import { lawMessages as m, STANDING_TEXTS } from '../messages.ts';
import { Citations } from './citations.tsx';

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
          cell: (row) => <span id={row.id}>{row[lang]}</span>,
          rowHeader: true,
        },
        { key: 'acts', header: text(m.acts), cell: (row) => row.acts[lang], prose: true },
        { key: 'basis', header: text(m.basis), cell: (row) => <Citations of={row.basis} />, prose: true },
        {
          key: 'known',
          header: text(m.known),
          cell: (row) => text(STANDING_TEXTS[row.standing]),
          prose: true,
        },
        { key: 'confirm', header: text(m.confirm), cell: (row) => row.confirm[lang], prose: true },
      ]}
    />
  );
}
