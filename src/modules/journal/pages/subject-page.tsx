import { Actions, ButtonLink, EmptyState, Timeline } from '#web/components/index.ts';
import { formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { journalMessages as m } from '../messages.ts';
import type { EntryView } from '../model.ts';
import { JOURNAL_PATHS } from '../paths.ts';

export interface SubjectPageProps {
  readonly subjectId: string;
  readonly entries: readonly EntryView[];
  /** The entry from which older ones follow; undefined when these are the last. */
  readonly olderThan: string | undefined;
}

/** What was done to one document, duty or report, newest first. */
export function SubjectPage({ subjectId, entries, olderThan }: SubjectPageProps) {
  const text = useText();
  const lang = useLang();
  if (entries.length === 0) return <EmptyState title={text(m.noHistory)} />;
  return (
    <>
      <Timeline
        events={entries.map((entry) => ({
          when: formatDateTime(entry.at, lang),
          dateTime: entry.at,
          title: (
            <a href={JOURNAL_PATHS.entry(entry.id)}>
              <code>{entry.procedure}</code>
            </a>
          ),
        }))}
      />
      {olderThan !== undefined && (
        <Actions>
          <ButtonLink href={`${JOURNAL_PATHS.subject(subjectId)}?truoc=${olderThan}`} variant="secondary">
            {text(m.older)}
          </ButtonLink>
        </Actions>
      )}
    </>
  );
}
