import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { assertDefined } from '#basics/assert.ts';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import { run } from '#platform/procedure/run.ts';
import { deviceName } from './device-name.ts';
import { accountTexts } from './messages.ts';
import { factorTexts, MODULE_TEXTS, ownTexts, tokenTexts } from './own-texts.ts';
import { peopleTexts, ROLE_TEXTS } from './people-texts.ts';
import { changePassword, endSession, sessions } from './procedures/own-account.ts';
import { ACCOUNT_REFUSALS } from './refusals.ts';
import { type AccountsWorld, addPerson, browserAt, openWorld, PASSWORD, signIn, whoIs } from './testing.ts';

const NEXT = 'một câu khác cũng dài';

describe('one’s own account', () => {
  let world: AccountsWorld;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());
  const newBrowser = () => browserAt(world, world.authentication());

  async function officer() {
    const person = await addPerson(world, world.units.province, 'officer');
    const browser = newBrowser();
    await signIn(browser, person.email);
    return { ...person, browser };
  }

  it('shows who one is and in which position one acts', async () => {
    const { browser, email } = await officer();
    const text = await (await browser.get('/tai-khoan')).text();
    for (const shown of ['Nguyễn Văn Mẫu', email, 'UBND tỉnh Mẫu', 'Đang dùng', 'Chưa bật'])
      assert.ok(text.includes(shown), shown);
  });

  it('asks a visitor to sign in, on every page', async () => {
    for (const page of [
      '',
      '/mat-khau',
      '/phien',
      '/hai-lop',
      '/hai-lop/thiet-lap',
      '/ma-truy-cap',
      '/ma-truy-cap/moi',
    ])
      assert.equal(await (await newBrowser().get(`/tai-khoan${page}`)).text(), 'not-signed-in', page);
  });

  it('changes the password, ends the other sessions, keeps this one, and leaves a journal entry', async () => {
    const { browser, email, actor } = await officer();
    const other = newBrowser();
    await signIn(other, email);
    const answer = await browser.post('/tai-khoan/mat-khau', { current: PASSWORD, next: NEXT, again: NEXT });
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/tai-khoan?xong=mat-khau']);
    assert.deepEqual([await whoIs(browser), await whoIs(other)], [actor.positionId, 'guest']);
    assert.equal((await signIn(newBrowser(), email, PASSWORD)).status, 422);
    assert.equal((await signIn(newBrowser(), email, NEXT)).status, 303);
    const { rows } = await world.platform.database.pool.query(
      'select procedure from journal_entry where $1 = any(subject_ids)',
      [actor.personId],
    );
    assert.deepEqual(rows, [{ procedure: 'accounts.change-password' }]);
  });

  it('keeps the password when the current one is wrong, the new one short or not repeated, or the same', async () => {
    const { browser, email } = await officer();
    const short = 'a'.repeat(11);
    for (const [current, next, again] of [
      ['sai', NEXT, NEXT],
      [PASSWORD, short, short],
      [PASSWORD, NEXT, `${NEXT} `],
      [PASSWORD, PASSWORD, PASSWORD],
    ] as const) {
      const answer = await browser.post('/tai-khoan/mat-khau', { current, next, again });
      assert.equal(answer.status, 422);
      assert.ok(!(await answer.text()).includes(next));
    }
    assert.equal((await signIn(newBrowser(), email, PASSWORD)).status, 303);
    const twelve = 'a'.repeat(12);
    const answer = await browser.post('/tai-khoan/mat-khau', {
      current: PASSWORD,
      next: twelve,
      again: twelve,
    });
    assert.equal(answer.status, 303);
  });

  it('keeps spaces at the ends of a password', async () => {
    const { browser, email } = await officer();
    const next = ` ${NEXT} `;
    await browser.post('/tai-khoan/mat-khau', { current: PASSWORD, next, again: next });
    assert.equal((await signIn(newBrowser(), email, NEXT)).status, 422);
    assert.equal((await signIn(newBrowser(), email, next)).status, 303);
  });

  it('lets no one guess the password at an open session: after 5 wrong ones the right one is refused too', async () => {
    const { browser } = await officer();
    for (let n = 0; n < 5; n += 1)
      await browser.post('/tai-khoan/mat-khau', { current: 'sai', next: NEXT, again: NEXT });
    // A new password that is too short is no try and does not begin the count anew.
    await browser.post('/tai-khoan/mat-khau', { current: 'sai', next: 'ngắn', again: 'ngắn' });
    const answer = await browser.post('/tai-khoan/mat-khau', { current: PASSWORD, next: NEXT, again: NEXT });
    assert.equal(answer.status, 429);
  });

  it('shows where one is signed in, ends one session or all others, never this one by the latter', async () => {
    const { browser, email, actor } = await officer();
    const [second, third] = [newBrowser(), newBrowser()];
    await signIn(second, email);
    await signIn(third, email);
    const text = await (await browser.get('/tai-khoan/phien')).text();
    assert.match(text, /Firefox trên Windows/);
    assert.equal(text.match(/Phiên này/g)?.length, 1);
    const ids = [...text.matchAll(/name="sessionId" value="([^"]+)"/g)].map(([, id]) =>
      assertDefined(id, 'id'),
    );
    assert.equal(ids.length, 2);
    await browser.post('/tai-khoan/phien', { sessionId: assertDefined(ids[0], 'id') });
    const left = [await whoIs(second), await whoIs(third)].filter((who) => who !== 'guest');
    assert.equal(left.length, 1);
    await browser.post('/tai-khoan/phien/khac', {});
    assert.deepEqual(
      [await whoIs(browser), await whoIs(second), await whoIs(third)],
      [actor.positionId, 'guest', 'guest'],
    );
  });

  it('neither shows nor ends the sessions of another person', async () => {
    const [mine, theirs] = [await officer(), await officer()];
    const seen = await run(world.platform, sessions, { actor: theirs.actor, input: {} });
    const sessionId = assertDefined(seen.ok ? seen.value.sessions[0]?.id : undefined, 'session');
    const ended = await run(world.platform, endSession, { actor: mine.actor, input: { sessionId } });
    assert.equal(ended.ok ? '' : ended.error.type, 'not-found');
    assert.equal(await whoIs(theirs.browser), theirs.actor.positionId);
  });

  it('gives no password away to a program with a token', async () => {
    const { actor } = await officer();
    const input = { current: PASSWORD, next: NEXT, sessionId: uuidv7() };
    const result = await run(world.platform, changePassword, {
      actor: { ...actor, scopes: ['accounts.*'] },
      input,
    });
    assert.equal(result.ok ? '' : result.error.type, 'accounts.not-by-token');
  });

  it('of a role of the demonstration has no password to change', async () => {
    const { actor } = await addPerson(world, world.units.province, 'clerk', { password: false });
    const input = { current: PASSWORD, next: NEXT, sessionId: uuidv7() };
    const result = await run(world.platform, changePassword, { actor, input });
    assert.equal(result.ok ? '' : result.error.type, 'accounts.no-password');
  });
});

describe('the words of the accounts', () => {
  it('names browsers and systems people know, the nearest first', () => {
    const agents = {
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0':
        'Edge trên Windows',
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36':
        'Chrome trên Android',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1': 'Safari trên iOS',
      'curl/8.5.0': 'Thiết bị khác',
      '': 'Thiết bị khác',
    };
    for (const [agent, name] of Object.entries(agents)) assert.equal(deviceName(agent, 'vi'), name);
  });

  it('are complete in both languages', () => {
    const all = {
      MODULE_TEXTS,
      accountTexts,
      ownTexts,
      factorTexts,
      tokenTexts,
      peopleTexts,
      ROLE_TEXTS,
      ACCOUNT_REFUSALS,
    };
    for (const texts of Object.values(all)) everyTextIsComplete(texts);
  });
});
