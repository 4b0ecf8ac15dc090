import type { PropsWithChildren } from 'hono/jsx';
import { ActionForm, Actions, Button, ButtonLink, Notice, Stack, Tabs } from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import { VERB_LABELS } from '../labels.ts';
import type { DraftVerb, DraftView } from '../model.ts';
import { DIRECTIVE_PATHS, DRAFT_TABS, type DraftTab } from '../paths.ts';
import { directiveTexts as m } from '../texts.ts';

/** Where the button of a verb leads: a page that asks first, or the act itself. */
export const VERB_PATHS: Readonly<Record<DraftVerb, { readonly path: string; readonly asks: boolean }>> = {
  submit: { path: 'trinh', asks: false },
  review: { path: 'tham-dinh', asks: false },
  approve: { path: 'duyet', asks: false },
  issue: { path: 'phat-hanh', asks: true },
  return: { path: 'tra-lai', asks: true },
  'take-back': { path: 'rut-lai', asks: false },
  abandon: { path: 'bo', asks: true },
};

export interface DraftFrameProps {
  readonly draft: DraftView;
  readonly tab: DraftTab;
}

/** Around every tab of a draft: what stands out about it, its next steps, its tabs. */
export function DraftFrame({ draft, tab, children }: PropsWithChildren<DraftFrameProps>) {
  return (
    <Stack>
      <Standing draft={draft} />
      <NextSteps draft={draft} />
      <DraftTabs draft={draft} tab={tab} />
      {children}
    </Stack>
  );
}

function Standing({ draft }: { readonly draft: DraftView }) {
  const text = useText();
  const { changes, documentId, returnedReason, state } = draft;
  return (
    <>
      {state === 'drafting' && returnedReason !== null && (
        <Notice tone="warning" title={text(m.returnedTitle)}>
          {returnedReason}
        </Notice>
      )}
      {documentId !== null && (
        <Notice tone="success">
          <a href={DIRECTIVE_PATHS.document(documentId)}>{text(m.issuedAs)}</a>
        </Notice>
      )}
      {changes !== null && (
        <Notice>
          {text(changes.kind === 'update' ? m.updates : m.replaces)}{' '}
          <a href={DIRECTIVE_PATHS.document(changes.document.id)}>{changes.document.title}</a>
        </Notice>
      )}
    </>
  );
}

function NextSteps({ draft }: { readonly draft: DraftView }) {
  if (draft.next.length === 0) return null;
  return (
    <Actions>
      {draft.next.map((verb, index) => (
        <Step draft={draft} verb={verb} first={index === 0} />
      ))}
    </Actions>
  );
}

interface StepProps {
  readonly draft: DraftView;
  readonly verb: DraftVerb;
  readonly first: boolean;
}

function Step({ draft, verb, first }: StepProps) {
  const text = useText();
  const { path, asks } = VERB_PATHS[verb];
  const href = DIRECTIVE_PATHS.act(draft.id, path);
  const variant = first ? 'primary' : 'secondary';
  if (asks) {
    return (
      <ButtonLink href={href} variant={variant}>
        {text(VERB_LABELS[verb])}
      </ButtonLink>
    );
  }
  return (
    <ActionForm action={href} idempotencyKey={newKey()} hidden={{ version: String(draft.version) }}>
      <Button variant={variant}>{text(VERB_LABELS[verb])}</Button>
    </ActionForm>
  );
}

const TAB_LABELS = {
  'soan-thao': m.tabEdit,
  'noi-nhan': m.tabRecipients,
  'dau-viec': m.tabAssignments,
  'kiem-tra': m.tabCheck,
  'xem-truoc': m.tabPreview,
  'lich-su': m.tabHistory,
} as const;

function DraftTabs({ draft, tab }: DraftFrameProps) {
  const text = useText();
  const counts: Partial<Record<DraftTab, number>> = {
    'noi-nhan': draft.addressees.length,
    'dau-viec': draft.assignments.filter(({ state }) => state !== 'dropped').length,
    'kiem-tra': draft.departures.length,
  };
  const items = DRAFT_TABS.map((one) => ({
    label: text(TAB_LABELS[one]),
    href: DIRECTIVE_PATHS.tab(draft.id, one),
    current: one === tab,
    count: counts[one],
  }));
  return <Tabs items={items} />;
}
