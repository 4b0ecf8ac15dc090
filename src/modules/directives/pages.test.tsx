import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import { assertDefined } from '#basics/assert.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { guestContext } from '#web/page-context.ts';
import { Refused, type SiteEnv } from '#web/site.ts';
import { directives } from './index.ts';
import { openWorld, PROVINCE, registeredLetter, THAI_THUY, type World } from './testing.ts';

let world: World;
let people: Record<'officer' | 'reviewer' | 'head' | 'clerk' | 'stranger', PersonActor>;
let letter = '';

before(async () => {
  world = await openWorld();
  people = {
    officer: await world.person(PROVINCE, 'officer', 'Trần Thị Soạn'),
    reviewer: await world.person(PROVINCE, 'reviewer', 'Lê Văn Xét'),
    head: await world.person(PROVINCE, 'head', 'Nguyễn Văn Ký'),
    clerk: await world.person(PROVINCE, 'clerk', 'Phạm Thị Thư'),
    stranger: await world.person(THAI_THUY, 'officer', 'Người Huyện'),
  };
  letter = await world.inTx((tx) => registeredLetter(tx, PROVINCE));
});
after(() => world.close());

interface Sent {
  readonly as?: keyof typeof people;
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
}

/** Asks a page, or sends a form to it. */
async function ask(path: string, { as = 'officer', form }: Sent = {}) {
  const site = new Hono<SiteEnv>();
  site.use((c, next) => {
    const shell = guestContext({ currentPath: path });
    c.set('visit', { platform: world.platform, actor: people[as], shell, messages: directives.messages });
    return next();
  });
  site.route('/', directives.routes);
  site.onError((error, c) => {
    if (!(error instanceof Refused)) throw error;
    return c.text(error.refusal.type, 404);
  });
  if (form === undefined) return site.request(path);
  const body = new URLSearchParams({ idempotencyKey: uuidv7() });
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
  return site.request(path, { method: 'POST', body });
}

async function goneTo(response: Response): Promise<string> {
  assert.equal(response.status, 303, await response.clone().text());
  return assertDefined(response.headers.get('location'), 'location');
}

const versionIn = (html: string) => assertDefined(/name="version" value="(\d+)"/.exec(html)?.[1], 'version');

/** The form of the draft's text, filled in as the form of the State asks. */
const WRITTEN = {
  kind: 'CV',
  style: 'state',
  symbol: 'UBND-NCKS',
  place: 'Thái Bình',
  subject: 'tiếp tục thực hiện dân chủ',
  addressees: 'Ủy ban nhân dân các huyện, thành phố\r\nHội Không Có',
  bases: '',
  body: 'Yêu cầu các đơn vị thực hiện.\r\n1. Tập huấn',
  signatureLines: 'TM. ỦY BAN NHÂN DÂN\r\nCHỦ TỊCH',
  recipients: 'Như trên\r\nLưu: VT, NCKS',
} as const;

async function newDraft(): Promise<string> {
  const form = { kind: 'CV', subject: 'tiếp tục thực hiện dân chủ', carriedId: letter };
  return goneTo(await ask('/van-ban-di/moi', { form }));
}

async function act(draft: string, path: string, { as, form }: Sent = {}): Promise<Response> {
  const html = await (await ask(draft, { as: 'officer' })).text();
  const shown = /name="version" value="(\d+)"/.exec(html)?.[1] ?? (await currentVersion(draft));
  return ask(`${draft}${path}`, { ...(as ? { as } : {}), form: { version: shown, ...form } });
}

/** The version as the heading tells it, where the person has no form to change it. */
async function currentVersion(draft: string): Promise<string> {
  const html = await (await ask(draft)).text();
  return assertDefined(/bản (\d+)/.exec(html)?.[1], 'version');
}

describe('the pages of a draft', () => {
  it('begin from a letter that is to be sent on', async () => {
    const html = await (await ask(`/van-ban-di/moi?gui-tiep=${letter}`)).text();
    assert.match(html, /Gửi tiếp 44-CV\/BCĐ/);
    const draft = await newDraft();
    const shown = await (await ask(draft)).text();
    assert.match(shown, /44-CV\/BCĐ/);
    assert.match(shown, /Đang soạn thảo/);
  });

  it('keep what was entered and say what is wrong', async () => {
    const draft = await newDraft();
    const refused = await act(draft, '', { form: { ...WRITTEN, subject: '', place: 'Thái Thụy' } });
    assert.equal(refused.status, 422);
    const html = await refused.text();
    assert.match(html, /Cần sửa các mục sau/);
    assert.match(html, /value="Thái Thụy"/);
    assert.match(html, /Lưu: VT, NCKS/);
  });

  it('save lines as entries, show the departures, and tell of a name nobody knows', async () => {
    const draft = await newDraft();
    assert.match(await (await ask(`${draft}/kiem-tra`)).text(), /Bắt buộc sửa/);
    assert.equal(await goneTo(await act(draft, '', { form: WRITTEN })), `${draft}/kiem-tra`);
    assert.doesNotMatch(await (await ask(`${draft}/kiem-tra`)).text(), /Bắt buộc sửa/);
    assert.match(await (await ask(`${draft}/noi-nhan`)).text(), /Không rõ “Hội Không Có” là đơn vị nào/);
  });

  it('refuse an older version with a message, not a crash', async () => {
    const draft = await newDraft();
    const version = versionIn(await (await ask(draft)).text());
    await act(draft, '', { form: WRITTEN });
    const refused = await ask(draft, { form: { ...WRITTEN, version } });
    assert.equal(refused.status, 409);
    assert.match(await refused.text(), /Người khác vừa thay đổi/);
  });

  it('go all the way to the issued document, each person with his own next step', async () => {
    const draft = await newDraft();
    await goneTo(
      await act(draft, '', { form: { ...WRITTEN, addressees: 'Ủy ban nhân dân các huyện, thành phố' } }),
    );
    await goneTo(await act(draft, '/noi-nhan', { form: { nhom: 'kinh-gui', purpose: 'act' } }));
    assert.match(await (await ask(`${draft}/noi-nhan`)).text(), /Gửi trên hệ thống cho 8 đơn vị/);
    await goneTo(await act(draft, '/dau-viec/de-xuat'));
    const cards = await (await ask(`${draft}/dau-viec`)).text();
    assert.equal(cards.match(/Chờ xác nhận/g)?.length, 4);
    assert.match(cards, /Mục ghi “Ban Cán sự đảng Ủy ban nhân dân tỉnh”, nhưng văn bản không gửi/);
    const ids = [...cards.matchAll(/dau-viec\/([0-9a-f-]{36})\/bo/g)].map((match) => match[1] ?? '');
    const early = await act(draft, '/trinh');
    assert.match(await early.text(), /Còn 4 đầu việc chưa được xác nhận/);
    const [first = '', second = '', ...rest] = ids;
    await goneTo(await act(draft, `/dau-viec/${first}/xac-nhan`));
    const empty = await act(draft, `/dau-viec/${second}/xac-nhan`);
    assert.match(await empty.text(), /chưa có đơn vị thực hiện/);
    for (const id of [second, ...rest]) await goneTo(await act(draft, `/dau-viec/${id}/bo`));
    await goneTo(await act(draft, '/trinh'));
    assert.doesNotMatch(await (await ask(draft)).text(), /Lưu dự thảo/);
    assert.match(await (await ask(draft, { as: 'reviewer' })).text(), /Đồng ý, trình lãnh đạo ký/);
    await goneTo(await act(draft, '/tham-dinh', { as: 'reviewer' }));
    await goneTo(await act(draft, '/duyet', { as: 'head' }));
    assert.match(
      await (await ask('/van-ban-di?the=cho-toi', { as: 'clerk' })).text(),
      /Đã duyệt, chờ phát hành/,
    );
    assert.match(
      await (await ask(`${draft}/phat-hanh`, { as: 'clerk' })).text(),
      /gửi cho 8 đơn vị và giao 8 nhiệm vụ từ 1 đầu việc/,
    );
    const document = await goneTo(await act(draft, '/phat-hanh', { as: 'clerk', form: { copies: '1' } }));
    const html = await (await ask(`${document}/thuc-hien`, { as: 'clerk' })).text();
    assert.match(html, /0\/8/);
    assert.match(await (await ask(`${document}/thuc-hien/bang`)).text(), /UBND huyện Thái Thụy/);
    assert.match(await (await ask(`${document}/giao-nhan`)).text(), /Đã gửi/);
    assert.match(await (await ask(document, { as: 'stranger' })).text(), /Gửi tiếp/);
    assert.equal((await ask(`${document}/thuc-hien.xlsx`)).status, 200);
    assert.doesNotMatch(await (await ask(document, { as: 'clerk' })).text(), /Thu hồi…/);
    await goneTo(await ask(`${document}/thu-hoi`, { as: 'head', form: { reason: 'Sai nơi nhận' } }));
    assert.match(await (await ask(document, { as: 'stranger' })).text(), /Thu hồi.*Sai nơi nhận/);
  });

  it('let a draft carry a registered document, and no longer', async () => {
    const draft = await goneTo(await ask('/van-ban-di/moi', { form: { kind: 'CV', subject: 'thử' } }));
    await goneTo(await act(draft, '/gui-kem', { form: { documentId: letter } }));
    assert.match(await (await ask(draft)).text(), new RegExp(`href="/van-ban/${letter}"`));
    await goneTo(await act(draft, '/gui-kem/bo', { form: { documentId: letter } }));
    assert.doesNotMatch(await (await ask(draft)).text(), new RegExp(`href="/van-ban/${letter}"`));
  });

  it('write the draft as PDF and Word, kept by no cache', async () => {
    const draft = await newDraft();
    const pdf = await ask(`${draft}/xem-truoc.pdf`);
    assert.equal(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    );
    assert.match(pdf.headers.get('cache-control') ?? '', /no-store/);
    assert.equal((await ask(`${draft}/xem-truoc.docx`)).status, 200);
  });

  it('split an assignment into the parts that were filled in', async () => {
    const draft = await newDraft();
    await goneTo(await act(draft, '', { form: { ...WRITTEN, addressees: 'UBND huyện Thái Thụy' } }));
    await goneTo(await act(draft, '/dau-viec/de-xuat'));
    const id = assertDefined(
      /dau-viec\/([0-9a-f-]{36})\/tach/.exec(await (await ask(`${draft}/dau-viec`)).text())?.[1],
      'assignment',
    );
    assert.equal((await ask(`${draft}/dau-viec/${id}`)).status, 200);
    assert.equal((await ask(`${draft}/dau-viec/${id}/tach`)).status, 200);
    const parts = {
      'parts[0].title': 'Phần một',
      'parts[0].topic': 'outreach',
      'parts[1].title': 'Phần hai',
      'parts[1].topic': 'training',
      'parts[2].title': '',
      'parts[2].topic': '',
    };
    await goneTo(await act(draft, `/dau-viec/${id}/tach`, { form: parts }));
    assert.match(await (await ask(`${draft}/dau-viec`)).text(), /Phần hai/);
  });
});

describe('the list of outgoing documents', () => {
  it('is the own organisation’s, searched without diacritics', async () => {
    await newDraft();
    assert.match(await (await ask('/van-ban-di?q=tiep+TUC')).text(), /tiếp tục thực hiện dân chủ/);
    assert.match(await (await ask('/van-ban-di?q=khong+co+chu+nay')).text(), /Không có văn bản nào khớp/);
    assert.match(await (await ask('/van-ban-di', { as: 'stranger' })).text(), /Chưa có văn bản đi nào/);
  });

  it('shows another organisation no draft, by whatever address', async () => {
    const draft = await newDraft();
    for (const path of ['', '/noi-nhan', '/dau-viec', '/xem-truoc.pdf', '/phat-hanh'])
      assert.equal((await ask(`${draft}${path}`, { as: 'stranger' })).status, 404);
  });
});
