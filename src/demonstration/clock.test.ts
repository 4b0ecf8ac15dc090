import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import { err, ok } from '#basics/result.ts';
import { unitIdOf } from '#modules/units/index.ts';
import { systemClock } from '#platform/clock.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { type Demonstration, readDemonstration } from '#platform/demonstration.ts';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import type { Platform } from '#platform/platform.ts';
import { guestContext } from '#web/page-context.ts';
import { Refused, type SiteEnv } from '#web/site.ts';
import { clockModule } from './clock-module.tsx';
import { clockTexts, TARGET_TEXTS } from './clock-texts.ts';
import { loadDemonstration } from './load.ts';
import { clockTargets, moveClock } from './move.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const targetsOf = (text: string) => clockTargets(day(text)).map(({ id, date }) => `${id} ${date}`);
const files = {
  put: async () => '',
  get: async () => new Uint8Array(),
  has: async () => false,
};

test('the clock goes forward only, to the next day, the next week and the days on which units change', () => {
  assert.deepEqual(targetsOf('2024-03-25'), [
    'next-day 2024-03-26',
    'next-week 2024-04-01',
    'before-communes-merge 2024-10-31',
    'communes-merge 2024-11-01',
    'before-districts-end 2025-06-30',
    'districts-end 2025-07-01',
  ]);
  assert.deepEqual(targetsOf('2025-07-01'), ['next-day 2025-07-02', 'next-week 2025-07-08']);
});

test('a day is offered once, for what happens on it', () => {
  assert.deepEqual(targetsOf('2024-10-31').slice(0, 2), [
    'next-week 2024-11-07',
    'communes-merge 2024-11-01',
  ]);
  assert.deepEqual(targetsOf('2025-06-24').slice(0, 2), [
    'next-day 2025-06-25',
    'before-districts-end 2025-06-30',
  ]);
});

test('the clock stops on the last day of the known working calendar', () => {
  assert.deepEqual(targetsOf('2027-12-30'), ['next-day 2027-12-31']);
  assert.deepEqual(targetsOf('2027-12-31'), []);
});

test('every word of the page is there in both languages', () => {
  everyTextIsComplete({ ...clockTexts, ...TARGET_TEXTS });
});

describe('the clock of a demonstration', () => {
  let db: TestDatabase;
  let platform: Platform;
  let demonstration: Demonstration;
  before(async () => {
    db = await testDatabase();
    await loadDemonstration(db.database);
    demonstration = await readDemonstration(db.database);
    platform = { database: db.database, clock: systemClock(demonstration.offset), files };
  });
  after(() => db.drop());

  const today = () => platform.clock.today().toString();
  const numberOf = async (sql: string): Promise<number> => (await db.database.pool.query(sql)).rows[0]?.n;
  const communes = (on: string) =>
    numberOf(
      `select count(*)::int as n from unit where class = 'territory' and level = 'commune' and during @> '${on}'::date`,
    );
  const unstaffed = (on: string) =>
    numberOf(
      `select count(*)::int as n from unit u where class = 'organisation' and during @> '${on}'::date
         and not exists (select from position p where p.organisation_id = u.id and p.during @> '${on}'::date)`,
    );
  const site = (isOn = true) => {
    const app = new Hono<SiteEnv>();
    app.use((c, next) => {
      const shell = guestContext({
        currentPath: c.req.path,
        demonstration: isOn,
        demonstrationDate: today(),
      });
      c.set('visit', { platform, actor: null, shell, messages: {} });
      return next();
    });
    app.route('/', clockModule({ isOn: () => isOn, dailyJobs: ['duties.remind'] }).routes);
    app.onError((error, c) => {
      if (!(error instanceof Refused)) throw error;
      return c.text(error.refusal.type, 404);
    });
    return app;
  };
  const post = (to: string, isOn = true) =>
    site(isOn).request('/trinh-dien', { method: 'POST', body: new URLSearchParams({ ngay: to }) });

  it('begins on 25/03/2024, with 260 communes', async () => {
    assert.equal(today(), '2024-03-25');
    assert.equal(await communes('2024-12-01'), 260);
  });

  it('anybody moves it, without signing in, and the daily jobs are put into the queue', async () => {
    const response = await post('2024-03-26');
    assert.deepEqual([response.status, response.headers.get('location')], [303, '/trinh-dien']);
    assert.equal(today(), '2024-03-26');
    const jobs =
      "select count(*)::int as n from graphile_worker.jobs where task_identifier = 'duties.remind'";
    assert.equal(await numberOf(jobs), 1);
    assert.match(await (await site().request('/trinh-dien')).text(), /26\/0?3\/2024|26 tháng 3 năm 2024/);
  });

  it('a day that is past, or that is not offered, moves nothing', async () => {
    for (const to of ['2024-03-25', '2024-03-26', '2024-04-15', '2030-01-01']) {
      assert.equal((await post(to)).status, 409, to);
      assert.equal(today(), '2024-03-26');
    }
    assert.equal(await (await post('khi nào')).text(), 'invalid-input');
  });

  it('does not exist outside a demonstration', async () => {
    assert.equal((await site(false).request('/trinh-dien')).status, 404);
    assert.equal((await post('2024-03-27', false)).status, 404);
    assert.equal(today(), '2024-03-26');
  });

  it('of two who move it to the same day at once, one does', async () => {
    const both = await Promise.all([1, 2].map(() => moveClock(platform, day('2024-03-27'), [])));
    assert.deepEqual(
      both.filter((moved) => moved.ok),
      [ok()],
    );
    assert.deepEqual(
      both.filter((moved) => !moved.ok),
      [err({ type: 'not-reachable' })],
    );
  });

  it('brings the units known by the day: 242 communes from 01/11/2024, 104 from 01/07/2025, all with people', async () => {
    await moveClock(platform, day('2024-10-31'), []);
    assert.equal(await communes('2024-11-01'), 260);
    await moveClock(platform, day('2024-11-01'), []);
    assert.deepEqual([await communes('2024-10-31'), await communes('2024-11-01')], [260, 242]);
    assert.equal(await unstaffed('2024-11-01'), 0);
    await moveClock(platform, day('2025-07-01'), []);
    assert.deepEqual([await communes('2025-06-30'), await communes('2025-07-01')], [242, 104]);
    assert.equal(await unstaffed('2025-07-01'), 0);
  });

  it('the roles that visitors enter as go on in the organisations that succeed', async () => {
    const organisations = await db.database.pool.query(
      `select distinct p.organisation_id as id from demonstration_role r join position p on p.id = r.position_id
       join unit u on u.id = p.organisation_id where u.during @> '2025-07-01'::date`,
    );
    const ids = organisations.rows.map(({ id }) => id);
    assert.ok(!ids.includes(unitIdOf('organisation', 'ubnd', 'gso:34')));
    assert.ok(ids.length >= 3);
  });
});
