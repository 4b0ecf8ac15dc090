import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { fixedClock } from '#platform/clock.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { everyTextIsComplete, type Lang } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { run } from '#platform/procedure/run.ts';
import { guestContext } from '#web/page-context.ts';
import type { SiteEnv } from '#web/site.ts';
import { mineOf, workModule } from './index.ts';
import { type Lane, MOST_ITEMS, type WorkItem, type WorkSource } from './item.ts';
import { byUrgency } from './lanes.ts';
import { m } from './pages/texts.ts';
import { laneHref, laneOf } from './pages/work-page.tsx';

/** Monday; three working days later is Thursday the 11th. */
const TODAY = Temporal.PlainDate.from('2024-04-08');

const item = (more: Partial<WorkItem> = {}): WorkItem => ({
  kind: 'test.do',
  id: uuidv7(),
  title: 'Việc',
  progress: null,
  why: null,
  detail: { vi: 'Căn cứ', en: 'Basis' },
  dueOn: null,
  at: '2024-04-01T00:00:00.000Z',
  urgent: false,
  tone: 'info',
  asks: true,
  href: '/viec/1',
  step: { label: { vi: 'Làm', en: 'Do' }, href: '/viec/1/lam' },
  ...more,
});

const NONE = { count: 0, overdue: 0, soon: 0 };

/** A capability that has these in the lane "to do". */
const sourceOf =
  (items: readonly WorkItem[], totals: Partial<Record<Lane, typeof NONE>> = {}): WorkSource =>
  async (_, lane) => ({
    items: lane === 'todo' ? items : [],
    totals: { todo: { ...NONE, count: items.length }, waiting: NONE, done: NONE, ...totals },
  });

const actor: PersonActor = {
  kind: 'person',
  personId: uuidv7(),
  positionId: uuidv7(),
  organisationId: uuidv7(),
  role: 'head',
};

let db: TestDatabase;
let platform: Platform;
before(async () => {
  db = await testDatabase();
  const nothing = async () => assert.fail('no file is used here');
  const files = { put: nothing, get: nothing, has: async () => false };
  platform = { database: db.database, clock: fixedClock('2024-04-08T08:00:00+07:00'), files };
});
after(() => db.drop());

async function mine(sources: readonly WorkSource[], lane: Lane = 'todo') {
  const result = await run(platform, mineOf(sources), { actor, input: { lane } });
  assert.ok(result.ok);
  return result.value;
}

describe('the order of what is to do', () => {
  it('is overdue by date, then what is due within three working days or urgent, then the newest', async () => {
    const [later, newer, urgent, thursday, today, yesterday, longAgo] = [
      item({ title: 'later', dueOn: '2024-04-12' }),
      item({ title: 'newer', at: '2024-04-05T00:00:00.000Z' }),
      item({ title: 'urgent', urgent: true }),
      item({ title: 'thursday', dueOn: '2024-04-11' }),
      item({ title: 'today', dueOn: '2024-04-08' }),
      item({ title: 'yesterday', dueOn: '2024-04-07' }),
      item({ title: 'long ago', dueOn: '2023-12-31' }),
    ];
    const work = await mine([
      sourceOf([later, newer, urgent]),
      sourceOf([thursday, today, yesterday, longAgo]),
    ]);
    assert.deepEqual(
      work.items.map(({ title, due }) => [title, due]),
      [
        ['long ago', 'overdue'],
        ['yesterday', 'overdue'],
        ['today', 'today'],
        ['thursday', 'soon'],
        ['urgent', 'none'],
        ['newer', 'none'],
        ['later', 'later'],
      ],
    );
  });

  it('is one order, whatever comes first', () => {
    const some = fc.record({
      dueOn: fc.constantFrom(null, '2024-04-01', '2024-04-07', '2024-04-08', '2024-04-11', '2024-05-01'),
      at: fc.constantFrom('2024-04-01T00:00:00.000Z', '2024-04-05T00:00:00.000Z'),
      urgent: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (made) => {
        const items = made.map(item);
        const order = byUrgency('todo', TODAY);
        assert.deepEqual([...items].reverse().sort(order), [...items].sort(order));
      }),
    );
  });

  it('of what is done is the newest first, whatever its date was', () => {
    const [old, fresh] = [item({ dueOn: '2024-01-01' }), item({ at: '2024-04-05T00:00:00.000Z' })];
    assert.deepEqual([old, fresh].sort(byUrgency('done', TODAY)), [fresh, old]);
  });
});

describe('what is counted', () => {
  it('is the sum over all capabilities, of every lane, whichever is shown', async () => {
    const one = sourceOf([], { todo: { count: 3, overdue: 1, soon: 2 }, waiting: { ...NONE, count: 11 } });
    const other = sourceOf([], { todo: { count: 2, overdue: 1, soon: 0 }, done: { ...NONE, count: 48 } });
    const work = await mine([one, other], 'done');
    assert.deepEqual(work.counts, { todo: 5, waiting: 11, done: 48 });
    assert.deepEqual([work.overdue, work.soon, work.items], [2, 2, []]);
  });

  it('a hundred are shown, the most urgent of all', async () => {
    const many = Array.from({ length: MOST_ITEMS }, () => item());
    const work = await mine([sourceOf(many), sourceOf([item({ title: 'gấp', dueOn: '2024-04-01' })])]);
    assert.deepEqual([work.items.length, work.items[0]?.title, work.counts.todo], [100, 'gấp', 101]);
  });
});

describe('the page', () => {
  async function open(sources: readonly WorkSource[], path = '/viec-cua-toi', lang: Lang = 'vi') {
    const site = new Hono<SiteEnv>();
    site.use((c, next) => {
      c.set('visit', {
        platform,
        actor,
        shell: { ...guestContext({ currentPath: path }), lang },
        messages: {},
      });
      return next();
    });
    site.route('/', workModule(sources).routes);
    const response = await site.request(path);
    assert.equal(response.status, 200);
    return response.text();
  }

  it('has a card with date, title, basis and one next step, and the counts on its tabs', async () => {
    const late = item({ title: 'Kiện toàn', dueOn: '2024-04-05', progress: { reported: 31, total: 36 } });
    const html = await open([sourceOf([late], { todo: { count: 1, overdue: 1, soon: 0 } })]);
    assert.match(html, /Thứ Hai, 08\/4\/2024 · 1 việc quá hạn, 0 việc sắp đến hạn/);
    assert.match(html, /Quá hạn 3 ngày \(hạn 05\/4\/2024\)/);
    assert.match(html, /Kiện toàn · 31\/36 đã báo cáo/);
    assert.match(html, /Cần làm · 1/);
    assert.ok(html.includes('href="/viec/1/lam"'));
  });

  it('says that there is nothing, in each lane and language', async () => {
    for (const lane of ['todo', 'waiting', 'done'] as const) {
      const empty = { todo: m.emptyTodo, waiting: m.emptyWaiting, done: m.emptyDone }[lane];
      for (const lang of ['vi', 'en'] as const) {
        assert.ok((await open([sourceOf([])], laneHref(lane), lang)).includes(empty[lang]));
      }
    }
  });

  it('has texts in both languages, and an address for each lane', () => {
    everyTextIsComplete(m);
    const slug = (lane: Lane) => new URLSearchParams(laneHref(lane).split('?')[1]).get('the') ?? undefined;
    for (const lane of ['todo', 'waiting', 'done'] as const) assert.equal(laneOf(slug(lane)), lane);
  });

  it('takes no words of a person for markup', async () => {
    const html = await open([sourceOf([item({ title: '<img src=x>', detail: { vi: '<b>x', en: 'x' } })])]);
    assert.doesNotMatch(html, /<img src=x>|<b>x/);
  });
});
