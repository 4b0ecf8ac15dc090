import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidv7 } from 'uuidv7';
import {
  type AccountsWorld,
  addPerson,
  browserAt,
  openWorld,
  signIn,
  type TestPerson,
  whoIs,
} from '../testing.ts';

describe('who is here', () => {
  let world: AccountsWorld;
  let shown: TestPerson;
  before(async () => {
    world = await openWorld();
    shown = await addPerson(world, world.units.province, 'clerk', { password: false });
    await world.platform.database.pool.query(
      `insert into demonstration_role (position_id, place, vi, en) values ($1, 1, 'Nhận văn bản', 'Receives')`,
      [shown.actor.positionId],
    );
  });
  after(() => world.close());

  const enter = (positionId: string, options: Parameters<AccountsWorld['authentication']>[0]) => {
    const browser = browserAt(world, world.authentication(options));
    return { browser, answer: browser.post('/dang-nhap/trai-nghiem', { position: positionId }) };
  };

  it('is entered as in a demonstration, with one press and again', async () => {
    for (let n = 0; n < 2; n += 1) {
      const { browser, answer } = enter(shown.actor.positionId, { demonstration: true });
      assert.deepEqual(
        [(await answer).status, (await answer).headers.get('location')],
        [303, '/viec-cua-toi'],
      );
      assert.equal(await whoIs(browser), shown.actor.positionId);
    }
  });

  it('is never entered as in a real installation, nor in production, nor in a position that is not offered', async () => {
    const real = await addPerson(world, world.units.province, 'head');
    for (const [position, options] of [
      [shown.actor.positionId, {}],
      [shown.actor.positionId, { demonstration: true, production: true }],
      [real.actor.positionId, { demonstration: true }],
      ['', { demonstration: true }],
    ] as const) {
      const { browser, answer } = enter(position, options);
      assert.equal((await answer).status, 404);
      assert.equal(await whoIs(browser), 'guest');
    }
  });

  it('sees the roles on the front page of a demonstration only', async () => {
    const front = async (options: Parameters<AccountsWorld['authentication']>[0]) =>
      (await browserAt(world, world.authentication(options)).get('/')).text();
    assert.match(await front({ demonstration: true }), /Nhận văn bản/);
    assert.doesNotMatch(await front({}), /Nhận văn bản/);
    assert.doesNotMatch(await front({ demonstration: true, production: true }), /Nhận văn bản/);
  });

  it('chooses among his own positions of today, whatever the cookie says', async () => {
    const { email, actor } = await addPerson(world, world.units.province, 'officer');
    const stranger = await addPerson(world, world.units.elsewhere, 'head');
    const second = uuidv7();
    const past = uuidv7();
    await world.platform.database.pool.query(
      `insert into position (id, person_id, organisation_id, role, title, during) values
         ($1, $3, $4, 'clerk', 'Văn thư', '[2024-01-01,)'), ($2, $3, $4, 'reviewer', 'Trưởng phòng', '[2023-01-01,2024-03-29)')`,
      [second, past, actor.personId, world.units.district],
    );
    const browser = browserAt(world, world.authentication());
    await signIn(browser, email);
    assert.equal((await browser.post('/chuc-vu', { position: second })).status, 303);
    assert.equal(await whoIs(browser), second);
    for (const not of [stranger.actor.positionId, past, '']) {
      assert.equal((await browser.post('/chuc-vu', { position: not })).status, 404);
      assert.equal(await whoIs(browser), second);
    }
    browser.remember('chuc-danh', stranger.actor.positionId);
    assert.ok([actor.positionId, second].includes(await whoIs(browser)));
  });

  it('is nobody with a session that does not exist', async () => {
    const browser = browserAt(world, world.authentication());
    browser.remember('san-dinh.session_token', 'abc.def');
    assert.equal(await whoIs(browser), 'guest');
  });
});
