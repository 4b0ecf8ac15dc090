import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type AccountsWorld, addPerson, browserAt, openWorld, PASSWORD, signIn, whoIs } from '../testing.ts';

describe('signing in', () => {
  let world: AccountsWorld;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());

  const newBrowser = () => browserAt(world, world.authentication());
  const officer = () => addPerson(world, world.units.province, 'officer');
  const at = (time: string) => world.platform.clock.set(`2024-03-29T${time}+07:00`);

  it('with the right password lets the person act in his position and goes on to the page he came for', async () => {
    const { email, actor } = await officer();
    const browser = newBrowser();
    const answer = await signIn(browser, email.toUpperCase());
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/viec-cua-toi']);
    assert.equal(await whoIs(browser), actor.positionId);
    assert.match(answer.headers.get('set-cookie') ?? '', /san-dinh\.session_token=[^;]+;.*HttpOnly/i);
  });

  it('takes the same password however the keyboard composed its letters', async () => {
    const { email } = await officer();
    assert.equal((await signIn(newBrowser(), email, PASSWORD.normalize('NFD'))).status, 303);
  });

  it('never leaves the site by the page to go to', async () => {
    const { email } = await officer();
    const fields = { email, password: PASSWORD, next: '//evil.example/' };
    assert.equal((await newBrowser().post('/dang-nhap', fields)).headers.get('location'), '/');
  });

  it('gives a wrong password, an unknown account and an account without password the same answer', async () => {
    const { email } = await officer();
    const without = await addPerson(world, world.units.province, 'officer', { password: false });
    const texts = [];
    for (const account of [email, 'khong-co@tinh.example', without.email]) {
      const answer = await signIn(newBrowser(), account, 'một mật khẩu sai');
      assert.equal(answer.status, 422);
      texts.push((await answer.text()).replaceAll(account, ''));
    }
    assert.equal(new Set(texts).size, 1);
    assert.match(texts[0] ?? '', /chưa đúng/);
    assert.doesNotMatch(texts[0] ?? '', /một mật khẩu sai/);
  });

  it('locks an account after 5 wrong passwords, also for the right one, and not after 4', async () => {
    const [four, five] = [await officer(), await officer()];
    at('09:00:00');
    for (let n = 0; n < 4; n += 1) await signIn(newBrowser(), four.email, 'sai');
    for (let n = 0; n < 5; n += 1) await signIn(newBrowser(), five.email, 'sai');
    assert.equal((await signIn(newBrowser(), four.email)).status, 303);
    const locked = await signIn(newBrowser(), five.email);
    assert.equal(locked.status, 429);
    assert.match(await locked.text(), /15 phút/);
  });

  it('ends the lock 15 minutes after the first wrong password, not a second earlier', async () => {
    const { email } = await officer();
    at('10:00:00');
    for (let n = 0; n < 5; n += 1) await signIn(newBrowser(), email, 'sai');
    at('10:14:59');
    assert.equal((await signIn(newBrowser(), email)).status, 429);
    at('10:15:00');
    assert.equal((await signIn(newBrowser(), email)).status, 303);
  });

  it('counts anew after a right password', async () => {
    const { email } = await officer();
    at('11:00:00');
    for (let n = 0; n < 4; n += 1) await signIn(newBrowser(), email, 'sai');
    assert.equal((await signIn(newBrowser(), email)).status, 303);
    for (let n = 0; n < 4; n += 1) await signIn(newBrowser(), email, 'sai');
    assert.equal((await signIn(newBrowser(), email)).status, 303);
  });

  it('lets 5 wrong passwords be tried and no more, also when many come at the same moment', async () => {
    const { email } = await officer();
    at('12:00:00');
    const together = Array.from({ length: 12 }, () => signIn(newBrowser(), email, 'sai'));
    const statuses = (await Promise.all(together)).map(({ status }) => status);
    for (let n = 0; n < 6; n += 1) statuses.push((await signIn(newBrowser(), email, 'sai')).status);
    assert.equal(statuses.filter((status) => status === 422).length, 5);
    assert.equal((await signIn(newBrowser(), email)).status, 429);
  });

  it('locks an address after 30 wrong passwords at whatever accounts', async () => {
    const { email } = await officer();
    at('13:00:00');
    for (let n = 0; n < 30; n += 1)
      assert.equal((await signIn(newBrowser(), `khong-co-${n}@tinh.example`, 'sai')).status, 422);
    assert.equal((await signIn(newBrowser(), email)).status, 429);
  });

  it('refuses a person whose last position ended, and lets him in on its last day', async () => {
    const { email } = await addPerson(world, world.units.province, 'officer', {
      during: '[2024-01-01,2024-03-30)',
    });
    at('15:00:00');
    assert.equal((await signIn(newBrowser(), email)).status, 303);
    const browser = newBrowser();
    await signIn(browser, email);
    world.platform.clock.set('2024-03-30T00:00:00+07:00');
    assert.equal(await whoIs(browser), 'guest');
    const answer = await signIn(newBrowser(), email);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /không giữ chức danh/);
    at('16:00:00');
  });

  it('ends with signing out', async () => {
    const { email } = await officer();
    const browser = newBrowser();
    await signIn(browser, email);
    const answer = await browser.post('/dang-xuat', {});
    assert.equal(answer.status, 303);
    assert.equal(await whoIs(browser), 'guest');
    const { rows } = await world.platform.database.pool.query(
      'select count(*)::int as left from auth_session s join auth_user u on u.id = s.user_id where u.email = $1',
      [email],
    );
    assert.equal(rows[0].left, 0);
  });
});
