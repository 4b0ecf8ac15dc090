import { bind, Checkbox, Confirm, errorFor, TextArea, TextField } from '#web/components/index.ts';
import { enteredIn, type FormState } from '#web/form.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import type { DraftView } from '../model.ts';
import { DIRECTIVE_PATHS } from '../paths.ts';
import { directiveTexts as m } from '../texts.ts';

interface AskProps {
  readonly draft: DraftView;
  readonly form: FormState;
}

/** Asks for the reason before a draft is returned. */
export function ReturnPage({ draft, form }: AskProps) {
  const text = useText();
  return (
    <Confirm
      consequences={text(m.returnWarn)}
      action={DIRECTIVE_PATHS.act(draft.id, 'tra-lai')}
      idempotencyKey={newKey()}
      hidden={{ version: String(draft.version) }}
      confirmLabel={text(m.returnTitle)}
      cancelHref={DIRECTIVE_PATHS.draft(draft.id)}
    >
      <TextArea
        {...bind(form, 'reason')}
        label={text(m.reason)}
        hint={text(m.returnReasonHint)}
        maxLength={2000}
      />
    </Confirm>
  );
}

/** Asks before a draft is given up. */
export function AbandonPage({ draft, form }: AskProps) {
  const text = useText();
  return (
    <Confirm
      consequences={text(m.abandonWarn)}
      action={DIRECTIVE_PATHS.act(draft.id, 'bo')}
      idempotencyKey={newKey()}
      hidden={{ version: String(draft.version) }}
      confirmLabel={text(m.abandonTitle)}
      cancelHref={DIRECTIVE_PATHS.draft(draft.id)}
      destructive
    >
      <TextArea {...bind(form, 'reason')} label={text(m.reason)} maxLength={2000} />
    </Confirm>
  );
}

/** Says who gets what before a document is issued. */
export function IssuePage({ draft, form, today }: AskProps & { readonly today: string }) {
  const text = useText();
  const lang = useLang();
  const confirmed = draft.assignments.filter(({ state }) => state === 'confirmed');
  const recipients = draft.addressees.length;
  const duties = confirmed.reduce((sum, { holderIds }) => sum + holderIds.length, 0);
  const date = formatDate(today, lang);
  const sameNumber = errorFor(form.errors, 'despiteSameNumber');
  return (
    <Confirm
      consequences={text(m.issueWhat, { date, recipients, duties, assignments: confirmed.length })}
      action={DIRECTIVE_PATHS.act(draft.id, 'phat-hanh')}
      idempotencyKey={newKey()}
      hidden={{ version: String(draft.version) }}
      confirmLabel={text(m.issueButton, { count: recipients })}
      cancelHref={DIRECTIVE_PATHS.draft(draft.id)}
    >
      {draft.changes !== null && (
        <TextArea {...bind(form, 'reason')} label={text(m.changeReason)} maxLength={2000} />
      )}
      {sameNumber !== undefined && (
        <Checkbox
          name="despiteSameNumber"
          value="on"
          label={text(m.despiteSameNumber)}
          checked={enteredIn(form, 'despiteSameNumber') === 'on'}
          error={sameNumber}
        />
      )}
      <TextField {...bind(form, 'copies', '1')} label={text(m.copies)} inputMode="numeric" short />
      <TextField {...bind(form, 'note')} label={text(m.registerNote)} maxLength={1000} optional />
    </Confirm>
  );
}

/** Asks for the reason before a document is recalled. */
export function RecallPage({ documentId, form }: { readonly documentId: string; readonly form: FormState }) {
  const text = useText();
  return (
    <Confirm
      consequences={text(m.recallWarn)}
      action={`${DIRECTIVE_PATHS.document(documentId)}/thu-hoi`}
      idempotencyKey={newKey()}
      confirmLabel={text(m.recallButton)}
      cancelHref={DIRECTIVE_PATHS.document(documentId)}
      destructive
    >
      <TextArea {...bind(form, 'reason')} label={text(m.reason)} maxLength={2000} />
    </Confirm>
  );
}
