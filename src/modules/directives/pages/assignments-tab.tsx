import type { PropsWithChildren } from 'hono/jsx';
import {
  ActionForm,
  Actions,
  Button,
  ButtonLink,
  Card,
  CardList,
  DefinitionList,
  EmptyState,
  Stack,
} from '#web/components/index.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import { ASSIGNMENT_LABELS, TOPIC_LABELS } from '../labels.ts';
import type { AssignmentView, DraftView } from '../model.ts';
import { DIRECTIVE_PATHS } from '../paths.ts';
import { directiveTexts as m } from '../texts.ts';
import { WhyProposed } from './why-proposed.tsx';

export interface AssignmentsTabProps {
  readonly draft: DraftView;
  readonly mayChange: boolean;
}

/** What the document will give to do: proposed, adjusted, confirmed one by one. */
export function AssignmentsTab({ draft, mayChange }: AssignmentsTabProps) {
  const text = useText();
  return (
    <Stack>
      <p>{text(m.assignmentsIntro)}</p>
      {mayChange && (
        <Actions>
          <ActForm draft={draft} act="dau-viec/de-xuat">
            <Button variant="secondary">{text(m.propose)}</Button>
          </ActForm>
          <ButtonLink href={DIRECTIVE_PATHS.act(draft.id, 'dau-viec/them')} variant="secondary">
            {text(m.addAssignment)}
          </ButtonLink>
        </Actions>
      )}
      {draft.assignments.length === 0 ? (
        <EmptyState title={text(m.noAssignments)}>{text(m.noAssignmentsHint)}</EmptyState>
      ) : (
        <CardList>
          {draft.assignments.map((assignment) => (
            <AssignmentCard draft={draft} assignment={assignment} mayChange={mayChange} />
          ))}
        </CardList>
      )}
    </Stack>
  );
}

interface ActFormProps {
  readonly draft: DraftView;
  readonly act: string;
}

function ActForm({ draft, act, children }: PropsWithChildren<ActFormProps>) {
  return (
    <ActionForm
      action={DIRECTIVE_PATHS.act(draft.id, act)}
      idempotencyKey={newKey()}
      hidden={{ version: String(draft.version) }}
    >
      {children}
    </ActionForm>
  );
}

interface CardProps {
  readonly draft: DraftView;
  readonly assignment: AssignmentView;
  readonly mayChange: boolean;
}

function AssignmentCard({ draft, assignment, mayChange }: CardProps) {
  const text = useText();
  const lang = useLang();
  const state = ASSIGNMENT_LABELS[assignment.state];
  const { dueOn, dueText } = assignment;
  const due = dueOn === null ? text(m.noDue) : formatDate(dueOn, lang);
  const items = [
    { term: text(m.topic), value: text(TOPIC_LABELS[assignment.topic]) },
    { term: text(m.due), value: dueText === null ? due : `${due} (${dueText})` },
    { term: text(m.holders), value: <Holders draft={draft} assignment={assignment} /> },
  ];
  return (
    <Card
      tone={state.tone}
      state={text(state)}
      title={assignment.title}
      detail={<Origin draft={draft} assignment={assignment} />}
    >
      <Stack>
        {saysMore(assignment) && (
          <details>
            <summary>{text(m.detail)}</summary>
            <p>{assignment.detail}</p>
          </details>
        )}
        <DefinitionList items={items} />
        <WhyProposed reasons={assignment.reasons} isProposal={assignment.label !== null} />
        {mayChange && <CardActions draft={draft} assignment={assignment} />}
      </Stack>
    </Card>
  );
}

/** Whether the item's text holds more than its title. */
function saysMore({ detail, title }: AssignmentView): boolean {
  return detail.replace(/[.;]$/, '') !== title && detail !== '';
}

function Origin({ draft, assignment }: Pick<CardProps, 'draft' | 'assignment'>) {
  const text = useText();
  if (assignment.label === null) return null;
  const source = draft.carried.find(({ id }) => id === assignment.sourceDocumentId);
  const document = source?.title ?? text(m.ownBody);
  return <>{text(m.itemOf, { label: assignment.label, document })}</>;
}

/** Names of the first few; the whole list stands on the page of the assignment. */
function Holders({ draft, assignment }: Pick<CardProps, 'draft' | 'assignment'>) {
  const text = useText();
  const held = new Set(assignment.holderIds);
  const names = draft.addressees.filter(({ unitId }) => held.has(unitId)).map(({ name }) => name);
  if (names.length === 0) return <>{text(m.noHolders)}</>;
  const shown = names.slice(0, 4).join('; ');
  const listed = names.length > 4 ? text(m.andMore, { names: shown, count: names.length - 4 }) : shown;
  return <>{text(m.holdersCount, { count: names.length, names: listed })}</>;
}

function CardActions({ draft, assignment }: Pick<CardProps, 'draft' | 'assignment'>) {
  const text = useText();
  const { id, title, state } = assignment;
  const path = DIRECTIVE_PATHS.assignment(draft.id, id);
  return (
    <Actions>
      {state !== 'confirmed' && (
        <ActForm draft={draft} act={`dau-viec/${id}/xac-nhan`}>
          <Button size="sm" label={text(m.confirmNamed, { title })}>
            {text(m.confirm)}
          </Button>
        </ActForm>
      )}
      <ButtonLink href={path} variant="secondary" size="sm" label={text(m.editNamed, { title })}>
        {text(m.edit)}
      </ButtonLink>
      <ButtonLink href={`${path}/tach`} variant="secondary" size="sm" label={text(m.splitNamed, { title })}>
        {text(m.split)}
      </ButtonLink>
      {state !== 'dropped' && (
        <ActForm draft={draft} act={`dau-viec/${id}/bo`}>
          <Button variant="tertiary" size="sm" label={text(m.dropNamed, { title })}>
            {text(m.drop)}
          </Button>
        </ActForm>
      )}
    </Actions>
  );
}
