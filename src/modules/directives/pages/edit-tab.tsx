import { DOCUMENT_KINDS } from '#documents/model.ts';
import { kindLabel } from '#modules/registers/index.ts';
import {
  ActionForm,
  Actions,
  Button,
  bind,
  Notice,
  Section,
  Select,
  Stack,
  TextArea,
  TextField,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { useLang, useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';

import type { DraftView } from '../model.ts';
import { DIRECTIVE_PATHS } from '../paths.ts';
import { directiveTexts as m } from '../texts.ts';
import { AttachmentsSection } from './attachments.tsx';
import { bindLines } from './lines.ts';
import { PaperSheet } from './paper-sheet.tsx';

export interface EditTabProps {
  readonly draft: DraftView;
  readonly form: FormState;
  readonly mayDraft: boolean;
}

/** The tab on which a draft is written; what it says, where it cannot be changed now. */
export function EditTab({ draft, form, mayDraft }: EditTabProps) {
  const text = useText();
  if (draft.state !== 'drafting' || !mayDraft) {
    return (
      <>
        {draft.state !== 'issued' && draft.state !== 'abandoned' && mayDraft && (
          <Notice>{text(m.notEditable)}</Notice>
        )}
        <PaperSheet content={draft.content} />
        <AttachmentsSection draft={draft} mayChange={false} />
      </>
    );
  }
  return (
    <>
      <ActionForm
        action={DIRECTIVE_PATHS.draft(draft.id)}
        idempotencyKey={newKey()}
        hidden={{ version: String(draft.version) }}
      >
        <General draft={draft} form={form} />
        <Content draft={draft} form={form} />
        <Signing draft={draft} form={form} />
        <Actions>
          <Button>{text(m.save)}</Button>
        </Actions>
      </ActionForm>
      <AttachmentsSection draft={draft} mayChange />
    </>
  );
}

type PartProps = Pick<EditTabProps, 'draft' | 'form'>;

function General({ draft, form }: PartProps) {
  const text = useText();
  const { kinds, styles } = useForms();
  const { content } = draft;
  return (
    <Section title={text(m.general)} id="chung">
      <Stack>
        <Select
          {...bind(form, 'kind', content.kind)}
          label={text(m.kind)}
          options={kinds}
          placeholder={false}
        />
        <Select
          {...bind(form, 'style', content.style)}
          label={text(m.style)}
          options={styles}
          placeholder={false}
        />
        <TextField
          {...bind(form, 'symbol', content.symbol ?? '')}
          label={text(m.symbol)}
          hint={text(m.symbolHint)}
          maxLength={40}
          optional
        />
        <TextField {...bind(form, 'place', content.place)} label={text(m.place)} maxLength={100} />
        <TextArea
          {...bind(form, 'subject', content.subject ?? '')}
          label={text(m.subject)}
          hint={text(m.subjectHint)}
          rows={3}
          maxLength={500}
        />
      </Stack>
    </Section>
  );
}

/** The kinds and forms that a document can have. */
function useForms() {
  const text = useText();
  const lang = useLang();
  const kinds = DOCUMENT_KINDS.map(({ abbreviation }) => ({
    value: abbreviation,
    label: kindLabel(abbreviation)[lang],
  }));
  const styles = [
    { value: 'state', label: text(m.styleState) },
    { value: 'party', label: text(m.styleParty) },
    { value: 'front', label: text(m.styleFront) },
  ];
  return { kinds, styles };
}

function Content({ draft, form }: PartProps) {
  const text = useText();
  const { content } = draft;
  return (
    <Section title={text(m.content)} id="noi-dung-van-ban">
      <Stack>
        <TextArea
          {...bindLines(form, 'addressees', content.addressees)}
          label={text(m.addressees)}
          hint={text(m.addresseesHint)}
          rows={4}
          optional
        />
        <TextField
          {...bind(form, 'enactingAuthority', content.enactingAuthority ?? '')}
          label={text(m.authority)}
          maxLength={200}
          optional
        />
        <TextArea
          {...bindLines(form, 'bases', content.bases)}
          label={text(m.bases)}
          hint={text(m.basesHint)}
          rows={3}
          optional
        />
        <TextArea
          {...bind(form, 'body', draft.body)}
          label={text(m.body)}
          hint={text(m.bodyHint)}
          rows={16}
          maxLength={200_000}
          optional
        />
      </Stack>
    </Section>
  );
}

function Signing({ draft, form }: PartProps) {
  const text = useText();
  const { content, signers } = draft;
  const options = signers.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }));
  return (
    <Section title={text(m.signing)} id="ky">
      <Stack>
        <TextArea
          {...bindLines(form, 'signatureLines', content.signature.lines)}
          label={text(m.signatureLines)}
          hint={text(m.signatureHint)}
          rows={3}
        />
        <Select
          {...bind(form, 'signerId', draft.signerId ?? '')}
          label={text(m.signer)}
          options={options}
          placeholder={text(m.signerAny)}
          optional
        />
        <TextArea
          {...bindLines(form, 'recipients', content.recipients)}
          label={text(m.recipients)}
          hint={text(m.recipientsHint)}
          rows={5}
        />
        <TextField
          {...bind(form, 'draftersInitials', content.draftersInitials ?? '')}
          label={text(m.initials)}
          maxLength={20}
          short
          optional
        />
      </Stack>
    </Section>
  );
}
