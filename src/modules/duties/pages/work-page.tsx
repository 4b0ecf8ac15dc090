import { t } from '#platform/i18n/text.ts';
import { ButtonLink, Card, CardList, EmptyState, Notice, Tabs } from '#web/components/index.ts';
import { formatDate, formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { Tone } from '#web/page-context.ts';
import { DUTY_PATHS } from '../paths.ts';
import { LANES, type Lane, type MyWork, type WorkItem } from '../work-shape.ts';
import { basisWords, DUE_TONES, dueWords } from './duty-words.tsx';
import { STATE_LABELS, STATE_TONES, WORK_LABELS, WORK_STEPS } from './labels.ts';
import { listHref } from './list-href.ts';
import { m } from './texts.ts';

const LANE_SLUGS: Readonly<Record<Lane, string>> = { todo: 'can-lam', waiting: 'cho', done: 'xong' };

/** The lane that an address names; what is to do when it names none. */
export function laneOf(slug: string | undefined): Lane {
  return LANES.find((lane) => LANE_SLUGS[lane] === slug) ?? 'todo';
}

/** What I must do now, what waits for others, what is done. */
export function WorkPage({ work }: { readonly work: MyWork }) {
  const text = useText();
  const cards = [
    ...work.arrivals.map((arrival) => <ArrivalCard arrival={arrival} />),
    ...work.items.map((item) => <WorkCard item={item} today={work.today} />),
  ];
  return (
    <>
      <Tabs
        items={LANES.map((lane) => ({
          label: text(m[lane]),
          href: lane === 'todo' ? DUTY_PATHS.work : `${DUTY_PATHS.work}?the=${LANE_SLUGS[lane]}`,
          current: lane === work.lane,
          count: work.counts[lane],
        }))}
      />
      {work.lane === 'done' && cards.length > 0 && <p class="sd-soft">{text(m.doneHint)}</p>}
      {cards.length === 0 ? <Nothing lane={work.lane} /> : <CardList>{cards}</CardList>}
      {work.items.length < work.counts[work.lane] - work.arrivals.length && (
        <Notice>{text(m.moreWork)}</Notice>
      )}
    </>
  );
}

function Nothing({ lane }: { readonly lane: Lane }) {
  const text = useText();
  const titles = { todo: m.emptyTodo, waiting: m.emptyWaiting, done: m.emptyDone };
  return (
    <EmptyState
      title={text(titles[lane])}
      action={<ButtonLink href={DUTY_PATHS.list}>{text(m.allDuties)}</ButtonLink>}
    >
      {lane === 'todo' ? text(m.emptyTodoHint) : undefined}
    </EmptyState>
  );
}

function ArrivalCard({ arrival }: { readonly arrival: MyWork['arrivals'][number] }) {
  const text = useText();
  const lang = useLang();
  return (
    <Card
      tone={arrival.isUrgent ? 'danger' : 'info'}
      state={text(m.arrived, { time: formatDateTime(arrival.sentAt, lang) })}
      title={`${arrival.title}: ${arrival.subject}`}
      href={arrival.path}
      detail={text(m.incoming, { sender: arrival.sender })}
      action={<ButtonLink href={arrival.path}>{text(m.acknowledge)}</ButtonLink>}
    />
  );
}

function WorkCard({ item, today }: { readonly item: WorkItem; readonly today: string }) {
  const text = useText();
  const href = hrefOf(item);
  const step = text(WORK_STEPS[item.kind], { count: item.count });
  const quiet = item.due !== 'overdue' && !PRESSING.has(item.kind);
  return (
    <Card
      tone={toneOf(item)}
      state={useStateWords(item, today)}
      title={
        item.total > 1
          ? `${item.title} · ${text(m.reportedOf, { reported: item.reported, total: item.total })}`
          : item.title
      }
      href={item.kind === 'answer' ? DUTY_PATHS.duty(item.id) : href}
      detail={useDetail(item)}
      action={
        <ButtonLink href={href} variant={quiet ? 'secondary' : 'primary'} label={`${step}: ${item.title}`}>
          {step}
        </ButtonLink>
      }
    />
  );
}

const PRESSING: ReadonlySet<WorkItem['kind']> = new Set([
  'do',
  'redo',
  'approve',
  'accept',
  'assign',
  'receive',
]);

function toneOf(item: WorkItem): Tone {
  if (item.kind === 'done' || item.kind === 'given-done') return STATE_TONES[item.state];
  if (item.due === 'overdue' || item.due === 'today' || item.due === 'soon') return DUE_TONES[item.due];
  return item.kind === 'redo' ? 'warning' : 'info';
}

function useStateWords(item: WorkItem, today: string): string {
  const lang = useLang();
  if (item.kind === 'done' || item.kind === 'given-done') {
    const [state, date] = [t(lang, STATE_LABELS[item.state]), formatDate(item.at.slice(0, 10), lang)];
    return t(lang, m.acceptedOn, { state, date });
  }
  const words = t(lang, WORK_LABELS[item.kind], { other: item.other });
  if (item.dueOn === null || item.due === 'none') return words;
  if (item.kind === 'answer' || item.kind === 'question-asked') {
    return `${words} · ${t(lang, m.answerUntil, { date: formatDate(item.dueOn, lang) })}`;
  }
  const due = dueWords(item.dueOn, today, lang);
  return item.kind === 'do' ? due : `${due} · ${words}`;
}

function useDetail(item: WorkItem): string {
  const lang = useLang();
  const basis = item.basis.length === 0 ? [] : [t(lang, m.basisIs, { basis: basisWords(item.basis, lang) })];
  const isOurs = GIVEN_TO_US.has(item.kind);
  return [
    ...basis,
    ...(isOurs ? [t(lang, m.givenBy, { unit: item.other })] : item.count === 1 ? [item.other] : []),
  ].join(' · ');
}

const GIVEN_TO_US: ReadonlySet<WorkItem['kind']> = new Set([
  'receive',
  'assign',
  'do',
  'redo',
  'approve',
  'waiting',
  'with-officer',
]);

/** Where the next step is taken. */
function hrefOf(item: WorkItem): string {
  if (item.total > 1) {
    const group = item.parentId !== null ? { wholeId: item.parentId } : { assignmentId: item.assignmentId };
    return listHref({ side: 'given', ...group, ...(item.kind === 'accept' ? { state: 'reported' } : {}) });
  }
  if (item.kind === 'assign') return DUTY_PATHS.act(item.id, 'assign');
  if (item.kind === 'do' || item.kind === 'redo') return DUTY_PATHS.act(item.id, 'write-result');
  return DUTY_PATHS.duty(item.id);
}
