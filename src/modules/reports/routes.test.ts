import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import { KIEN_XUONG, org, PROVINCE, THAI_THUY } from '#modules/duties/testing.ts';
import { everyTextIsComplete, type Lang } from '#platform/i18n/text.ts';
import type { Role } from '#platform/identity/actor.ts';
import { PLATFORM_MESSAGES } from '#platform/procedure/messages.ts';
import { guestContext } from '#web/page-context.ts';
import { Refused, type SiteEnv } from '#web/site.ts';
import { reports } from './index.ts';
import * as labels from './pages/labels.ts';
import { m } from './pages/texts.ts';
import { MASS_BOARD, openReportWorld, STEERING, type World } from './testing.ts';

let world: World;
let callId: string;
let ownReportId: string;
let reportId: string;

before(async () => {
  world = await openReportWorld();
  await world.give(PROVINCE, [THAI_THUY]);
  const asked = {
    unitIds: [THAI_THUY, KIEN_XUONG],
    periodFrom: '2024-01-01',
    periodTo: '2024-04-30',
    viaId: MASS_BOARD,
  };
  ({ callId, ownReportId } = await world.callOf(PROVINCE, asked));
  reportId = await world.reportAbout(callId, THAI_THUY);
});
after(() => world.db.drop());

interface Asking {
  readonly by?: string;
  readonly role?: Role;
  readonly fields?: Record<string, string | readonly string[]>;
  readonly lang?: Lang;
}

async function ask(path: string, { by = PROVINCE, role = 'head', fields, lang = 'vi' }: Asking = {}) {
  const actor = await world.as(by, role);
  const site = new Hono<SiteEnv>();
  site.use((c, next) => {
    const shell = guestContext({ currentPath: path, lang });
    const messages = { ...PLATFORM_MESSAGES, ...reports.messages };
    c.set('visit', { platform: world.platform, actor, shell, messages });
    return next();
  });
  site.route('/', reports.routes);
  site.onError((error, c) => {
    if (!(error instanceof Refused)) throw error;
    return c.text(error.refusal.type, 404);
  });
  const response = await site.request(path, fields && { method: 'POST', body: formOf(fields) });
  return { response, html: await response.clone().text() };
}

function formOf(fields: Record<string, string | readonly string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  return form;
}

describe('the pages of reports', () => {
  it('list what must be reported, what comes in and what was asked', async () => {
    const mine = await ask('/bao-cao', { by: THAI_THUY });
    assert.match(mine.html, new RegExp(`href="/bao-cao/${reportId}"`));
    assert.match(mine.html, /còn 7 ngày/);
    const calls = await ask('/bao-cao?the=da-yeu-cau');
    assert.match(calls.html, new RegExp(`href="/bao-cao/yeu-cau/${callId}"`));
    assert.match(calls.html, /0\/2 đơn vị đã báo cáo/);
    const incoming = await ask('/bao-cao?the=gui-den', { by: STEERING });
    assert.match(incoming.html, /Chưa có báo cáo nào gửi đến/);
  });

  it('find a report by its title without diacritics', async () => {
    assert.match((await ask('/bao-cao?tim=dan+chu+o+co+so', { by: THAI_THUY })).html, /quý I năm 2024/);
    assert.match((await ask('/bao-cao?tim=xyz', { by: THAI_THUY })).html, /Không có báo cáo nào như vậy/);
  });

  it('offer only the units of the period when a call is made', async () => {
    const { html } = await ask('/bao-cao/yeu-cau/moi?tu=01/01/2024&den=31/03/2024');
    assert.match(html, /Ủy ban nhân dân, cấp huyện: tất cả 8 đơn vị/);
    assert.match(html, /Ủy ban nhân dân, cấp xã: tất cả 260 đơn vị/);
    assert.match(html, /UBND huyện Thái Thụy/);
    const wrong = await ask('/bao-cao/yeu-cau/moi?tu=31/02/2024&den=31/03/2024');
    assert.match(wrong.html, /không có thật/);
  });

  it('make a call from the form, and show it again with what is wrong', async () => {
    const fields = {
      periodFrom: '2024-01-01',
      periodTo: '2024-03-31',
      title: 'Báo cáo chuyên đề',
      dueOn: '15/04/2024',
      receiverId: STEERING,
      groups: ['peoples_committee:district'],
      ready: ['mediation-succeeded'],
      ownLines: 'Hội nghị đã mở; hội nghị\nKiến nghị khác',
    };
    const { response } = await ask('/bao-cao/yeu-cau/moi', { fields });
    assert.equal(response.status, 303);
    const { html } = await ask(`${response.headers.get('location')}?xem=so-lieu`);
    for (const label of ['Hội nghị đã mở', 'Kiến nghị khác', 'Vụ việc hòa giải ở cơ sở đã tiếp nhận'])
      assert.match(html, new RegExp(label));
    const again = await ask('/bao-cao/yeu-cau/moi', { fields: { ...fields, dueOn: '07/04/2024' } });
    assert.equal(again.response.status, 422);
    assert.match(again.html, /Hạn gửi đã qua/);
    assert.match(again.html, /value="Báo cáo chuyên đề"/);
  });

  it('take text and figures from the form: a blank is no figure, 0 is zero', async () => {
    const start = await ask(`/bao-cao/${reportId}/viec/bat-dau`, {
      by: THAI_THUY,
      role: 'officer',
      fields: { version: '1' },
    });
    assert.equal(start.response.headers.get('location'), `/bao-cao/${reportId}/soan`);
    const fields = {
      version: '2',
      'sections[0].key': 'results',
      'sections[0].text': 'Đã mở các lớp.\n- Lớp ở Thụy Trình',
      'figures[0].key': 'classes-held',
      'figures[0].number': '1.234',
      'figures[1].key': 'mediation-received',
      'figures[1].number': '',
      'figures[2].key': 'mediation-succeeded',
      'figures[2].number': '0',
    };
    const saved = await ask(`/bao-cao/${reportId}/soan`, { by: THAI_THUY, role: 'officer', fields });
    assert.equal(saved.response.headers.get('location'), `/bao-cao/${reportId}`);
    const value = async (key: string) => (await world.figureOf(reportId, THAI_THUY, key)).own;
    assert.deepEqual(
      [await value('classes-held'), await value('mediation-received'), await value('mediation-succeeded')],
      [1234, null, 0],
    );
    const stale = await ask(`/bao-cao/${reportId}/soan`, { by: THAI_THUY, role: 'officer', fields });
    assert.equal(stale.response.status, 409);
    assert.match(stale.html, /Người khác vừa thay đổi/);
  });

  it('name who has not reported, and never write a zero for them', async () => {
    await world.write(reportId, THAI_THUY, { 'classes-held': 5 });
    const { html } = await ask(`/bao-cao/${ownReportId}`);
    assert.match(html, /5 \(1\/2 đơn vị đã báo cáo\)/);
    assert.match(html, /Còn 1 đơn vị chưa báo cáo/);
    const figure = await ask(`/bao-cao/${ownReportId}/so-lieu/classes-held`);
    assert.match(figure.html, /UBND huyện Kiến Xương<\/th><td[^>]*>.*chưa báo cáo/s);
    assert.match(figure.html, new RegExp(`href="/bao-cao/${reportId}/so-lieu/classes-held"`));
    const table = await ask(`/bao-cao/yeu-cau/${callId}?xem=so-lieu&chi-tieu=classes-held`);
    const row = /UBND huyện Kiến Xương<\/a><\/th>(.*?)<\/tr>/s.exec(table.html)?.[1] ?? '';
    const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell);
    assert.deepEqual(cells, ['chưa báo cáo']);
  });

  it('open a counted figure on the duties behind it', async () => {
    const { html } = await ask(`/bao-cao/${reportId}/so-lieu/duties-held`, { by: THAI_THUY });
    assert.match(html, /href="\/nhiem-vu\/[0-9a-f-]{36}">Kiện toàn Ban Chỉ đạo/);
  });

  it('ask before a report is sent, with the units that are not in it', async () => {
    await world.write(ownReportId, PROVINCE, {}, 'approved');
    const { html } = await ask(`/bao-cao/${ownReportId}/viec/gui`, { role: 'clerk' });
    assert.match(html, /UBND huyện Kiến Xương/);
    assert.match(html, /Ban Dân vận Tỉnh ủy/);
  });

  it('give the preview in both formats and the figures as a spreadsheet', async () => {
    const pdf = await ask(`/bao-cao/${ownReportId}/xem-truoc.pdf`);
    assert.equal(
      Buffer.from(await pdf.response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    );
    const docx = await ask(`/bao-cao/${ownReportId}/xem-truoc.docx`);
    assert.equal(
      Buffer.from(await docx.response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
      'PK',
    );
    for (const path of [`/bao-cao/${ownReportId}/so-lieu.xlsx`, `/bao-cao/yeu-cau/${callId}/bang.xlsx`]) {
      const { response } = await ask(path);
      assert.equal(
        Buffer.from(await response.arrayBuffer())
          .subarray(0, 2)
          .toString(),
        'PK',
        path,
      );
    }
  });

  it('return a report with a reason, and ask for the reason when it is missing', async () => {
    const version = String((await world.see(reportId, PROVINCE)).version);
    const path = `/bao-cao/${reportId}/viec/tra-lai`;
    const missing = await ask(path, { fields: { version } });
    assert.equal(missing.response.status, 422);
    const done = await ask(path, { fields: { version, reason: 'Thiếu số hòa giải.' } });
    assert.equal(done.response.status, 303);
    const { html } = await ask(`/bao-cao/${reportId}`, { by: THAI_THUY, role: 'officer' });
    assert.match(html, /Bị trả lại: Thiếu số hòa giải\./);
  });

  it('pass a call on from its page', async () => {
    const path = `/bao-cao/${reportId}/chuyen-xuong`;
    const { html } = await ask(path, { by: THAI_THUY });
    assert.match(html, /Ủy ban nhân dân, cấp xã: tất cả 36 đơn vị/);
    const version = String((await world.see(reportId, THAI_THUY)).version);
    const fields = { version, dueOn: '12/04/2024', unitIds: [org('ubnd', 'gso:12868')] };
    const done = await ask(path, { by: THAI_THUY, fields });
    assert.match(done.response.headers.get('location') ?? '', /^\/bao-cao\/yeu-cau\//);
  });

  it('answer "not found" for what is no id, no act and no report of one’s own', async () => {
    for (const path of ['/bao-cao/x', `/bao-cao/${reportId}/viec/xoa`, '/bao-cao/yeu-cau/1%27'])
      assert.equal((await ask(path)).html, 'not-found', path);
    assert.equal((await ask(`/bao-cao/${ownReportId}`, { by: KIEN_XUONG })).html, 'not-found');
  });

  it('speak English when asked to', async () => {
    const { html } = await ask(`/bao-cao/${ownReportId}`, { lang: 'en' });
    assert.match(html, /Units that|units reported/);
  });

  it('have every text in both languages', () => {
    everyTextIsComplete(m);
    for (const table of Object.values(labels)) {
      const [first] = Object.values(table);
      if (typeof first === 'object') everyTextIsComplete(table as Parameters<typeof everyTextIsComplete>[0]);
    }
  });
});
