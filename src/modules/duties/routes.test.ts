import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import readXlsxFile from 'read-excel-file/node';
import { uuidv7 } from 'uuidv7';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { ACT_LABELS, EVENT_LABELS, STATE_LABELS } from './pages/labels.ts';
import { filterIn, listHref } from './pages/list-href.ts';
import { m } from './pages/texts.ts';
import { DUTY_PATHS } from './paths.ts';
import { list, view } from './procedures/queries.ts';
import { siteOf } from './testing/site.ts';
import { openWorld, PROVINCE, THAI_THUY, type World } from './testing.ts';
import { TOPIC_LABELS } from './topics.ts';
import { WORK_LABELS, WORK_STEPS } from './work-words.ts';

let world: World;
let head: PersonActor;
let giver: PersonActor;
before(async () => {
  world = await openWorld();
  head = await world.person(THAI_THUY, 'head');
  giver = await world.person(PROVINCE, 'head');
});
after(() => world.db.drop());

const newDuty = async (line = {}) => (await world.give(PROVINCE, [THAI_THUY], line))[0] ?? '';

async function open(actor: PersonActor, path: string, status = 200): Promise<string> {
  const response = await siteOf(world, () => actor).request(path);
  assert.equal(response.status, status, path);
  return response.text();
}

async function send(actor: PersonActor, path: string, fields: Record<string, string | string[]>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, each);
  return siteOf(world, () => actor).request(path, { method: 'POST', body });
}

test('a duty is worked off by forms: written, submitted, approved, accepted', async () => {
  const dutyId = await newDuty();
  const written = await send(head, DUTY_PATHS.act(dutyId, 'write-result'), {
    narrative: 'Đã kiện toàn',
    'figures[0].label': 'Số quyết định',
    'figures[0].value': '1.036,5',
    'figures[0].unit': '',
    'figures[1].label': '',
    'figures[1].value': '',
  });
  assert.equal(written.status, 303);
  assert.equal(written.headers.get('location'), DUTY_PATHS.duty(dutyId));
  for (const [actor, act] of [
    [head, 'submit-result'],
    [head, 'approve-result'],
    [giver, 'accept'],
  ] as const) {
    assert.equal((await send(actor, DUTY_PATHS.act(dutyId, act), {})).status, 303, act);
  }
  const html = await open(giver, DUTY_PATHS.duty(dutyId));
  assert.match(html, /Được chấp nhận/);
  assert.match(html, /1\.036,5/);
});

test('a form that is refused comes back with what was entered and says what is wrong', async () => {
  const dutyId = await newDuty();
  const response = await send(head, DUTY_PATHS.act(dutyId, 'ask-extension'), {
    dueOn: '31/02/2024',
    reason: 'Chờ quyết định',
  });
  assert.equal(response.status, 422);
  const html = await response.text();
  assert.match(html, /Ngày không có thật/);
  assert.match(html, /Chờ quyết định/);
});

test('the same form sent twice passes the part down once', async () => {
  const dutyId = await newDuty();
  const fields = { title: 'Kiện toàn xã', to: 'all', idempotencyKey: uuidv7() };
  for (const _ of [1, 2]) {
    assert.equal((await send(head, DUTY_PATHS.act(dutyId, 'pass-down'), fields)).status, 303);
  }
  const { total } = await world.done(list, head, { side: 'given', wholeId: dutyId });
  assert.equal(total, 36);
});

test('ticked communes get the part, the others do not', async () => {
  const dutyId = await newDuty();
  const html = await open(head, DUTY_PATHS.act(dutyId, 'pass-down'));
  const [first = '', second = ''] = [...html.matchAll(/type="checkbox"[^>]* value="([^"]+)"/g)].map(
    ([, id]) => id,
  );
  assert.match(html, /Chọn tất cả 36 đơn vị cùng loại trực thuộc/);
  const fields = { title: 'Kiện toàn', to: 'chosen', holderIds: [first, second] };
  assert.equal((await send(head, DUTY_PATHS.act(dutyId, 'pass-down'), fields)).status, 303);
  const { duties } = await world.done(list, head, { side: 'given', wholeId: dutyId });
  assert.deepEqual(new Set(duties.map((duty) => duty.holder.id)), new Set([first, second]));
});

test('a person sees buttons only for what he may do', async () => {
  const dutyId = await newDuty();
  const clerk = await world.person(THAI_THUY, 'clerk');
  const [forClerk, forGiver] = [
    await open(clerk, DUTY_PATHS.duty(dutyId)),
    await open(giver, DUTY_PATHS.duty(dutyId)),
  ];
  assert.ok(forClerk.includes(DUTY_PATHS.act(dutyId, 'receive')));
  assert.ok(!forClerk.includes(DUTY_PATHS.act(dutyId, 'withdraw')));
  assert.ok(forGiver.includes(DUTY_PATHS.act(dutyId, 'withdraw')));
  assert.ok(!forGiver.includes(DUTY_PATHS.act(dutyId, 'write-result')));
});

test('what is not there, or not for the organisation, is not found; what is no id too', async () => {
  const stranger = await world.person('018f0000-0000-7000-8000-000000000000', 'head').catch(() => null);
  assert.equal(stranger, null);
  await open(head, DUTY_PATHS.duty(uuidv7()), 404);
  await open(head, DUTY_PATHS.duty('khong-phai-ma'), 404);
  await open(head, DUTY_PATHS.overviewOf(PROVINCE), 404);
});

test('the overview shows the units as squares and as a table, and as a spreadsheet', async () => {
  await newDuty();
  const html = await open(giver, DUTY_PATHS.overview);
  assert.match(html, /UBND huyện Thái Thụy/);
  assert.match(html, /sd-square/);
  const table = await open(giver, `${DUTY_PATHS.overview}?xem=bang`);
  assert.match(table, /<caption/);
  const response = await siteOf(world, () => giver).request(DUTY_PATHS.overviewExport);
  const rows = (await readXlsxFile(Buffer.from(await response.arrayBuffer())))[0]?.data ?? [];
  assert.ok(rows.some((row) => row[1] === 'UBND huyện Thái Thụy'));
});

test('a list is exported as it is filtered; a title that looks like a formula stays text', async () => {
  await newDuty({ title: '=1+1 chỉ là tên', topic: 'mediation' });
  const response = await siteOf(world, () => giver).request(
    listHref({ side: 'given', topic: 'mediation' }, DUTY_PATHS.export),
  );
  assert.match(response.headers.get('content-disposition') ?? '', /nhiem-vu-2024-04-08\.xlsx/);
  const rows = (await readXlsxFile(Buffer.from(await response.arrayBuffer())))[0]?.data ?? [];
  assert.deepEqual([rows.length, rows[1]?.[0]], [2, '=1+1 chỉ là tên']);
});

test('user text is never markup', async () => {
  const dutyId = await newDuty({ title: '<script>alert(1)</script>', detail: 'a\n<img src=x>' });
  for (const path of [DUTY_PATHS.duty(dutyId), DUTY_PATHS.list]) {
    const html = await open(head, path);
    assert.doesNotMatch(html, /<script>alert|<img src=x/, path);
  }
});

test('an address keeps a filter, and what does not fit in one is left out', () => {
  const filter = filterIn(
    (name) => new URLSearchParams('phia=given&trang-thai=overdue&tim=h%E1%BB%99i').get(name) ?? undefined,
  );
  assert.deepEqual([filter.side, filter.state, filter.text], ['given', 'overdue', 'hội']);
  assert.equal(listHref(filter), '/nhiem-vu?phia=given&trang-thai=overdue&tim=h%E1%BB%99i');
  const wrong = filterIn((name) => (name === 'phia' ? 'khac' : name === 'phan-cua' ? 'x' : undefined));
  assert.deepEqual([wrong.side, wrong.wholeId], ['held', undefined]);
});

test('a proposal is answered on its own page, and the answer stands on the duty', async () => {
  const dutyId = await newDuty();
  const question = { question: 'Kinh phí ở đâu?', answerBy: '20/4/2024' };
  assert.equal((await send(head, DUTY_PATHS.act(dutyId, 'propose'), question)).status, 303);
  const { proposals } = await world.done(view, giver, { dutyId });
  const path = DUTY_PATHS.answer(dutyId, proposals[0]?.id ?? '');
  assert.match(await open(giver, path), /Kinh phí ở đâu\?/);
  assert.equal((await send(giver, path, { answer: 'Theo dự toán.' })).status, 303);
  assert.match(await open(head, DUTY_PATHS.duty(dutyId)), /Theo dự toán\./);
});

test('every text of the pages stands in both languages', async () => {
  everyTextIsComplete({ m, STATE_LABELS, ACT_LABELS, EVENT_LABELS, WORK_LABELS, WORK_STEPS, TOPIC_LABELS });
  const html = await (await siteOf(world, () => head, 'en').request(DUTY_PATHS.list)).text();
  assert.match(html, /Given to us/);
});
