import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertDefined } from '#basics/assert.ts';
import { deliveries } from '#modules/deliveries/index.ts';
import { siteAs } from '#modules/deliveries/testing.ts';
import { KIEN_XUONG, openWorld, THAI_THUY, type World } from '#modules/duties/testing.ts';
import { files } from '#modules/files/index.ts';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { incoming } from './index.ts';
import { refusalMessages } from './messages.ts';
import { INCOMING_NOTICES } from './notices.ts';
import { m } from './pages/texts.ts';
import { register } from './procedures/register.ts';
import { view } from './procedures/view.ts';
import { readIncoming } from './read-job.ts';
import { LETTER, receiveText } from './testing.ts';

let world: World;
let clerk: PersonActor;
before(async () => {
  world = await openWorld();
  clerk = await world.person(THAI_THUY, 'clerk');
});
after(() => world.db.drop());

function ask(path: string, fields?: FormData | Record<string, string>, actor = clerk) {
  const site = siteAs(world, actor, [deliveries, incoming, files]);
  if (fields === undefined) return site.request(path);
  const body = fields instanceof FormData ? fields : new FormData();
  if (!(fields instanceof FormData)) {
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
  }
  return site.request(path, { method: 'POST', body });
}

const textOf = async (response: Response | Promise<Response>) => (await response).text();

const mainOf = (page: string) => assertDefined(/<main.*<\/main>/s.exec(page)?.[0], 'main');

/** The fields that a page's form would send, as a browser does. */
function formOf(page: string): FormData {
  const html = mainOf(page);
  const form = new FormData();
  for (const [, attributes = ''] of html.matchAll(/<input ([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1];
    const isChoice = /type="(radio|checkbox)"/.test(attributes) && !/ checked/.test(attributes);
    if (name && !isChoice && name !== 'q')
      form.append(name, decoded(/value="([^"]*)"/.exec(attributes)?.[1] ?? ''));
  }
  for (const [, name = '', value = ''] of html.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>([^<]*)</g)) {
    form.append(name, decoded(value.replace(/^\n/, '')));
  }
  for (const [, name = '', options = ''] of html.matchAll(
    /<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    form.append(name, decoded(/value="([^"]*)" selected/.exec(options)?.[1] ?? ''));
  }
  return form;
}

const decoded = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('from a file to the register, in the browser', () => {
  it('a clerk uploads, checks, corrects and registers', async () => {
    const upload = new FormData();
    upload.append('fileIds', new File([LETTER], 'cong-van.txt'));
    const received = await ask('/van-ban-den/tai-len', upload);
    assert.equal(received.status, 303);
    const path = assertDefined(received.headers.get('location'), 'where to go');
    const incomingId = assertDefined(path.split('/').at(-1), 'id');
    await readIncoming(world.platform, incomingId);

    const html = await textOf(ask(path));
    assert.match(html, /<mark id="doan-number-1"[^>]*>512<\/mark>/);
    assert.match(html, /href="#doan-number-1"/);
    assert.match(html, /chắc chắn/);

    const form = formOf(html);
    form.set('document.number', '513');
    form.set('document.items[2].text', 'Việc thêm của văn thư');
    assert.equal((await ask(path, form)).status, 303);
    const { content } = await world.done(view, clerk, { incomingId });
    assert.equal(content.number, '513');
    assert.deepEqual(
      content.items.map((item) => item.text.split(' ')[0]),
      ['Rà', 'Gửi', 'Việc'],
    );
    assert.deepEqual(content.addressees, ['Ủy ban nhân dân các huyện, thành phố']);

    const registering = formOf(await textOf(ask(`${path}/dang-ky`)));
    assert.equal((await ask(`${path}/dang-ky`, registering)).status, 303);
    const [forClerk, forOfficer] = [
      await textOf(ask(path)),
      await textOf(ask(path, undefined, await world.person(THAI_THUY, 'officer'))),
    ];
    assert.match(forClerk, /Đã đăng ký/);
    assert.ok(forClerk.includes('Chuyển xử lý') && !forClerk.includes('Gửi tiếp'), 'a clerk drafts nothing');
    assert.ok(
      forOfficer.includes('Gửi tiếp') && !forOfficer.includes('Chuyển xử lý'),
      'an officer passes nothing on',
    );
    assert.match(await textOf(ask(`${path}/dau-den`)), /ĐẾN/);
    assert.match(await textOf(ask('/van-ban-den?muc=da-dang-ky&q=513')), /513\/SNV-XDCQ/);
  });

  it('nothing chosen, or no document at all, leads back to the form with the reason', async () => {
    const nothing = new FormData();
    nothing.append('fileIds', new File([], ''));
    const empty = await ask('/van-ban-den/tai-len', nothing);
    assert.equal(empty.status, 422);
    const program = new FormData();
    program.append('fileIds', new File([new Uint8Array(400).fill(7)], 'a.exe'));
    const refused = await ask('/van-ban-den/tai-len', program);
    assert.equal(refused.status, 422);
  });

  it('a day that does not exist is named beside its field, and nothing else is lost', async () => {
    const incomingId = await receiveText(world, clerk, LETTER);
    const path = `/van-ban-den/${incomingId}`;
    const form = formOf(await textOf(ask(path)));
    form.set('document.date', '30/02/2024');
    form.set('document.place', 'Nơi đã nhập');
    const again = await ask(path, form);
    assert.equal(again.status, 422);
    const html = await again.text();
    assert.match(html, /href="#o-document-date">Ngày không có thật/);
    assert.match(html, /value="Nơi đã nhập"/);
  });

  it('a letter that is there already is shown with its link, and asks to be confirmed', async () => {
    const text = LETTER.replace('512/', '900/');
    const first = await receiveText(world, clerk, text);
    await world.done(register, clerk, { incomingId: first, version: 1 });
    const again = await receiveText(world, clerk, text);
    const path = `/van-ban-den/${again}/dang-ky`;
    const html = await textOf(ask(path));
    assert.match(html, new RegExp(`href="/van-ban-den/${first}"`));
    const form = formOf(html);
    const refused = await ask(path, form);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Vẫn đăng ký/);
    form.set('evenIfDuplicate', 'on');
    form.delete('idempotencyKey');
    assert.equal((await ask(path, form)).status, 303);
  });

  it('one organisation does not see what came in to another', async () => {
    const incomingId = await receiveText(world, clerk, LETTER);
    const stranger = await world.person(KIEN_XUONG, 'clerk');
    assert.equal((await ask(`/van-ban-den/${incomingId}`, undefined, stranger)).status, 404);
  });

  it('an officer reads and is offered no form', async () => {
    const incomingId = await receiveText(world, clerk, LETTER);
    const officer = await world.person(THAI_THUY, 'officer');
    const html = mainOf(await textOf(ask(`/van-ban-den/${incomingId}`, undefined, officer)));
    assert.match(html, /báo cáo tình hình/);
    assert.doesNotMatch(html, /method="post"/);
  });
});

it('what a file says stays text on the page', async () => {
  const hostile = LETTER.replace('Đề nghị các đơn vị', '<script>alert(1)</script> đơn vị');
  const html = await textOf(ask(`/van-ban-den/${await receiveText(world, clerk, hostile)}`));
  assert.doesNotMatch(html, /<script>/);
});

it('has every text in both languages', () => everyTextIsComplete({ m, refusalMessages, INCOMING_NOTICES }));
