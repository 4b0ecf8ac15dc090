import { DOCUMENT_KINDS } from '#documents/model.ts';
import { kindLabel } from '#modules/registers/index.ts';
import { ActionForm, Actions, Button, bind, Notice, Select, TextArea } from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { useLang, useText } from '#web/lang.ts';

import { DIRECTIVE_PATHS } from '../paths.ts';
import type { PaperView } from '../procedures/documents.ts';
import { directiveTexts as m } from '../texts.ts';

/** From what a new draft begins, as the address says it. */
export interface Source {
  readonly how: 'gui-tiep' | 'cap-nhat' | 'thay-the';
  readonly paper: PaperView;
}

export interface NewPageProps {
  readonly source: Source | null;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** Begins a draft. */
export function NewPage({ source, form, idempotencyKey }: NewPageProps) {
  const text = useText();
  const lang = useLang();
  const kinds = DOCUMENT_KINDS.map(({ abbreviation }) => ({
    value: abbreviation,
    label: kindLabel(abbreviation)[lang],
  }));
  const kind = source !== null && source.how !== 'gui-tiep' ? source.paper.kind : 'CV';
  return (
    <>
      {source !== null && <SourceNotice source={source} />}
      <ActionForm action={DIRECTIVE_PATHS.fresh} idempotencyKey={idempotencyKey} hidden={hiddenOf(source)}>
        <Select {...bind(form, 'kind', kind)} label={text(m.kind)} options={kinds} placeholder={false} />
        <TextArea
          {...bind(form, 'subject', source?.paper.subject ?? '')}
          label={text(m.subject)}
          hint={text(m.subjectHint)}
          rows={3}
          maxLength={500}
        />
        <Actions>
          <Button>{text(m.begin)}</Button>
        </Actions>
      </ActionForm>
    </>
  );
}

function hiddenOf(source: Source | null): Record<string, string> {
  if (source === null) return {};
  if (source.how === 'gui-tiep') return { carriedId: source.paper.id };
  return { changesId: source.paper.id, changeKind: source.how === 'cap-nhat' ? 'update' : 'replacement' };
}

function SourceNotice({ source }: { readonly source: Source }) {
  const text = useText();
  const label = { 'gui-tiep': m.newSendOn, 'cap-nhat': m.newUpdate, 'thay-the': m.newReplace }[source.how];
  return (
    <Notice title={text(label, { document: source.paper.title })}>
      <a href={DIRECTIVE_PATHS.document(source.paper.id)}>{source.paper.subject}</a>
    </Notice>
  );
}
