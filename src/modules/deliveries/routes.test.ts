import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { assertDefined } from '#basics/assert.ts';
import { openWorld, PROVINCE, THAI_THUY, type World } from '#modules/duties/testing.ts';
import { incoming } from '#modules/incoming/index.ts';
import { notifications } from '#modules/notifications/index.ts';
import { toDate } from '#platform/clock.ts';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { deliver } from './deliver.ts';
import { deliveries } from './index.ts';
import { refusalMessages } from './messages.ts';
import { DELIVERY_NOTICES } from './notices.ts';
import { deliveriesOfDocument } from './of-document.ts';
import { m } from './pages/texts.ts';
import { asPerson, siteAs } from './testing.ts';

let world: World;
let sender: PersonActor;
let clerk: PersonActor;
before(async () => {
  world = await openWorld();
  sender = await world.person(PROVINCE, 'clerk');
  clerk = await world.person(THAI_THUY, 'clerk');
});
after(() => world.db.drop());

async function send() {
  const documentId = await world.document(PROVINCE);
  await world.inTx((tx) =>
    tx.insertInto('document_reader').values({ document_id: documentId, unit_id: PROVINCE }).execute(),
  );
  const recipients = [{ unitId: THAI_THUY, purpose: 'act' as const }];
  const at = toDate(world.clock.now());
  await asPerson(world, sender, (tx) => deliver(tx, { documentId, senderId: PROVINCE, recipients, at }));
  const [delivery] = await followed(documentId);
  return { documentId, path: `/van-ban-den/giao-nhan/${assertDefined(delivery, 'delivery').id}` };
}

const followed = (documentId: string) =>
  asPerson(world, sender, (tx) => deliveriesOfDocument(tx, documentId));
const siteOf = (actor: PersonActor) => siteAs(world, actor, [deliveries, incoming, notifications]);
const textOf = async (response: Response | Promise<Response>) => (await response).text();
const post = (fields: Record<string, string> = {}) => ({ method: 'POST', body: form(fields) });
function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

it('a notice leads to the delivery; to look at it is to open it; acknowledged, it stands in the register', async () => {
  const { documentId, path } = await send();
  const site = siteOf(clerk);
  const notices = await textOf(site.request('/thong-bao'));
  assert.match(notices, /UBND tỉnh Thái Bình gửi văn bản 1140\/UBND-NCKS/);
  const link = assertDefined(/href="(\/thong-bao\/[0-9a-f-]+)"/.exec(notices)?.[1], 'link of the notice');
  assert.equal((await site.request(link)).headers.get('location'), path);
  assert.match(await textOf(site.request('/thong-bao')), /Bạn đã đọc hết thông báo/);

  assert.match(await textOf(site.request('/van-ban-den')), /Chưa mở/);
  assert.match(await textOf(site.request(path)), /Xác nhận đã nhận và vào sổ/);
  assert.equal((await followed(documentId))[0]?.state, 'opened');
  assert.equal((await site.request(`${path}/xac-nhan`, post())).status, 303);
  assert.match(await textOf(site.request(path)), /Xem trong sổ văn bản đến/);
  assert.match(await textOf(site.request('/van-ban-den?muc=da-dang-ky')), /1140\/UBND-NCKS/);
});

it('the sender looking at a delivery does not open it', async () => {
  const { documentId, path } = await send();
  assert.equal((await siteOf(sender).request(path)).status, 200);
  assert.equal((await followed(documentId))[0]?.state, 'sent');
});

it('sending back asks for a reason', async () => {
  const { documentId, path } = await send();
  const site = siteOf(clerk);
  assert.equal((await site.request(`${path}/tra-lai`)).status, 200);
  assert.equal((await site.request(`${path}/tra-lai`, post({ reason: '' }))).status, 422);
  assert.equal((await site.request(`${path}/tra-lai`, post({ reason: 'Gửi nhầm đơn vị' }))).status, 303);
  assert.equal((await followed(documentId))[0]?.refusedReason, 'Gửi nhầm đơn vị');
});

it('the inbox takes any address and shows what fits', async () => {
  const site = siteOf(clerk);
  for (const query of ['?muc=x&trang=-1', '?tu=31/02/2024&muc=da-doc', `?q=${'a'.repeat(999)}`]) {
    assert.equal((await site.request(`/van-ban-den${query}`)).status, 200, query);
  }
  assert.match(await textOf(site.request('/van-ban-den?q=khong-co')), /Không tìm thấy văn bản nào/);
});

it('has every text in both languages', () => everyTextIsComplete({ m, refusalMessages, DELIVERY_NOTICES }));
