import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { assertDefined } from '#basics/assert.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { run } from '#platform/procedure/run.ts';
import { createToken, revokeToken, tokens } from './procedures/tokens.ts';
import { actorOfToken } from './sign-in/tokens.ts';
import { type AccountsWorld, addPerson, browserAt, openWorld, signIn } from './testing.ts';

const INPUT = { name: 'Nối phần mềm', scopes: ['accounts.people', 'duties.*'], lastDay: '2024-04-30' };

describe('an API token', () => {
  let world: AccountsWorld;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());
  const officer = (during?: string) =>
    addPerson(world, world.units.province, 'officer', { ...(during === undefined ? {} : { during }) });
  const whose = (token: string) => actorOfToken(world.platform, token);

  it('acts in the position for which it was made, within its scopes', async () => {
    const { actor } = await officer();
    const { token } = unsafeUnwrap(await createToken(world.platform, actor, INPUT));
    assert.match(token, /^sd_[A-Za-z0-9_-]{43}$/);
    assert.deepEqual(await whose(token), { ...actor, scopes: INPUT.scopes });
  });

  it('is kept as a digest only: neither the token nor any part of it stands in the database', async () => {
    const { actor } = await officer();
    const { token } = unsafeUnwrap(await createToken(world.platform, actor, INPUT));
    const { pool } = world.platform.database;
    for (const table of ['api_token', 'procedure_answer', 'journal_entry']) {
      const { rows } = await pool.query(`select from ${table} t where t::text like $1`, [
        `%${token.slice(3, 20)}%`,
      ]);
      assert.equal(rows.length, 0, table);
    }
  });

  it('is nobody when it is unknown, revoked, or longer than its last day', async () => {
    const { actor } = await officer();
    assert.equal(await whose('sd_khong-co'), null);
    const made = unsafeUnwrap(await createToken(world.platform, actor, INPUT));
    world.platform.clock.set('2024-04-30T23:59:59+07:00');
    assert.notEqual(await whose(made.token), null);
    world.platform.clock.set('2024-05-01T00:00:00+07:00');
    assert.equal(await whose(made.token), null);
    world.platform.clock.set('2024-03-29T08:00:00+07:00');
    unsafeUnwrap(await run(world.platform, revokeToken, { actor, input: { tokenId: made.tokenId } }));
    assert.equal(await whose(made.token), null);
    const again = await run(world.platform, revokeToken, { actor, input: { tokenId: made.tokenId } });
    assert.equal(again.ok ? '' : again.error.type, 'not-found');
  });

  it('ends with the position and with the organisation', async () => {
    const ending = await officer('[2024-01-01,2024-03-30)');
    const { token } = unsafeUnwrap(await createToken(world.platform, ending.actor, INPUT));
    assert.notEqual(await whose(token), null);
    world.platform.clock.set('2024-03-30T00:00:00+07:00');
    assert.equal(await whose(token), null);
    world.platform.clock.set('2024-03-29T08:00:00+07:00');
    const there = await addPerson(world, world.units.elsewhere, 'officer');
    const second = unsafeUnwrap(await createToken(world.platform, there.actor, INPUT));
    await world.platform.database.pool.query(
      `with name as (update unit_name set during = '[2000-01-01,2024-03-29)' where unit_id = $1)
       update unit set valid_to = '2024-03-29' where id = $1`,
      [world.units.elsewhere],
    );
    assert.equal(await whose(second.token), null);
  });

  it('lives from today to a year at most', async () => {
    const { actor } = await officer();
    const refused = async (lastDay: string) => {
      const made = await createToken(world.platform, actor, { ...INPUT, lastDay });
      return made.ok ? null : made.error.type;
    };
    assert.equal(await refused('2024-03-28'), 'accounts.token-life');
    assert.equal(await refused('2024-03-29'), null);
    assert.equal(await refused('2025-03-29'), null);
    assert.equal(await refused('2025-03-30'), 'accounts.token-life');
  });

  it('cannot make another token', async () => {
    const { actor } = await officer();
    const made = await createToken(world.platform, { ...actor, scopes: ['accounts.*'] }, INPUT);
    assert.equal(made.ok ? '' : made.error.type, 'accounts.not-by-token');
  });

  it('is made once by a form that was sent twice', async () => {
    const { actor } = await officer();
    const key = uuidv7();
    unsafeUnwrap(await createToken(world.platform, actor, INPUT, key));
    const second = await createToken(world.platform, actor, INPUT, key);
    assert.equal(second.ok ? '' : second.error.type, 'key-reused');
  });

  it('of another person is neither seen nor revoked', async () => {
    const [mine, theirs] = [await officer(), await officer()];
    const { tokenId } = unsafeUnwrap(await createToken(world.platform, theirs.actor, INPUT));
    const seen = unsafeUnwrap(await run(world.platform, tokens, { actor: mine.actor, input: {} }));
    assert.deepEqual(seen.tokens, []);
    const revoked = await run(world.platform, revokeToken, { actor: mine.actor, input: { tokenId } });
    assert.equal(revoked.ok ? '' : revoked.error.type, 'not-found');
  });

  it('notes when it was last used', async () => {
    const { actor } = await officer();
    const { token } = unsafeUnwrap(await createToken(world.platform, actor, INPUT));
    const lastUsed = async () =>
      unsafeUnwrap(await run(world.platform, tokens, { actor, input: {} })).tokens[0]?.lastUsedAt;
    assert.equal(await lastUsed(), null);
    await whose(token);
    assert.equal(await lastUsed(), '2024-03-29T01:00:00.000Z');
  });

  it('is made, shown once and revoked on the pages', async () => {
    const { email } = await officer();
    const browser = browserAt(world, world.authentication());
    await signIn(browser, email);
    assert.match(await (await browser.get('/tai-khoan/ma-truy-cap')).text(), /Chưa có mã truy cập/);
    const fields = { name: 'Nối', single: 'accounts.people\naccounts.tokens', lastDay: '30/04/2024' };
    const made = await (await browser.post('/tai-khoan/ma-truy-cap/moi', fields)).text();
    const token = assertDefined(/<code>(sd_[^<]+)<\/code>/.exec(made)?.[1], 'token');
    assert.deepEqual((await whose(token))?.scopes, ['accounts.people', 'accounts.tokens']);
    const list = await (await browser.get('/tai-khoan/ma-truy-cap')).text();
    assert.ok(!list.includes(token));
    const tokenId = assertDefined(/name="tokenId" value="([^"]+)"/.exec(list)?.[1], 'id');
    await browser.post('/tai-khoan/ma-truy-cap/thu-hoi', { tokenId });
    assert.equal(await whose(token), null);
  });

  it('is refused on the page for a procedure that does not exist, for none and without a day', async () => {
    const { email } = await officer();
    const browser = browserAt(world, world.authentication());
    await signIn(browser, email);
    const fields = { name: 'Nối', single: 'accounts.people', lastDay: '30/04/2024' };
    for (const wrong of [
      { single: 'accounts.khong-co' },
      { single: '' },
      { lastDay: '30/02/2024' },
      { name: '' },
    ]) {
      const answer = await browser.post('/tai-khoan/ma-truy-cap/moi', { ...fields, ...wrong });
      assert.equal(answer.status, 422, JSON.stringify(wrong));
      assert.doesNotMatch(await answer.text(), /<code>sd_/);
    }
  });
});
