import { Actions, ButtonLink, DataTable, EmptyState, StateLabel } from '#web/components/index.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { CALLING_ROLES } from '../model.ts';
import { REPORT_PATHS } from '../paths.ts';
import type { DocumentCall } from '../procedures/on-document.ts';
import { CALL_LABELS, CALL_TONES } from './labels.ts';
import { m } from './texts.ts';
import { coverageWords, periodWords, StateOf, type Today } from './words.tsx';

export interface DocumentCallsProps {
  readonly documentId: string;
  readonly calls: readonly DocumentCall[];
  readonly role: string;
  readonly today: Today;
}

/** The calls for reports on a document, with their state and where each leads. */
export function DocumentCalls({ documentId, calls, role, today }: DocumentCallsProps) {
  if (calls.length === 0) return <NoCalls documentId={documentId} role={role} />;
  return (
    <>
      <CallTable calls={calls} today={today} />
      <Actions>
        <NewCall documentId={documentId} role={role} />
      </Actions>
    </>
  );
}

function CallTable({ calls, today }: Pick<DocumentCallsProps, 'calls' | 'today'>) {
  const text = useText();
  const lang = useLang();
  return (
    <DataTable
      caption={text(m.onDocument)}
      captionHidden
      rows={calls}
      columns={[
        { key: 'title', header: text(m.report), rowHeader: true, cell: (call) => <CallTitle call={call} /> },
        { key: 'caller', header: text(m.caller), cell: ({ caller }) => caller.name },
        { key: 'period', header: text(m.period), cell: ({ period }) => periodWords(period, lang) },
        { key: 'due', header: text(m.due), cell: ({ dueOn }) => formatDate(dueOn, lang) },
        {
          key: 'state',
          header: text(m.state),
          cell: ({ state }) => <StateLabel tone={CALL_TONES[state]}>{text(CALL_LABELS[state])}</StateLabel>,
        },
        {
          key: 'reported',
          header: text(m.reported),
          cell: ({ coverage }) => (coverage === null ? '–' : coverageWords(coverage, lang)),
        },
        {
          key: 'own',
          header: text(m.reportHere),
          cell: (call) => <OwnReport call={call} today={today} />,
        },
      ]}
    />
  );
}

/** The call where it is ours; else what we write for it, or what gathers the answers, where we may see that. */
function CallTitle({ call: { id, title, isOwn, asked, gathering } }: { readonly call: DocumentCall }) {
  const report = asked ?? gathering;
  if (isOwn) return <a href={REPORT_PATHS.call(id)}>{title}</a>;
  return report === null ? <span>{title}</span> : <a href={REPORT_PATHS.report(report.id)}>{title}</a>;
}

function OwnReport({ call, today }: { readonly call: DocumentCall; readonly today: Today }) {
  const own = call.asked ?? (call.isOwn ? call.gathering : null);
  if (own === null) return <>–</>;
  return (
    <a href={REPORT_PATHS.report(own.id)}>
      <StateOf state={own.state} dueOn={call.dueOn} today={today} />
    </a>
  );
}

function NoCalls({ documentId, role }: Omit<DocumentCallsProps, 'calls' | 'today'>) {
  const text = useText();
  return (
    <EmptyState title={text(m.noneOnDocument)} action={<NewCall documentId={documentId} role={role} />}>
      {text(m.noneOnDocumentHint)}
    </EmptyState>
  );
}

/** Who may call for reports does so on this document; the others see all reports. */
function NewCall({ documentId, role }: Omit<DocumentCallsProps, 'calls' | 'today'>) {
  const text = useText();
  return (CALLING_ROLES as readonly string[]).includes(role) ? (
    <ButtonLink href={`${REPORT_PATHS.newCall}?van-ban=${documentId}`} variant="secondary">
      {text(m.newCall)}
    </ButtonLink>
  ) : (
    <ButtonLink href={REPORT_PATHS.list} variant="secondary">
      {text(m.allReports)}
    </ButtonLink>
  );
}
