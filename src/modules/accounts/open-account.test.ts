import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { assertDefined } from '#basics/assert.ts';
import { run } from '#platform/procedure/run.ts';
import { createFirstAdministrator } from './first-administrator.ts';
import { useLink } from './password-link.ts';
import { makePasswordLink, resetSecondFactor } from './procedures/open-account.ts';
import { newSecret, secretDigest } from './sign-in/tokens.ts';
import {
  type AccountsWorld,
  addPerson,
  browserAt,
  openWorld,
  PASSWORD,
  signIn,
  type TestPerson,
  whoIs,
} from './testing.ts';

const NEXT = 'một câu khác cũng dài';
const REASON = 'Mất điện thoại, đã gọi xác minh';

describe('opening an account anew', () => {
  let world: AccountsWorld;
  let admin: TestPerson;
  before(async () => {
    world = await openWorld();
    admin = await addPerson(world, world.units.province, 'administrator');
  });
  after(() => world.close());
  const newBrowser = () => browserAt(world, world.authentication());

  /** The administrator at work: in the demonstration's way, so that no second factor stands between. */
  async function office() {
    const browser = browserAt(world, world.authentication({ demonstration: true }));
    await signIn(browser, admin.email);
    return browser;
  }
  async function link(personId: string, actor = admin.actor) {
    const secret = newSecret();
    const input = { personId, digest: secretDigest(secret).toString('hex') };
    const made = await run(world.platform, makePasswordLink, { actor, input });
    return { secret, refusal: made.ok ? null : made.error.type };
  }
  const passwords = (next: string, again = next) => ({ next, again });

  it('by a link lets a new person set a password once and sign in with it', async () => {
    const person = await addPerson(world, world.units.district, 'officer', { password: false });
    const browser = await office();
    const answer = await browser.post(`/quan-tri/nguoi-dung/${person.actor.personId}/mat-khau`, {});
    const path = assertDefined(
      /http:\/\/localhost(\/dat-mat-khau\/[\w-]{43})/.exec(await answer.text())?.[1],
      'link',
    );
    const guest = newBrowser();
    assert.equal((await guest.get(path)).status, 200);
    assert.equal((await guest.post(path, passwords('a'.repeat(11)))).status, 422);
    assert.equal((await guest.post(path, passwords(NEXT, 'khác'))).status, 422);
    const done = await guest.post(path, passwords(NEXT));
    assert.deepEqual([done.status, done.headers.get('location')], [303, '/dang-nhap?xong=mat-khau']);
    assert.equal(await whoIs(guest), 'guest');
    assert.equal((await guest.post(path, passwords(PASSWORD))).status, 404);
    assert.equal((await signIn(guest, person.email, NEXT)).status, 303);
    assert.equal(await whoIs(guest), person.actor.positionId);
  });

  it('by a link ends the sessions of the person and leaves two journal entries', async () => {
    const person = await addPerson(world, world.units.district, 'officer');
    const old = newBrowser();
    await signIn(old, person.email);
    const { secret } = await link(person.actor.personId);
    assert.equal(await whoIs(old), person.actor.positionId);
    assert.equal(await useLink(world.platform, secret, NEXT), true);
    assert.equal(await whoIs(old), 'guest');
    assert.equal((await signIn(newBrowser(), person.email)).status, 422);
    const { rows } = await world.platform.database.pool.query(
      'select procedure, actor_id from journal_entry where $1 = any(subject_ids) order by id',
      [person.actor.personId],
    );
    assert.deepEqual(rows, [
      { procedure: 'accounts.make-password-link', actor_id: admin.actor.personId },
      { procedure: 'accounts.set-password', actor_id: person.actor.personId },
    ]);
  });

  it('by a link works for 48 hours, to the second', async () => {
    const person = await addPerson(world, world.units.district, 'officer');
    const { secret } = await link(person.actor.personId);
    world.platform.clock.set('2024-03-31T08:00:00+07:00');
    assert.equal(await useLink(world.platform, secret, NEXT), false);
    assert.equal((await newBrowser().get(`/dat-mat-khau/${secret}`)).status, 404);
    world.platform.clock.set('2024-03-31T07:59:59+07:00');
    assert.equal(await useLink(world.platform, secret, NEXT), true);
    world.platform.clock.set('2024-03-29T08:00:00+07:00');
  });

  it('by a newer link ends the older, and of two uses at the same moment one counts', async () => {
    const { actor } = await addPerson(world, world.units.district, 'officer');
    const [first, second] = [await link(actor.personId), await link(actor.personId)];
    assert.equal(await useLink(world.platform, first.secret, NEXT), false);
    const uses = [
      useLink(world.platform, second.secret, NEXT),
      useLink(world.platform, second.secret, PASSWORD),
    ];
    assert.deepEqual((await Promise.all(uses)).sort(), [false, true]);
  });

  it('by a link keeps nothing but its digest', async () => {
    const { actor } = await addPerson(world, world.units.district, 'officer');
    const { secret } = await link(actor.personId);
    for (const table of ['password_reset', 'procedure_answer', 'journal_entry']) {
      const { rows } = await world.platform.database.pool.query(
        `select from ${table} t where t::text like $1`,
        [`%${secret.slice(0, 20)}%`],
      );
      assert.equal(rows.length, 0, table);
    }
  });

  it('is refused for oneself, for the person of another province, and by a program with a token', async () => {
    const elsewhere = await addPerson(world, world.units.elsewhere, 'officer');
    const { actor } = await addPerson(world, world.units.district, 'officer');
    assert.equal((await link(admin.actor.personId)).refusal, 'accounts.own-account');
    assert.equal((await link(elsewhere.actor.personId)).refusal, 'not-found');
    const program = { ...admin.actor, scopes: ['accounts.*'] };
    assert.equal((await link(actor.personId, program)).refusal, 'accounts.not-by-token');
    for (const role of ['clerk', 'officer', 'reviewer', 'head'] as const)
      assert.equal((await link(actor.personId, { ...admin.actor, role })).refusal, 'not-permitted');
  });

  it('is refused to the administrator below for a person who also holds a position above', async () => {
    const local = await addPerson(world, world.units.district, 'administrator');
    const both = await addPerson(world, world.units.province, 'head');
    await world.platform.database.pool.query(
      `insert into position (id, person_id, organisation_id, role, title, during) values ($1, $2, $3, 'officer', 'Biệt phái', '[2024-01-01,)')`,
      [uuidv7(), both.actor.personId, world.units.district],
    );
    assert.equal((await link(both.actor.personId, local.actor)).refusal, 'accounts.holds-elsewhere');
    assert.equal((await link(both.actor.personId)).refusal, null);
    // Once the position above is over, the account opens nothing above any more.
    await world.platform.database.pool.query(
      `update position set during = '[2024-01-01,2024-03-29)' where id = $1`,
      [both.actor.positionId],
    );
    assert.equal((await link(both.actor.personId, local.actor)).refusal, null);
  });

  it('takes away a second factor with a reason that stays to be read, and ends the sessions', async () => {
    const { actor, email } = await addPerson(world, world.units.district, 'officer');
    const { pool } = world.platform.database;
    const browser = newBrowser();
    await signIn(browser, email);
    await pool.query('update auth_user set two_factor_enabled = true where id = $1', [actor.personId]);
    await pool.query(
      `insert into auth_two_factor (id, user_id, secret, backup_codes) values ($1, $2, 'x', 'x')`,
      [uuidv7(), actor.personId],
    );
    assert.equal(
      (await signIn(newBrowser(), email)).headers.get('location'),
      '/dang-nhap/ma-xac-thuc?tiep=%2Fviec-cua-toi',
    );
    const desk = await office();
    const path = `/quan-tri/nguoi-dung/${actor.personId}`;
    assert.equal((await desk.post(`${path}/hai-lop`, { reason: 'vì' })).status, 422);
    assert.equal((await desk.post(`${path}/hai-lop`, { reason: REASON })).status, 303);
    assert.match(await (await desk.get(path)).text(), new RegExp(REASON));
    assert.equal(await whoIs(browser), 'guest');
    assert.equal((await signIn(newBrowser(), email)).headers.get('location'), '/viec-cua-toi');
    const again = await run(world.platform, resetSecondFactor, {
      actor: admin.actor,
      input: { personId: actor.personId, reason: REASON },
    });
    assert.equal(again.ok ? '' : again.error.type, 'accounts.no-second-factor');
  });

  it('shows the pages of people to administrators only, and a stranger’s person to none', async () => {
    const desk = await office();
    const person = await addPerson(world, world.units.district, 'officer', { name: 'Trần Thị Bé' });
    const elsewhere = await addPerson(world, world.units.elsewhere, 'officer');
    const path = `/quan-tri/nguoi-dung/${person.actor.personId}`;
    assert.match(await (await desk.get(path)).text(), /Trần Thị Bé/);
    const found = await (await desk.post('/quan-tri/nguoi-dung/tim', { text: 'tran thi be' })).text();
    assert.match(found, /Trần Thị Bé/);
    for (const id of [elsewhere.actor.personId, 'x', uuidv7()])
      assert.equal(await (await desk.get(`/quan-tri/nguoi-dung/${id}`)).text(), 'not-found');
    const officer = newBrowser();
    await signIn(officer, person.email);
    for (const page of ['/quan-tri/nguoi-dung', '/quan-tri/nguoi-dung/moi', path])
      assert.equal(await (await officer.get(page)).text(), 'not-permitted', page);
    assert.equal(await (await newBrowser().get('/quan-tri/nguoi-dung')).text(), 'not-signed-in');
  });

  it('is done on the pages from adding a person to ending the position', async () => {
    const desk = await office();
    const unit = world.units.district;
    assert.match(await (await desk.get('/quan-tri/nguoi-dung/moi')).text(), /UBND huyện Dưới/);
    assert.match(await (await desk.get(`/quan-tri/nguoi-dung/moi?don-vi=${unit}`)).text(), /29\/03\/2024/);
    const fields = {
      organisationId: unit,
      fullName: 'Vũ Hải',
      email: 'vu.hai@tinh.example',
      role: 'clerk',
      title: 'Văn thư',
      from: '29/3/2024',
    };
    const wrong = await desk.post('/quan-tri/nguoi-dung/moi', { ...fields, email: 'không phải thư' });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /Vũ Hải/);
    const added = await desk.post('/quan-tri/nguoi-dung/moi', fields);
    const person = assertDefined(
      /^(\/quan-tri\/nguoi-dung\/[0-9a-f-]{36})\?xong=them$/.exec(added.headers.get('location') ?? '')?.[1],
      'person',
    );
    const give = { organisationId: unit, role: 'officer', title: 'Chuyên viên', from: '01/04/2024' };
    assert.equal((await desk.post(`${person}/chuc-danh`, give)).status, 303);
    const text = await (await desk.get(person)).text();
    assert.match(text, /Sắp tới/);
    const end = assertDefined(/href="([^"]+\/ket-thuc)"/.exec(text)?.[1], 'end');
    assert.match(await (await desk.get(end)).text(), /Không hoàn lại được/);
    assert.equal((await desk.post(end, { lastDay: '30/4/2024' })).status, 303);
  });
});

describe('the first administrator', () => {
  let world: AccountsWorld;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());
  const wanted = () => ({
    fullName: 'Nguyễn Thị Đầu',
    email: 'Dau@tinh.example',
    password: PASSWORD,
    organisationId: world.units.province,
    title: 'Quản trị hệ thống',
  });

  it('is made in an organisation that exists, with a good password', async () => {
    for (const [over, type] of [
      [{ organisationId: uuidv7() }, 'accounts.organisation-out-of-reach'],
      [{ password: 'ngắn' }, 'invalid-input'],
      [{ email: 'không' }, 'invalid-input'],
    ] as const) {
      const made = await createFirstAdministrator(world.platform, { ...wanted(), ...over });
      assert.equal(made.ok ? '' : made.error.type, type);
    }
  });

  it('is made once, also when two are made at the same moment; signs in and must set up the second factor', async () => {
    const made = await Promise.all([1, 2].map(() => createFirstAdministrator(world.platform, wanted())));
    assert.deepEqual(made.map((result) => (result.ok ? 'made' : result.error.type)).sort(), [
      'accounts.not-first',
      'made',
    ]);
    const browser = browserAt(world, world.authentication());
    await signIn(browser, 'dau@tinh.example');
    const page = await browser.get('/dang-nhap');
    assert.notEqual(page.headers.get('x-visitor'), 'guest');
    assert.equal(page.headers.get('x-must-visit'), '/tai-khoan/hai-lop');
    const { rows } = await world.platform.database.pool.query(
      'select procedure, actor_id from journal_entry',
    );
    assert.deepEqual(rows, [{ procedure: 'accounts.add-first-administrator', actor_id: null }]);
  });
});
