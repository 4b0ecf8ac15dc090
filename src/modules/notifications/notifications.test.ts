import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { ok } from '#basics/result.ts';
import { asPerson } from '#modules/deliveries/testing.ts';
import { openWorld, THAI_THUY, type World } from '#modules/duties/testing.ts';
import { toDate } from '#platform/clock.ts';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Mail } from '#platform/mail/mailer.ts';
import { mailJob, mailOf } from './mail.ts';
import { notificationMessages } from './messages.ts';
import { type NewNotice, notify, notifyClerks, notifyRoles } from './notify.ts';
import { list, markRead, setMail, view } from './procedures.ts';
import { noticeText } from './text.ts';

let world: World;
let clerk: PersonActor;
let head: PersonActor;
before(async () => {
  world = await openWorld();
  clerk = await world.person(THAI_THUY, 'clerk');
  head = await world.person(THAI_THUY, 'head');
});
after(() => world.db.drop());
beforeEach(async () => {
  await world.inTx(async (tx) => {
    await tx.deleteFrom('notification').execute();
    await tx.deleteFrom('notification_setting').execute();
  });
});

const notice = (more: Partial<NewNotice> = {}): NewNotice => ({
  kind: 'test.happened',
  organisationId: THAI_THUY,
  subjectId: THAI_THUY,
  path: '/nhiem-vu/1',
  data: { title: 'Báo cáo', due: '2024-04-12' },
  ...more,
});
const at = () => toDate(world.clock.now());
const tell = (more: Partial<NewNotice> = {}, to = clerk) =>
  world.inTx((tx) => notify(tx, [{ ...notice(more), personId: to.personId }], at()));
const noticesOf = async (actor: PersonActor) => (await world.done(list, actor, {})).notices;

describe('telling', () => {
  it('reaches the persons with the roles, and nobody else', async () => {
    await world.inTx((tx) => notifyRoles(tx, ['head'], [notice()], at()));
    assert.deepEqual([(await noticesOf(head)).length, (await noticesOf(clerk)).length], [1, 0]);
  });

  it('reaches clerks where there are any', async () => {
    await world.inTx((tx) => notifyClerks(tx, [notice()], at()));
    assert.deepEqual([(await noticesOf(head)).length, (await noticesOf(clerk)).length], [0, 1]);
  });

  it('the same thing under one key is done once a person, and again under another', async () => {
    await tell({ once: 'due:1:2024-04-12' });
    await tell({ once: 'due:1:2024-04-12' });
    assert.equal((await noticesOf(clerk)).length, 1);
    await tell({ once: 'due:1:2024-04-12' }, head);
    await tell({ once: 'due:1:2024-04-15' });
    assert.deepEqual([(await noticesOf(head)).length, (await noticesOf(clerk)).length], [1, 2]);
  });

  it('reaches nobody whose position has ended by that day', async () => {
    const late = toDate(Temporal.Instant.from('2019-12-31T23:59:00+07:00'));
    await world.inTx((tx) => notifyClerks(tx, [notice()], late));
    assert.equal((await noticesOf(clerk)).length, 0);
    const first = toDate(Temporal.Instant.from('2020-01-01T00:00:00+07:00'));
    await world.inTx((tx) => notifyClerks(tx, [notice()], first));
    assert.equal((await noticesOf(clerk)).length, 1);
  });
});

describe('reading', () => {
  it('puts the unread first and marks one, or all', async () => {
    for (const path of ['/a', '/b', '/c']) await tell({ path });
    const [first] = await noticesOf(clerk);
    assert.ok(first);
    await world.done(markRead, clerk, { notificationIds: [first.id] });
    const left = await world.done(list, clerk, {});
    assert.deepEqual([left.unread, left.notices.at(-1)?.id], [2, first.id]);
    assert.deepEqual(await world.done(markRead, clerk, {}), { count: 2 });
  });

  it('shows and marks own notices only', async () => {
    await tell();
    const [own] = await noticesOf(clerk);
    assert.ok(own);
    assert.equal(await world.refused(view, head, { notificationId: own.id }), 'not-found');
    assert.deepEqual(await world.done(markRead, head, { notificationIds: [own.id] }), { count: 0 });
  });
});

describe('the sentence of a notice', () => {
  const texts = { 'test.happened': { vi: '{title}, hạn {due}. {gone}', en: '{title}, due {due}. {gone}' } };

  it('has dates as people read them, and leaves out what the data lacks', () => {
    const told = { kind: 'test.happened', data: { title: 'Báo cáo', due: '2024-04-12' } };
    assert.equal(noticeText(texts, told, 'vi'), 'Báo cáo, hạn 12/4/2024.');
    assert.equal(noticeText(texts, told, 'en'), 'Báo cáo, due 12 Apr 2024.');
  });

  it('does not read parameters in values', () => {
    const told = { kind: 'test.happened', data: { title: '{due}', due: '2024-04-12' } };
    assert.match(noticeText(texts, told, 'vi'), /^\{due\}, hạn/);
  });

  it('is general for a kind that nobody words any more', () => {
    assert.equal(noticeText({}, { kind: 'gone', data: { title: 'X' } }, 'vi'), 'Có việc mới: X');
  });
});

describe('mail', () => {
  const parts = { texts: {}, baseUrl: 'https://san-dinh.example' };
  const sentFor = async (id: string) => {
    const sent: Mail[] = [];
    const mailer = {
      async send(mail: Mail) {
        sent.push(mail);
        return ok();
      },
      close: async () => undefined,
    };
    await mailJob(parts).run({ ...world.platform, mailer }, { notificationId: id });
    return sent;
  };

  it('names the recipient, what happened and where', () => {
    const person = { name: 'Người mẫu', address: 'mau@example.invalid' };
    const told = {
      id: THAI_THUY,
      kind: 'x',
      data: { title: 'A\nB' },
      path: '/nhiem-vu/1',
      at: at(),
      ...person,
    };
    const mail = mailOf(told, 'vi', parts);
    assert.equal(mail.subject, 'Có việc mới: A B');
    assert.match(mail.text, /^Kính gửi Người mẫu,/);
    assert.ok(mail.text.includes('https://san-dinh.example/nhiem-vu/1\n'));
  });

  it('goes to who has an address, wants it, and has not read the notice', async () => {
    await tell();
    const [told] = await noticesOf(clerk);
    assert.ok(told);
    assert.equal((await sentFor(told.id)).length, 1);
    await world.done(setMail, clerk, { mail: false });
    assert.equal((await sentFor(told.id)).length, 0);
    await world.done(setMail, clerk, { mail: true });
    assert.equal((await sentFor(told.id)).length, 1);
    await world.done(markRead, clerk, {});
    assert.equal((await sentFor(told.id)).length, 0);
  });
});

describe('mails in the queue', () => {
  const queued = async () => {
    const { rows } = await world.db.database.pool.query<{ id: string }>(
      `select payload->>'notificationId' as id from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail.send'`,
    );
    return rows.map(({ id }) => id);
  };
  beforeEach(() => world.db.database.pool.query('delete from graphile_worker._private_jobs'));

  it('one notice leaves one, the same notice told again none', async () => {
    await tell({ once: 'mail:1' });
    await tell({ once: 'mail:1' });
    const [told] = await noticesOf(clerk);
    assert.deepEqual(await queued(), [told?.id]);
  });

  it('there is none for who has no address or switched mail off, and one for each of the others', async () => {
    const silent = await world.person(THAI_THUY, 'officer', 2);
    await world.inTx((tx) =>
      tx.updateTable('person').set({ email: null }).where('id', '=', silent.personId).execute(),
    );
    await world.done(setMail, head, { mail: false });
    const all = [silent, head, clerk].map(({ personId }) => ({ ...notice(), personId }));
    await world.inTx((tx) => notify(tx, all, at()));
    const [told] = await noticesOf(clerk);
    assert.deepEqual(await queued(), [told?.id]);
  });

  it('an act that is undone leaves none', async () => {
    const undone = world.inTx(async (tx) => {
      await notify(tx, [{ ...notice(), personId: clerk.personId }], at());
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    assert.deepEqual(await queued(), []);
  });

  it('300 notices of one act leave 300, by who may not touch the queue himself', async () => {
    await asPerson(world, head, async (tx) => {
      const many = Array.from({ length: 300 }, (_, n) => ({
        ...notice({ path: `/${n}` }),
        personId: clerk.personId,
      }));
      await notify(tx, many, at());
    });
    assert.equal(new Set(await queued()).size, 300);
  });
});

it('every text is in both languages', () => everyTextIsComplete(notificationMessages));
