import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { fixedClock } from '#platform/clock.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { asOwner } from '#platform/database/transaction.ts';
import { everyTextIsComplete, type Lang } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { guestContext } from '#web/page-context.ts';
import { Refused, type SiteEnv } from '#web/site.ts';
import { ROW_FAULTS } from './exchange/messages.ts';
import { loadProvince, thaiBinhKnownOn, unitIdOf, units } from './index.ts';
import { CLASS_LABELS, KIND_LABELS, LEVEL_LABELS, LINE_LABELS, SUCCESSION_LABELS } from './labels.ts';
import { UNIT_MESSAGES } from './messages.ts';
import { m } from './pages/texts.ts';

let db: TestDatabase;
before(async () => {
  db = await testDatabase();
  await asOwner(db.database.pool, (tx) => loadProvince(tx, thaiBinhKnownOn('2025-07-01')));
});
after(() => db.drop());

const PERSON = '018f0000-0000-7000-8000-0000000000aa';
const person = (place: string, role: PersonActor['role']): PersonActor => ({
  kind: 'person',
  personId: PERSON,
  positionId: PERSON,
  organisationId: unitIdOf('organisation', 'ubnd', place),
  role,
});
const OFFICER = person('gso:341', 'officer');
const COMMUNE_ADMIN = person('gso:12832', 'administrator');
/** Of Xã Đông Thụy Anh, which succeeds Xã Thụy Trường and three others on 01/07/2025. */
const NEW_COMMUNE_ADMIN = person('gso:12862@2025-07-01', 'administrator');

async function ask(
  path: string,
  actor: PersonActor | null = OFFICER,
  init: RequestInit = {},
  lang: Lang = 'vi',
) {
  const none = async () => {
    throw new Error('no file is used here');
  };
  const files = { put: none, get: none, has: async () => false };
  const platform = { database: db.database, clock: fixedClock('2024-10-31T08:00:00+07:00'), files };
  const site = new Hono<SiteEnv>();
  site.use((c, next) => {
    c.set('visit', {
      platform,
      actor,
      shell: guestContext({ currentPath: path, lang }),
      messages: UNIT_MESSAGES,
    });
    return next();
  });
  site.route('/', units.routes);
  site.onError((error, c) => {
    if (!(error instanceof Refused)) throw error;
    return c.text(error.refusal.type, 404);
  });
  const response = await site.request(path, init);
  return { status: response.status, headers: response.headers, html: await response.text() };
}

const linked = (html: string, name: string) => new RegExp(`<a href="/don-vi/[^"]*">${name}</a>`).test(html);

test('the list shows the province with its eight districts, each opening on its communes', async () => {
  const { html } = await ask('/don-vi');
  assert.match(html, /<h1>Đơn vị<\/h1>/);
  assert.match(html, /Huyện Thái Thụy \(36\)/);
  assert.equal(html.match(/<details/g)?.length, 8);
  assert.ok(linked(html, 'Xã Thụy Trường'));
});

test('after the districts ended the list shows the communes directly under the new province', async () => {
  const { html } = await ask('/don-vi?ngay=01/07/2025');
  assert.doesNotMatch(html, /<details/);
  assert.match(html, /Tỉnh Hưng Yên/);
  assert.ok(linked(html, 'Phường Thái Bình'));
});

test('a search without diacritics lists the units with what they lie in', async () => {
  const { html } = await ask('/don-vi?ten=minh+tan&nhom=territory');
  assert.match(html, /3 đơn vị/);
  for (const district of ['Huyện Hưng Hà', 'Huyện Đông Hưng', 'Huyện Kiến Xương'])
    assert.match(html, new RegExp(district));
});

test('a search that finds nothing says what to do; text of the visitor is never markup', async () => {
  const { html } = await ask(`/don-vi?ten=${encodeURIComponent('<script>x')}`);
  assert.match(html, /Không tìm thấy đơn vị nào/);
  assert.doesNotMatch(html, /<script/);
});

test('a day that does not exist is told, and the list is of today', async () => {
  const { html } = await ask('/don-vi?ngay=31/02/2024');
  assert.match(html, /Ngày “31\/02\/2024” không có thật/);
  assert.match(html, /vào ngày 31\/10\/2024/);
});

test('a unit’s page stands on its day: the day before the merger and the day of it', async () => {
  const path = `/don-vi/${unitIdOf('territory', 'gso:12556')}`;
  const today = await ask(path);
  assert.match(today.html, /<h1>Xã Quỳnh Bảo<\/h1>/);
  assert.doesNotMatch(today.html, /đơn vị này đã kết thúc/);
  const later = await ask(`${path}?ngay=2024-11-01`);
  assert.match(later.html, /đơn vị này đã kết thúc/);
  const successor = unitIdOf('territory', 'gso:12577@2024-11-01');
  assert.ok(later.html.includes(`/don-vi/${successor}?ngay=2024-11-01`));
  const next = await ask(`/don-vi/${successor}?ngay=2024-11-01`);
  for (const name of ['Xã Quỳnh Bảo', 'Xã Quỳnh Trang', 'Xã Quỳnh Xá'])
    assert.ok(linked(next.html, name), name);
});

test('a page exists in English too', async () => {
  const { html } = await ask('/don-vi', OFFICER, {}, 'en');
  assert.match(html, /<h1>Units<\/h1>/);
});

test('what is no unit is not found; a visitor is asked to sign in', async () => {
  assert.equal((await ask('/don-vi/khong-co')).html, 'not-found');
  assert.equal((await ask(`/don-vi/${PERSON}`)).html, 'not-found');
  assert.equal((await ask('/don-vi', null)).html, 'not-signed-in');
  assert.equal((await ask('/don-vi/nhap')).html, 'not-permitted');
});

test('the file to download is named by its day and begins with a byte order mark', async () => {
  const { html, headers } = await ask('/don-vi/xuat.csv?ngay=31/10/2024');
  assert.equal(headers.get('content-disposition'), 'attachment; filename="don-vi-2024-10-31.csv"');
  assert.ok(html.replace(/^\uFEFF/, '').startsWith('loai,ten,'));
  assert.match(html, /\r\nXã,Xã Thụy Trường,/);
});

function form(fields: Record<string, string | File>): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return { method: 'POST', body };
}

test('a file is previewed row by row, then imported by the form that the preview carries', async () => {
  const rows = [
    'loai,ten,dia_ban,tu_ngay',
    'Thôn,Thôn Vạn Thử,12862,01/07/2025',
    'Thôn,Thôn Xa,12826,01/07/2025',
  ];
  const csv = rows.join('\n');
  const { html } = await ask('/don-vi/nhap', NEW_COMMUNE_ADMIN, form({ tep: new File([csv], 'thon.csv') }));
  assert.match(html, /Nhập 1 đơn vị, bỏ qua/);
  assert.match(html, /Không có địa bàn nào mang mã/);
  const done = await ask('/don-vi/nhap/ghi', NEW_COMMUNE_ADMIN, form({ csv, skipRejected: 'on' }));
  assert.deepEqual([done.status, done.headers.get('location')], [303, '/don-vi']);
  assert.match((await ask('/don-vi?ten=van+thu&ngay=01/07/2025')).html, /Thôn Vạn Thử/);
});

test('nothing is imported into a territory whose last day is known', async () => {
  const csv = 'loai,ten,dia_ban,tu_ngay\nThôn,Thôn Cuối,12832,01/01/2024';
  const { html } = await ask('/don-vi/nhap', COMMUNE_ADMIN, form({ tep: new File([csv], 'thon.csv') }));
  assert.match(html, /đã có ngày kết thúc/);
});

test('a file that is missing, no text, or no table is answered in the form with what to do', async () => {
  const cases: [Record<string, string | File>, RegExp][] = [
    [{}, /Hãy chọn một tệp CSV/],
    [{ tep: new File([new Uint8Array([0xff, 0xfe, 0x41])], 'x.csv') }, /không phải chữ UTF-8/],
    [{ tep: new File(['a,b\n1,2'], 'x.csv') }, /Không đọc được tệp CSV \(dòng 1\)/],
    [{ tep: new File(['x'.repeat(800_001)], 'x.csv') }, /lớn hơn 800 kB/],
  ];
  for (const [fields, message] of cases) {
    const { status, html } = await ask('/don-vi/nhap', COMMUNE_ADMIN, form(fields));
    assert.equal(status, 422);
    assert.match(html, message);
  }
});

test('a name that is not newer is refused in the form, which keeps what was entered', async () => {
  const path = `/don-vi/${unitIdOf('territory', 'gso:12832')}/doi-ten`;
  const fields = { name: 'Xã Mới', shortName: 'Mới', from: '01/07/2022' };
  const { status, html } = await ask(path, COMMUNE_ADMIN, form(fields));
  assert.equal(status, 422);
  assert.match(html, /Hãy chọn ngày đổi tên sau ngày này/);
  assert.match(html, /value="Xã Mới"/);
});

test('every text of the module exists in both languages with the same parameters', () => {
  const tables = {
    m,
    UNIT_MESSAGES,
    ROW_FAULTS,
    KIND_LABELS,
    LEVEL_LABELS,
    CLASS_LABELS,
    LINE_LABELS,
    SUCCESSION_LABELS,
  };
  for (const table of Object.values(tables)) everyTextIsComplete(table);
});
