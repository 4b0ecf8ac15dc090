import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { ACCOUNT_PATHS } from '#modules/accounts/index.ts';
import { ADMINISTRATOR, COMMUNE, PROVINCE } from './cast.ts';
import { type AttackedSite, openAttackedSite } from './site.ts';

/** What somebody types about somebody, as it must stand nowhere but in its own row. */
const NAME = 'Đặng Thị Riêng Tư';
const EMAIL = 'rieng.tu@example.vn';
const PHONE = '0912345987';
const TYPED = 'lời riêng tư không để lộ';
const PERSONAL = new RegExp([NAME, EMAIL, PHONE, TYPED, 'rieng\\.tu'].join('|'));

let site: AttackedSite;
before(async () => {
  site = await openAttackedSite({ played: true });
});
after(() => site.close());

describe('what is personal', () => {
  it('stands in no log, no journal entry, no job and no address, whatever is done and whatever fails', async () => {
    const addresses = await everythingPersonalIsTyped();
    assert.doesNotMatch(addresses.join('\n'), PERSONAL);
    assert.doesNotMatch(decodeURIComponent(addresses.join('\n')), PERSONAL);
    assert.doesNotMatch(site.logged.join('\n'), PERSONAL);
    const { pool } = site.platform.database;
    for (const table of [
      'journal_entry',
      'journal_pending',
      'graphile_worker._private_jobs',
      'sign_in_failure',
    ]) {
      const { rows } = await pool.query(`select row_to_json(t)::text as row from ${table} t`);
      assert.doesNotMatch(rows.map(({ row }) => row).join('\n'), PERSONAL, table);
    }
    const { rows } = await pool.query('select full_name from person where email = $1', [EMAIL]);
    assert.equal(rows[0]?.full_name, NAME, 'the person was added');
  });

  it('of the people of the province stands in none of them after two weeks of work', async () => {
    const { pool } = site.platform.database;
    const { rows: names } = await pool.query('select distinct full_name from person');
    const known = new Set(names.map(({ full_name }): string => full_name.replace(/ \(mẫu\)$/, '')));
    assert.ok(known.size > 100);
    const texts = [site.logged.join('\n')];
    for (const table of ['journal_entry', 'graphile_worker._private_jobs'])
      for (const { row } of (await pool.query(`select row_to_json(t)::text as row from ${table} t`)).rows)
        texts.push(row);
    const everything = texts.join('\n');
    assert.deepEqual(
      [...known].filter((name) => everything.includes(name)),
      [],
    );
  });

  it('does not come back in what the API refuses', async () => {
    const token = await site.tokenOf(PROVINCE.officer, 'directives.*', 'duties.*');
    for (const [path, body] of [
      ['directives/create', JSON.stringify({ subject: TYPED.repeat(100), kind: TYPED })],
      ['directives/create', `{"subject": "${TYPED}`],
      ['directives/create', JSON.stringify({ [TYPED]: TYPED, subject: `${TYPED}\0` })],
      ['duties/accept', JSON.stringify({ dutyId: uuidv7(), remark: TYPED })],
      [`duties/${encodeURIComponent(TYPED)}`, '{}'],
    ] as const) {
      const answer = await site.ask(`/api/v1/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
      });
      assert.ok(answer.status >= 400 && answer.status < 500, path);
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
      const { title, issues = [] } = await answer.json();
      assert.doesNotMatch(
        [title, ...issues.map(({ message }: { message: string }) => message)].join(),
        PERSONAL,
      );
    }
    assert.doesNotMatch(site.logged.join('\n'), PERSONAL);
  });
});

/** A person is added, found and tried to be; texts are typed, right and wrong. Answers where the site sent the browser. */
async function everythingPersonalIsTyped(): Promise<string[]> {
  const administrator = await site.enterAs(ADMINISTRATOR);
  const officer = await site.enterAs(COMMUNE.officer);
  const answers = [
    await administrator.send(ACCOUNT_PATHS.addPerson, {
      idempotencyKey: uuidv7(),
      fullName: NAME,
      email: EMAIL,
      phone: PHONE,
      organisationId: PROVINCE.id,
      role: 'officer',
      title: 'Chuyên viên',
      from: '08/04/2024',
    }),
    await administrator.send(ACCOUNT_PATHS.addPerson, {
      fullName: NAME,
      email: `${EMAIL} ${TYPED}`,
      phone: PHONE,
    }),
    await administrator.send(ACCOUNT_PATHS.findPeople, { text: NAME }),
    await officer.send('/van-ban-di/moi', { idempotencyKey: uuidv7(), subject: TYPED }),
    await officer.send('/van-ban-di/moi', { subject: `${TYPED}\0` }),
    await site.ask(ACCOUNT_PATHS.signIn, {
      method: 'POST',
      headers: { origin: site.url },
      body: new URLSearchParams({ email: EMAIL, password: TYPED }),
    }),
    await officer.send('/van-ban-di/moi', { files: [new File([TYPED], `${TYPED}.txt`)], subject: TYPED }),
  ];
  assert.ok(answers.every(({ status }) => status < 500));
  return answers.map(({ headers }) => headers.get('location') ?? '');
}

describe('a stop', () => {
  it('answers what was asked before it', async () => {
    const stopping = await openAttackedSite();
    const token = await stopping.tokenOf(PROVINCE.officer, 'directives.*');
    const asked = Array.from({ length: 10 }, (_, index) =>
      stopping.ask('/api/v1/directives/create', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          connection: 'close',
        },
        body: JSON.stringify({ subject: `trước khi dừng ${index}` }),
      }),
    );
    await Promise.race(asked);
    const [answers] = await Promise.all([Promise.all(asked), stopping.close()]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      Array(10).fill(200),
    );
  });
});
