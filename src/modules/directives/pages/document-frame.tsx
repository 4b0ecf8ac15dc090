import type { PropsWithChildren } from 'hono/jsx';
import { Temporal } from 'temporal-polyfill';
import { Notice, Stack, Tabs } from '#web/components/index.ts';
import { formatDate, TIME_ZONE } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { CHANGE_LABELS } from '../labels.ts';
import { DIRECTIVE_PATHS, DOCUMENT_TABS, type DocumentTab } from '../paths.ts';
import type { PaperView } from '../procedures/documents.ts';
import { directiveTexts as m } from '../texts.ts';

export interface DocumentFrameProps {
  readonly paper: PaperView;
  readonly tab: DocumentTab;
  /** "29/29": acknowledged of delivered; absent where there is none to see. */
  readonly acknowledged: string | undefined;
}

/** Around every tab of a document: what became of it, and its tabs. */
export function DocumentFrame({ paper, tab, acknowledged, children }: PropsWithChildren<DocumentFrameProps>) {
  const text = useText();
  const labels = {
    'van-ban': m.tabDocument,
    'thuc-hien': m.tabProgress,
    'giao-nhan': m.tabDeliveries,
    'bao-cao': m.tabReports,
    'nhat-ky': m.tabJournal,
  } as const;
  const items = DOCUMENT_TABS.map((one) => ({
    label: text(labels[one]),
    href: DIRECTIVE_PATHS.documentTab(paper.id, one),
    current: one === tab,
    count: one === 'giao-nhan' ? acknowledged : undefined,
  }));
  return (
    <Stack>
      <Changes paper={paper} />
      <Tabs items={items} />
      {children}
    </Stack>
  );
}

function Changes({ paper }: { readonly paper: PaperView }) {
  const text = useText();
  const lang = useLang();
  return (
    <>
      {paper.changes.map(({ kind, at, by, reason }) => (
        <Notice tone={kind === 'update' ? 'info' : 'danger'}>
          {text(m.changedBy, {
            change: text(CHANGE_LABELS[kind]),
            date: formatDate(dayOf(at), lang),
            reason,
          })}{' '}
          {by !== null && (
            <a href={DIRECTIVE_PATHS.document(by.id)}>{`${text(m.openChanger)}: ${by.title}`}</a>
          )}
        </Notice>
      ))}
    </>
  );
}

/** The day in Vietnam of an instant. */
function dayOf(at: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString();
}
