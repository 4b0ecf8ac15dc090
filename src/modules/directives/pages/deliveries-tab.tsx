import {
  type Column,
  DataTable,
  EmptyState,
  KeyFigures,
  StateLabel,
  StatePill,
} from '#web/components/index.ts';
import { formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { PURPOSE_LABELS } from '../labels.ts';
import type { DeliveryView } from '../procedures/documents.ts';
import { directiveTexts as m } from '../texts.ts';

/** To whom the document went: sent, opened, acknowledged, by whom and when. */
export function DeliveriesTab({ deliveries }: { readonly deliveries: readonly DeliveryView[] }) {
  const text = useText();
  const total = deliveries.length;
  if (total === 0) return <EmptyState title={text(m.noDeliveries)}>{text(m.noDeliveriesHint)}</EmptyState>;
  const opened = deliveries.filter(({ openedAt }) => openedAt !== null).length;
  const acknowledged = deliveries.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length;
  const figures = [
    { value: total, label: text(m.figureSent) },
    { value: text(m.ofTotal, { part: opened, total }), label: text(m.figureOpened) },
    { value: text(m.ofTotal, { part: acknowledged, total }), label: text(m.figureAcknowledged) },
  ];
  return (
    <>
      <KeyFigures figures={figures} />
      <DataTable caption={text(m.deliveryTable)} captionHidden columns={useColumns()} rows={deliveries} />
    </>
  );
}

function useColumns(): readonly Column<DeliveryView>[] {
  const text = useText();
  const lang = useLang();
  const moment = (at: string | null, by: string | null) =>
    at === null ? (
      <StateLabel tone="neutral">{text(m.notYet)}</StateLabel>
    ) : (
      [formatDateTime(at, lang), by].filter((part) => part !== null).join(', ')
    );
  return [
    {
      key: 'unit',
      header: text(m.unit),
      rowHeader: true,
      cell: ({ addressed, passedTo }) => (passedTo === null ? addressed : `${addressed} → ${passedTo}`),
    },
    {
      key: 'purpose',
      header: text(m.purpose),
      cell: ({ purpose }) => (
        <StatePill tone={purpose === 'act' ? 'info' : 'neutral'}>{text(PURPOSE_LABELS[purpose])}</StatePill>
      ),
    },
    { key: 'sent', header: text(m.sentAt), cell: ({ sentAt }) => formatDateTime(sentAt, lang) },
    { key: 'opened', header: text(m.openedAt), cell: ({ openedAt, openedBy }) => moment(openedAt, openedBy) },
    {
      key: 'acknowledged',
      header: text(m.acknowledgedAt),
      cell: ({ acknowledgedAt, acknowledgedBy, refusedReason }) =>
        refusedReason === null ? (
          moment(acknowledgedAt, acknowledgedBy)
        ) : (
          <StateLabel tone="danger">{text(m.refusedBecause, { reason: refusedReason })}</StateLabel>
        ),
    },
  ];
}
