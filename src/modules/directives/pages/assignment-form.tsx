import {
  ActionForm,
  Actions,
  Button,
  bind,
  bindAll,
  Checkboxes,
  DateField,
  Radios,
  Select,
  Stack,
  TextArea,
  TextField,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import { TOPIC_LABELS } from '../labels.ts';
import { type AssignmentView, type DraftView, TOPICS } from '../model.ts';
import { DIRECTIVE_PATHS } from '../paths.ts';
import { titleOf } from '../proposals.ts';
import { directiveTexts as m } from '../texts.ts';

export interface AssignmentFormProps {
  readonly draft: DraftView;
  /** null: a new one. */
  readonly assignment: AssignmentView | null;
  readonly form: FormState;
}

/** One assignment: what, by when, and who. */
export function AssignmentForm({ draft, assignment, form }: AssignmentFormProps) {
  const text = useText();
  const path =
    assignment === null
      ? DIRECTIVE_PATHS.act(draft.id, 'dau-viec/them')
      : DIRECTIVE_PATHS.assignment(draft.id, assignment.id);
  return (
    <ActionForm action={path} idempotencyKey={newKey()} hidden={{ version: String(draft.version) }}>
      <TextField
        {...bind(form, 'title', assignment?.title ?? '')}
        label={text(m.assignmentTitle)}
        maxLength={300}
      />
      <TextArea
        {...bind(form, 'detail', assignment?.detail ?? '')}
        label={text(m.detail)}
        rows={7}
        maxLength={8000}
        optional
      />
      <TopicField form={form} name="topic" atFirst={assignment?.topic ?? ''} />
      <DateField {...bind(form, 'dueOn', assignment?.dueOn ?? '')} label={text(m.due)} optional />
      <TextField
        {...bind(form, 'dueText', assignment?.dueText ?? '')}
        label={text(m.dueText)}
        hint={text(m.dueTextHint)}
        maxLength={300}
        optional
      />
      <HolderFields draft={draft} assignment={assignment} form={form} />
      <Actions>
        <Button>{text(m.saveAssignment)}</Button>
        <a href={DIRECTIVE_PATHS.tab(draft.id, 'dau-viec')}>{text(m.backToAssignments)}</a>
      </Actions>
    </ActionForm>
  );
}

function HolderFields({ draft, assignment, form }: AssignmentFormProps) {
  const text = useText();
  const act = draft.addressees.filter(({ purpose }) => purpose === 'act');
  const isAll = assignment === null || assignment.holderIds.length === act.length;
  return (
    <>
      <Radios
        {...bind(form, 'holders', isAll ? 'all' : 'chosen')}
        label={text(m.whoActs)}
        options={[
          { value: 'all', label: text(m.allAct, { count: act.length }) },
          { value: 'chosen', label: text(m.chosenAct) },
        ]}
      />
      <Checkboxes
        {...bindAll(form, 'holderIds', assignment?.holderIds ?? [])}
        label={text(m.holders)}
        options={act.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        optional
      />
    </>
  );
}

interface TopicFieldProps {
  readonly form: FormState;
  readonly name: string;
  readonly atFirst: string;
}

function TopicField({ form, name, atFirst }: TopicFieldProps) {
  const text = useText();
  const options = TOPICS.map((value) => ({ value, label: text(TOPIC_LABELS[value]) }));
  return <Select {...bind(form, name, atFirst)} label={text(m.topic)} options={options} />;
}

export interface SplitFormProps {
  readonly draft: DraftView;
  readonly assignment: AssignmentView;
  readonly form: FormState;
}

/** Parts that the split page offers at most; what is left blank is no part. */
export const SPLIT_PARTS = 4;

/** An assignment taken apart: each part with its own title, text and topic. */
export function SplitForm({ draft, assignment, form }: SplitFormProps) {
  const text = useText();
  const sentences = partsOf(assignment);
  return (
    <ActionForm
      action={`${DIRECTIVE_PATHS.assignment(draft.id, assignment.id)}/tach`}
      idempotencyKey={newKey()}
      hidden={{ version: String(draft.version) }}
    >
      <p>{text(m.splitLead)}</p>
      {Array.from({ length: SPLIT_PARTS }, (_, index) => (
        <PartFields form={form} index={index} first={sentences[index]} topic={assignment.topic} />
      ))}
      <Actions>
        <Button>{text(m.split)}</Button>
        <a href={DIRECTIVE_PATHS.tab(draft.id, 'dau-viec')}>{text(m.backToAssignments)}</a>
      </Actions>
    </ActionForm>
  );
}

interface PartProps {
  readonly form: FormState;
  readonly index: number;
  /** What the part shows at first; undefined for one that is left blank. */
  readonly first: { readonly title: string; readonly detail: string } | undefined;
  readonly topic: string;
}

function PartFields({ form, index, first, topic }: PartProps) {
  const text = useText();
  const name = (field: string) => `parts[${index}].${field}`;
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{text(m.part, { number: index + 1 })}</legend>
      <Stack>
        <TextField
          {...bind(form, name('title'), first?.title ?? '')}
          label={text(m.assignmentTitle)}
          maxLength={300}
          optional={index > 1}
        />
        <TextArea
          {...bind(form, name('detail'), first?.detail ?? '')}
          label={text(m.detail)}
          rows={4}
          maxLength={8000}
          optional
        />
        <TopicField form={form} name={name('topic')} atFirst={first === undefined ? '' : topic} />
      </Stack>
    </fieldset>
  );
}

/** A first cut: the item's clauses at ";" or its sentences, the rest in the last part. */
function partsOf({ title, detail }: AssignmentView): readonly { title: string; detail: string }[] {
  const pieces = detail.split(/(?<=[.;])\s+/u).filter((piece) => piece.trim() !== '');
  const last = SPLIT_PARTS - 1;
  const kept = [...pieces.slice(0, last), pieces.slice(last).join(' ')].filter((piece) => piece !== '');
  return kept.map((piece, index) => ({ title: index === 0 ? title : titleOf(piece, ''), detail: piece }));
}
