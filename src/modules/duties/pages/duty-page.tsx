import type { Child } from 'hono/jsx';
import {
  ActionForm,
  Actions,
  Button,
  ButtonLink,
  DefinitionList,
  Notice,
  Section,
  StackedBar,
  Timeline,
} from '#web/components/index.ts';
import { formatDate, formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import type { DutyDetail } from '../detail-shape.ts';
import { DUTY_STATES, type DutyAct, type EventKind, isOpen } from '../model.ts';
import { DUTY_PATHS } from '../paths.ts';
import { topicLabel } from '../topics.ts';
import { basisWords, Due, lines, StateOf, type Today } from './duty-words.tsx';
import { ACT_LABELS, EVENT_LABELS, STATE_FILLS, STATE_LABELS } from './labels.ts';
import { listHref } from './list-href.ts';
import { Extensions, Proposals } from './requests-view.tsx';
import { Results } from './results-view.tsx';
import { m } from './texts.ts';

interface DutyProps {
  readonly duty: DutyDetail;
  readonly today: Today;
}

/** One duty: what it is, what I can do, how far it is, what happened. */
export function DutyPage({ duty, today }: DutyProps) {
  return (
    <>
      <Notices duty={duty} />
      <Steps duty={duty} />
      <Facts duty={duty} today={today} />
      <Parts duty={duty} />
      <Results duty={duty} />
      <Proposals duty={duty} />
      <Extensions duty={duty} />
      <History duty={duty} />
    </>
  );
}

function Notices({ duty }: { readonly duty: DutyDetail }) {
  const text = useText();
  const reason = duty.returned ? duty.results.find((round) => round.state === 'returned')?.reason : undefined;
  return (
    <>
      {reason && <Notice tone="warning">{text(m.returnedNotice, { reason })}</Notice>}
      {duty.changedBy !== null && (
        <Notice tone="warning">
          {text(m.changedNotice, { document: duty.changedBy.mark ?? duty.changedBy.subject })}{' '}
          <a href={DUTY_PATHS.document(duty.changedBy.id)}>{text(m.newDocument)}</a>
        </Notice>
      )}
      {duty.together.length > 0 && (
        <Notice>
          {text(m.togetherNotice)}{' '}
          {duty.together.map((other) => (
            <a href={DUTY_PATHS.duty(other.id)}>{other.title}</a>
          ))}
        </Notice>
      )}
    </>
  );
}

/** Acts that need no form. */
const AT_ONCE: readonly DutyAct[] = ['receive', 'start', 'submit-result', 'approve-result', 'accept'];
/** The first of these that the actor may do is the next step. */
const NEXT: readonly DutyAct[] = [
  'approve-result',
  'accept',
  'submit-result',
  'grant-extension',
  'receive',
  'assign',
  'write-result',
];
const DESTRUCTIVE: readonly DutyAct[] = ['withdraw', 'return', 'send-back', 'refuse-extension'];

/** What can be done now, by what the actor may do and what there is to decide on. */
export function stepsOf(duty: DutyDetail): readonly DutyAct[] {
  const hasDraft = duty.results[0]?.state === 'draft';
  const hasRequest = duty.extensions.some((extension) => extension.state === 'asked');
  const possible = duty.acts.filter((act) => {
    if (act === 'submit-result') return hasDraft;
    if (act === 'grant-extension' || act === 'refuse-extension') return hasRequest;
    if (act === 'ask-extension') return duty.dueOn !== null && !hasRequest;
    return act !== 'start' || duty.state !== 'in-progress';
  });
  const place = (act: DutyAct) => {
    if (act === 'assign' && (duty.officer !== null || duty.state === 'in-progress')) return NEXT.length;
    const at = NEXT.indexOf(act);
    return at < 0 ? NEXT.length + Number(DESTRUCTIVE.includes(act)) : at;
  };
  return [...possible].sort((a, b) => place(a) - place(b));
}

function Steps({ duty }: { readonly duty: DutyDetail }) {
  const text = useText();
  const steps = stepsOf(duty);
  if (!isOpen(duty.state)) return null;
  const openParts = duty.progress.total - duty.progress.states.accepted - duty.progress.states.withdrawn;
  const reports = steps.includes('submit-result') || steps.includes('approve-result');
  return (
    <section class="sd-card sd-screen-only" aria-labelledby="viec-tiep-theo">
      <h2 id="viec-tiep-theo">{text(m.nextStep)}</h2>
      {steps.length === 0 && <p>{text(m.nothingToDo)}</p>}
      {reports && openParts > 0 && (
        <Notice tone="warning">{text(m.partsOpenNotice, { open: openParts })}</Notice>
      )}
      <Actions>
        {steps.map((act, index) => (
          <Step duty={duty} act={act} first={index === 0} />
        ))}
      </Actions>
    </section>
  );
}

function Step({
  duty,
  act,
  first,
}: {
  readonly duty: DutyDetail;
  readonly act: DutyAct;
  readonly first: boolean;
}) {
  const text = useText();
  const [action, label] = [DUTY_PATHS.act(duty.id, act), text(ACT_LABELS[act])];
  const variant = first ? 'primary' : 'secondary';
  if (!AT_ONCE.includes(act)) {
    return (
      <ButtonLink href={action} variant={variant}>
        {label}
      </ButtonLink>
    );
  }
  return (
    <ActionForm action={action} idempotencyKey={newKey()}>
      <Button variant={variant}>{label}</Button>
    </ActionForm>
  );
}

function Facts({ duty, today }: DutyProps) {
  const text = useText();
  const lang = useLang();
  return (
    <Section title={text(m.duty)} id="noi-dung-nhiem-vu">
      {duty.detail !== null && <p class="sd-read">{lines(duty.detail)}</p>}
      <DefinitionList
        items={[
          { term: text(m.state), value: <StateOf state={duty.state} /> },
          { term: text(m.due), value: <Due dueOn={duty.dueOn} due={duty.due} today={today} /> },
          { term: text(m.dueBasis), value: duty.dueBasis },
          { term: text(m.basis), value: basisWords(duty.basis, lang) || null },
          { term: text(m.document), value: documentLink(duty) },
          { term: text(m.whole), value: wholeLink(duty) },
          { term: text(m.assigner), value: duty.assigner.name },
          { term: text(m.holder), value: duty.holder.name },
          {
            term: text(m.officer),
            value: duty.officer?.name ?? (isOpen(duty.state) ? text(m.notAssigned) : null),
          },
          { term: text(m.topic), value: text(topicLabel(duty.topic)) },
          { term: text(m.holdings), value: duty.holdings.length > 1 ? <Holdings duty={duty} /> : null },
        ]}
      />
    </Section>
  );
}

function documentLink({ document }: DutyDetail): Child | null {
  if (document === null) return null;
  const name = document.mark === null ? document.subject : `${document.mark}: ${document.subject}`;
  return <a href={DUTY_PATHS.document(document.id)}>{name}</a>;
}

function wholeLink({ whole }: DutyDetail): Child | null {
  return whole === null ? null : (
    <a href={DUTY_PATHS.duty(whole.id)}>{`${whole.title} (${whole.holder.name})`}</a>
  );
}

function Holdings({ duty }: { readonly duty: DutyDetail }) {
  const text = useText();
  const lang = useLang();
  const how = { given: m.holdingGiven, succession: m.holdingSuccession };
  return (
    <ul>
      {duty.holdings.map(({ holder, fromOn, reason }) => (
        <li>{`${holder.name}: ${text(how[reason])} ${text(m.since, { date: formatDate(fromOn, lang) })}`}</li>
      ))}
    </ul>
  );
}

/** Parts passed down, counted. */
function Parts({ duty }: { readonly duty: DutyDetail }) {
  const text = useText();
  const { progress } = duty;
  if (progress.total === 0) return null;
  const segments = [...DUTY_STATES].reverse().filter((state) => progress.states[state] > 0);
  return (
    <Section
      title={text(m.partsTitle)}
      id="phan-viec"
      aside={
        <a href={listHref({ side: duty.isAssigner ? 'below' : 'given', wholeId: duty.id })}>
          {text(m.seeParts)}
        </a>
      }
    >
      <StackedBar
        caption={text(m.partsCaption, { total: progress.total })}
        segments={segments.map((state) => ({
          label: text(STATE_LABELS[state]),
          value: progress.states[state],
          fill: STATE_FILLS[state],
        }))}
      />
      {progress.overdue > 0 && <p>{`${text(m.overdue)}: ${progress.overdue}`}</p>}
    </Section>
  );
}

function History({ duty }: { readonly duty: DutyDetail }) {
  const text = useText();
  const lang = useLang();
  return (
    <Section title={text(m.history)} id="lich-su">
      <Timeline
        events={duty.events.map(({ at, kind, unit, person, note }) => ({
          when: formatDateTime(at, lang),
          dateTime: at,
          title: text(EVENT_LABELS[kind as EventKind]),
          detail:
            [[person, unit].filter((part) => part !== null).join(', '), note].filter(Boolean).join(' · ') ||
            undefined,
        }))}
      />
    </Section>
  );
}
