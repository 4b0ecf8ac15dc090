import { ButtonLink, Card, CardList, EmptyState, Notice, Tabs } from '#web/components/index.ts';
import { useLang, useText } from '#web/lang.ts';
import type { Tone } from '#web/page-context.ts';
import { SHELL_PATHS } from '#web/paths.ts';
import { LANES, type Lane, type MyWork, type ShownItem } from '../item.ts';
import { WORK_PATHS } from '../paths.ts';
import { DUE_TONES, dueWords } from './due-words.ts';
import { m } from './texts.ts';

const LANE_SLUGS: Readonly<Record<Lane, string>> = { todo: 'can-lam', waiting: 'cho', done: 'xong' };

/** The lane that an address names; what is to do when it names none. */
export function laneOf(slug: string | undefined): Lane {
  return LANES.find((lane) => LANE_SLUGS[lane] === slug) ?? 'todo';
}

/** The address of a lane. */
export function laneHref(lane: Lane): string {
  return lane === 'todo' ? WORK_PATHS.mine : `${WORK_PATHS.mine}?the=${LANE_SLUGS[lane]}`;
}

/** What I must do now, what waits for others, what is done. */
export function WorkPage({ work }: { readonly work: MyWork }) {
  const text = useText();
  const { lane, items, counts } = work;
  return (
    <>
      <Tabs
        items={LANES.map((each) => ({
          label: text(m[each]),
          href: laneHref(each),
          current: each === lane,
          count: counts[each],
        }))}
      />
      {lane === 'done' && items.length > 0 && <p class="sd-soft">{text(m.doneHint)}</p>}
      {items.length === 0 ? (
        <Nothing lane={lane} />
      ) : (
        <CardList>
          {items.map((item) => (
            <WorkCard item={item} today={work.today} />
          ))}
        </CardList>
      )}
      {items.length < counts[lane] && (
        <Notice>
          {text(lane === 'todo' ? m.moreWork : m.moreOther, { shown: items.length, count: counts[lane] })}
        </Notice>
      )}
    </>
  );
}

function Nothing({ lane }: { readonly lane: Lane }) {
  const text = useText();
  const titles = { todo: m.emptyTodo, waiting: m.emptyWaiting, done: m.emptyDone };
  const isTodo = lane === 'todo';
  return (
    <EmptyState
      title={text(titles[lane])}
      action={
        <ButtonLink href={isTodo ? SHELL_PATHS.notifications : WORK_PATHS.mine} variant="secondary">
          {text(isTodo ? m.notices : m.backToTodo)}
        </ButtonLink>
      }
    >
      {isTodo ? text(m.emptyTodoHint) : undefined}
    </EmptyState>
  );
}

function WorkCard({ item, today }: { readonly item: ShownItem; readonly today: string }) {
  const text = useText();
  const lang = useLang();
  const { title, progress, step, detail } = item;
  const label = step.label[lang];
  return (
    <Card
      tone={toneOf(item)}
      state={useStateWords(item, today)}
      title={progress === null ? title : `${title} · ${text(m.reportedOf, progress)}`}
      href={item.href}
      detail={detail[lang]}
      action={
        <ButtonLink
          href={step.href}
          variant={item.asks ? 'primary' : 'secondary'}
          label={`${label}: ${title}`}
        >
          {label}
        </ButtonLink>
      }
    />
  );
}

function toneOf({ due, tone }: ShownItem): Tone {
  return due === 'overdue' || due === 'today' || due === 'soon' ? DUE_TONES[due] : tone;
}

/** The date first, where there is one that still runs; then why it stands here. */
function useStateWords({ dueOn, due, why }: ShownItem, today: string): string {
  const lang = useLang();
  const date = dueOn === null || due === 'none' ? [] : [dueWords(dueOn, today, lang)];
  return [...date, ...(why === null ? [] : [why[lang]])].join(' · ');
}
