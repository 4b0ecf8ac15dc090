import {
  ActionForm,
  Actions,
  Button,
  bindAll,
  Checkboxes,
  type Column,
  DataTable,
  EmptyState,
  Notice,
  Radios,
  Section,
  StateLabel,
  StatePill,
  TextArea,
} from '#web/components/index.ts';
import { enteredIn, type FormState } from '#web/form.ts';
import { useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import { ADDRESSEE_GROUPS, PURPOSE_LABELS } from '../labels.ts';
import type { AddresseeView, DraftView } from '../model.ts';
import { DIRECTIVE_PATHS } from '../paths.ts';
import { directiveTexts as m } from '../texts.ts';
import { bindLines } from './lines.ts';

/** A part of the draft's "Kính gửi" that the program does not know. */
export interface UnknownPart {
  readonly part: string;
  readonly candidates: readonly string[];
}

export interface RecipientsTabProps {
  readonly draft: DraftView;
  readonly form: FormState;
  readonly mayChange: boolean;
  readonly unknown: readonly UnknownPart[];
}

/** To whom the document will be delivered, and for what. */
export function RecipientsTab({ draft, form, mayChange, unknown }: RecipientsTabProps) {
  const text = useText();
  const count = draft.addressees.length;
  return (
    <>
      {unknown.map((one) => (
        <UnknownNotice unknown={one} />
      ))}
      <Section title={text(m.deliveredTo, { count })} id="don-vi-nhan">
        {count === 0 ? (
          <EmptyState title={text(m.noRecipients)}>{text(m.noRecipientsHint)}</EmptyState>
        ) : (
          <Chosen draft={draft} mayChange={mayChange} />
        )}
      </Section>
      {mayChange && <AddForm draft={draft} form={form} />}
    </>
  );
}

function UnknownNotice({ unknown: { part, candidates } }: { readonly unknown: UnknownPart }) {
  const text = useText();
  return (
    <Notice tone="warning" title={text(m.unknownPhrase, { part })}>
      {candidates.length === 0
        ? text(m.unknownPhraseAlone)
        : text(m.unknownPhraseHint, { candidates: candidates.join('; ') })}
    </Notice>
  );
}

function Chosen({ draft, mayChange }: { readonly draft: DraftView; readonly mayChange: boolean }) {
  const text = useText();
  const act = draft.addressees.filter(({ purpose }) => purpose === 'act').length;
  const table = (
    <DataTable
      caption={text(m.deliveredTo, { count: draft.addressees.length })}
      captionHidden
      columns={useColumns(mayChange)}
      rows={draft.addressees}
    />
  );
  return (
    <>
      <p>{text(m.deliveredSplit, { act, know: draft.addressees.length - act })}</p>
      {mayChange ? (
        <ActionForm
          action={DIRECTIVE_PATHS.act(draft.id, 'noi-nhan/bo')}
          idempotencyKey={newKey()}
          hidden={{ version: String(draft.version) }}
        >
          {table}
          <Actions>
            <Button variant="secondary">{text(m.removeChosen)}</Button>
          </Actions>
        </ActionForm>
      ) : (
        table
      )}
    </>
  );
}

function useColumns(mayChange: boolean): readonly Column<AddresseeView>[] {
  const text = useText();
  const box: Column<AddresseeView> = {
    key: 'choose',
    header: text(m.choose),
    cell: ({ unitId, name }) => (
      <input type="checkbox" name="unitIds" value={unitId} aria-label={text(m.removeNamed, { name })} />
    ),
  };
  const shown: readonly Column<AddresseeView>[] = [
    { key: 'name', header: text(m.unit), rowHeader: true, cell: ({ name }) => name },
    { key: 'within', header: text(m.within), cell: ({ within }) => within ?? '' },
    {
      key: 'purpose',
      header: text(m.purpose),
      cell: ({ purpose, exists }) =>
        exists ? (
          <StatePill tone={purpose === 'act' ? 'info' : 'neutral'}>{text(PURPOSE_LABELS[purpose])}</StatePill>
        ) : (
          <StateLabel tone="danger">{text(m.unitEnded)}</StateLabel>
        ),
    },
  ];
  return mayChange ? [box, ...shown] : shown;
}

function AddForm({ draft, form }: { readonly draft: DraftView; readonly form: FormState }) {
  const text = useText();
  const groups = [
    ...(draft.content.addressees.length > 0 ? [{ value: 'kinh-gui', label: text(m.fromLetter) }] : []),
    ...ADDRESSEE_GROUPS.map((group) => ({ value: group, label: group })),
  ];
  const purposes = (['act', 'know'] as const).map((value) => ({ value, label: text(PURPOSE_LABELS[value]) }));
  return (
    <Section title={text(m.addRecipients)} id="them-noi-nhan">
      <ActionForm
        action={DIRECTIVE_PATHS.tab(draft.id, 'noi-nhan')}
        idempotencyKey={newKey()}
        hidden={{ version: String(draft.version) }}
      >
        <Checkboxes {...bindAll(form, 'nhom')} label={text(m.groups)} options={groups} optional />
        <TextArea
          {...bindLines(form, 'phrases')}
          label={text(m.phrases)}
          hint={text(m.phrasesHint)}
          rows={3}
          optional
        />
        <Radios
          name="purpose"
          label={text(m.purpose)}
          options={purposes}
          value={enteredIn(form, 'purpose', 'act')}
        />
        <Actions>
          <Button>{text(m.addRecipients)}</Button>
        </Actions>
      </ActionForm>
    </Section>
  );
}
