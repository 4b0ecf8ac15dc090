import { Actions, ButtonLink, Stack, Timeline } from '#web/components/index.ts';
import { formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { EVENT_LABELS } from '../labels.ts';
import type { DraftView } from '../model.ts';
import { DIRECTIVE_PATHS } from '../paths.ts';
import { directiveTexts as m } from '../texts.ts';
import { PaperSheet } from './paper-sheet.tsx';

/** The draft as it will look, with its files. */
export function PreviewTab({ draft }: { readonly draft: DraftView }) {
  const text = useText();
  return (
    <Stack>
      <p>{text(m.previewNote)}</p>
      <Actions>
        <ButtonLink href={DIRECTIVE_PATHS.act(draft.id, 'xem-truoc.pdf')}>{text(m.downloadPdf)}</ButtonLink>
        <ButtonLink href={DIRECTIVE_PATHS.act(draft.id, 'xem-truoc.docx')} variant="secondary" download>
          {text(m.downloadDocx)}
        </ButtonLink>
      </Actions>
      <PaperSheet content={draft.content} />
    </Stack>
  );
}

/** What was done with the draft, by whom and when. */
export function HistoryTab({ draft }: { readonly draft: DraftView }) {
  const text = useText();
  const lang = useLang();
  const events = draft.history.map(({ at, kind, note, person, version }) => ({
    when: formatDateTime(at, lang),
    dateTime: at,
    title: text(EVENT_LABELS[kind] ?? { vi: kind, en: kind }),
    detail: [text(m.historyVersion, { person, version }), note].filter((part) => part !== null).join(' · '),
    tone: kind === 'return' || kind === 'abandon' ? ('warning' as const) : undefined,
  }));
  return <Timeline events={events} />;
}
