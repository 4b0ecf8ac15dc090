import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { mailJob } from '#modules/notifications/index.ts';
import { loadProvince, thaiBinh, unitIdOf } from '#modules/units/index.ts';
import { fixedClock } from '../clock.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { asOwner } from '../database/transaction.ts';
import { startJobs } from '../jobs/runner.ts';
import { openMailer } from './open-mailer.ts';
import { startSmtpServer, type TestSmtpServer } from './testing/smtp-server.ts';

const ADDRESS = 'nguoi-nhan@example.vn';

describe('mails in the queue of jobs', () => {
  let db: TestDatabase;
  let server: TestSmtpServer;
  const personId = uuidv7();
  before(async () => {
    db = await testDatabase();
    server = await startSmtpServer();
    await asOwner(db.database.pool, (tx) => loadProvince(tx, thaiBinh()));
    await db.database.pool.query(
      `insert into person (id, full_name, email, invented, created_at) values ($1, 'Lê Văn Thử', $2, true, '2024-03-01')`,
      [personId, ADDRESS],
    );
  });
  after(async () => {
    await server.close();
    await db.drop();
  });

  /** Tells a notice, which puts its mail into the queue, runs the queue until it was tried once, and tells how that ended. */
  async function tryOnce(): Promise<{ outcome: 'done' | 'failed'; error: unknown }> {
    const id = uuidv7();
    await db.database.pool.query(
      `insert into notification (id, person_id, organisation_id, kind, subject_id, path, data, at)
       values ($1, $2, $3, 'duties.due-soon', $1, '/nhiem-vu/1', '{"title": "Việc"}', '2024-03-29T08:00:00+07:00')`,
      [id, personId, unitIdOf('organisation', 'ubnd', 'gso:341')],
    );
    const mailer = openMailer({ smtpUrl: server.url, folder: '/nowhere', from: 'san-dinh@example.vn' });
    const { promise, resolve } = Promise.withResolvers<{ outcome: 'done' | 'failed'; error: unknown }>();
    const clock = fixedClock('2024-03-29T08:00:00+07:00');
    const files = { put: async () => '', get: async () => new Uint8Array(), has: async () => false };
    const jobs = await startJobs(
      { database: db.database, clock, files, mailer },
      [mailJob({ texts: {}, baseUrl: 'https://dan-chu.example' })],
      {
        failed: (_job, _attempt, error) => resolve({ outcome: 'failed', error }),
        done: () => resolve({ outcome: 'done', error: null }),
      },
    );
    const ended = await promise;
    await jobs.stop();
    await mailer.close();
    return ended;
  }
  const waiting = async () => {
    const { rows } = await db.database.pool.query(
      'select id, attempts, run_at > now() as later, last_error from graphile_worker._private_jobs',
    );
    return rows;
  };

  it('a mail that is taken leaves the queue', async () => {
    server.replies = {};
    assert.equal((await tryOnce()).outcome, 'done');
    assert.deepEqual(await waiting(), []);
    assert.match(server.mails.at(-1) ?? '', new RegExp(`To: .*<${ADDRESS}>`));
  });

  it('a mail to nobody leaves the queue too, and the program goes on', async () => {
    server.replies = { RCPT: `550 no such user ${ADDRESS}` };
    assert.equal((await tryOnce()).outcome, 'done');
    assert.deepEqual(await waiting(), []);
  });

  it('a mail that cannot be taken now is tried again later, and neither queue nor error tells the address', async () => {
    server.replies = { RCPT: `451 try again, ${ADDRESS} is busy` };
    const { outcome, error } = await tryOnce();
    assert.equal(outcome, 'failed');
    const [job, ...others] = await waiting();
    assert.deepEqual([job?.attempts, job?.later, others], [1, true, []]);
    assert.doesNotMatch(`${job?.last_error} ${(error as Error).stack}`, /nguoi-nhan|Lê Văn/);
  });
});
