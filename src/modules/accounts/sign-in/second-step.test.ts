import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertDefined } from '#basics/assert.ts';
import {
  type AccountsWorld,
  addPerson,
  type Browser,
  browserAt,
  openWorld,
  PASSWORD,
  signIn,
  totp,
  whoIs,
} from '../testing.ts';
import { base32, otpUri } from './otp-uri.ts';

/** The key that the page of setting up shows. */
async function keyOf(answer: Response): Promise<string> {
  return assertDefined(/<code>([A-Z2-7 ]{16,})<\/code>/.exec(await answer.text())?.[1], 'key');
}

/** Turns the second factor on; answers the key and the recovery codes. */
async function setUp(browser: Browser): Promise<{ key: string; codes: string[] }> {
  assert.equal((await browser.post('/tai-khoan/hai-lop', { password: PASSWORD })).status, 303);
  const key = await keyOf(await browser.get('/tai-khoan/hai-lop/thiet-lap'));
  const answer = await browser.post('/tai-khoan/hai-lop/thiet-lap', { code: totp(key) });
  assert.equal(answer.status, 200);
  const codes = [...(await answer.text()).matchAll(/<code>([a-zA-Z0-9]{5}-[a-zA-Z0-9]{5})<\/code>/g)];
  return { key, codes: codes.map(([, code = '']) => code) };
}

describe('the second factor', () => {
  let world: AccountsWorld;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());
  const newBrowser = () => browserAt(world, world.authentication());

  async function person(role: 'head' | 'officer' | 'administrator' = 'officer') {
    const { email, actor } = await addPerson(world, world.units.province, role);
    const browser = newBrowser();
    await signIn(browser, email);
    return { email, actor, browser };
  }

  async function journalOf(personId: string): Promise<string[]> {
    const { rows } = await world.platform.database.pool.query(
      'select procedure from journal_entry where $1 = any(subject_ids) order by at, id',
      [personId],
    );
    return rows.map(({ procedure }) => procedure);
  }

  it('is on after a code of the app confirmed it, gives ten recovery codes, and stands in the journal', async () => {
    const { browser, actor } = await person();
    const { codes } = await setUp(browser);
    assert.equal(new Set(codes).size, 10);
    assert.match(await (await browser.get('/tai-khoan/hai-lop')).text(), /Đang bật/);
    assert.deepEqual(await journalOf(actor.personId), ['accounts.note-second-factor']);
    assert.equal((await browser.get('/tai-khoan/hai-lop/thiet-lap')).status, 303);
  });

  it('stays off while the code is wrong or the password was, and shows the same key again', async () => {
    const { browser } = await person();
    assert.equal((await browser.post('/tai-khoan/hai-lop', { password: 'sai' })).status, 422);
    assert.equal((await browser.get('/tai-khoan/hai-lop/thiet-lap')).status, 303);
    await browser.post('/tai-khoan/hai-lop', { password: PASSWORD });
    const key = await keyOf(await browser.get('/tai-khoan/hai-lop/thiet-lap'));
    const wrong = totp(key) === '000000' ? '000001' : '000000';
    const answer = await browser.post('/tai-khoan/hai-lop/thiet-lap', { code: wrong });
    assert.equal(answer.status, 422);
    assert.equal(await keyOf(answer), key);
    assert.match(await (await browser.get('/tai-khoan/hai-lop')).text(), /Chưa bật/);
  });

  it('leaves who gave the right password halfway until the code is right', async () => {
    const { browser, email, actor } = await person();
    const { key } = await setUp(browser);
    const other = newBrowser();
    const halfway = await signIn(other, email);
    assert.deepEqual(
      [halfway.status, halfway.headers.get('location')],
      [303, '/dang-nhap/ma-xac-thuc?tiep=%2Fviec-cua-toi'],
    );
    assert.equal(await whoIs(other), 'guest');
    const wrong = totp(key) === '000000' ? '000001' : '000000';
    for (const code of [wrong, '', 'x'.repeat(1000), 'abcde-fghij'])
      assert.equal((await other.post('/dang-nhap/ma-xac-thuc', { code, next: '/' })).status, 422, code);
    assert.equal(await whoIs(other), 'guest');
    const done = await other.post('/dang-nhap/ma-xac-thuc', { code: totp(key), next: '/bao-cao' });
    assert.deepEqual([done.status, done.headers.get('location')], [303, '/bao-cao']);
    assert.equal(await whoIs(other), actor.positionId);
  });

  it('lets a recovery code in once', async () => {
    const { browser, email, actor } = await person();
    const { codes } = await setUp(browser);
    const code = assertDefined(codes[0], 'code');
    const [first, second] = [newBrowser(), newBrowser()];
    await signIn(first, email);
    assert.equal((await first.post('/dang-nhap/ma-xac-thuc', { code, next: '/' })).status, 303);
    assert.equal(await whoIs(first), actor.positionId);
    await signIn(second, email);
    assert.equal((await second.post('/dang-nhap/ma-xac-thuc', { code, next: '/' })).status, 422);
    assert.equal(await whoIs(second), 'guest');
  });

  it('takes no code from who did not give the password first', async () => {
    const { browser } = await person();
    const { key } = await setUp(browser);
    const stranger = newBrowser();
    assert.equal((await stranger.post('/dang-nhap/ma-xac-thuc', { code: totp(key), next: '/' })).status, 422);
    assert.equal(await whoIs(stranger), 'guest');
  });

  it('ends a sign-in after 5 wrong codes: the right one then comes too late', async () => {
    const { browser, email } = await person();
    const { key } = await setUp(browser);
    const guesser = newBrowser();
    await signIn(guesser, email);
    for (let n = 0; n < 5; n += 1) {
      const wrong = totp(key) === '000000' ? '000001' : '000000';
      await guesser.post('/dang-nhap/ma-xac-thuc', { code: wrong, next: '/' });
    }
    assert.equal((await guesser.post('/dang-nhap/ma-xac-thuc', { code: totp(key), next: '/' })).status, 422);
    assert.equal(await whoIs(guesser), 'guest');
  });

  it('must be set up by heads and administrators before anything else, not by officers nor in a demonstration', async () => {
    const mustVisit = async (browser: Browser) =>
      (await browser.get('/dang-nhap')).headers.get('x-must-visit');
    for (const role of ['head', 'administrator'] as const) {
      const { browser } = await person(role);
      assert.equal(await mustVisit(browser), '/tai-khoan/hai-lop', role);
      await setUp(browser);
      assert.equal(await mustVisit(browser), '', role);
    }
    assert.equal(await mustVisit((await person('officer')).browser), '');
    const head = await addPerson(world, world.units.province, 'head');
    const inDemonstration = browserAt(world, world.authentication({ demonstration: true }));
    await signIn(inDemonstration, head.email);
    assert.equal(await mustVisit(inDemonstration), '');
  });

  it('is turned off with the password by who need not have it, and not by who must', async () => {
    const officer = await person('officer');
    await setUp(officer.browser);
    assert.equal((await officer.browser.post('/tai-khoan/hai-lop/tat', { password: 'sai' })).status, 422);
    assert.equal((await officer.browser.post('/tai-khoan/hai-lop/tat', { password: PASSWORD })).status, 303);
    assert.match(await (await officer.browser.get('/tai-khoan/hai-lop')).text(), /Chưa bật/);
    const head = await person('head');
    await setUp(head.browser);
    const refused = await head.browser.post('/tai-khoan/hai-lop/tat', { password: PASSWORD });
    assert.equal(await refused.text(), 'not-permitted');
    assert.match(await (await head.browser.get('/tai-khoan/hai-lop')).text(), /Đang bật/);
  });

  it('has its recovery codes renewed; the old ones end', async () => {
    const { browser, email } = await person();
    const { codes } = await setUp(browser);
    const answer = await browser.post('/tai-khoan/hai-lop/ma-du-phong', { password: PASSWORD });
    assert.equal(answer.status, 200);
    assert.doesNotMatch(await answer.text(), new RegExp(codes[0] ?? '-'));
    const other = newBrowser();
    await signIn(other, email);
    const old = { code: assertDefined(codes[0], 'code'), next: '/' };
    assert.equal((await other.post('/dang-nhap/ma-xac-thuc', old)).status, 422);
  });
});

describe('the key of the second factor', () => {
  it('is base32 as RFC 4648 prints it', () => {
    const printed = {
      f: 'MY',
      fo: 'MZXQ',
      foo: 'MZXW6',
      foob: 'MZXW6YQ',
      fooba: 'MZXW6YTB',
      foobar: 'MZXW6YTBOI',
    };
    for (const [text, expected] of Object.entries(printed)) assert.equal(base32(Buffer.from(text)), expected);
  });

  it('stands in an address that apps read: whose it is, the key and the kind of code', () => {
    const { uri } = otpUri('12345678901234567890', 'a@tinh.example');
    const address = new URL(uri);
    assert.equal(
      decodeURIComponent(address.pathname),
      '//totp/Sân Đình:a@tinh.example'.replace('//totp', ''),
    );
    assert.equal(address.host, 'totp');
    assert.equal(address.searchParams.get('secret'), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    assert.equal(address.searchParams.get('issuer'), 'Sân Đình');
  });
});
