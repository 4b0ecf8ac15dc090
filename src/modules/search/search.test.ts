import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { siteAs } from '#modules/deliveries/testing.ts';
import { KIEN_XUONG, openWorld, PROVINCE, THAI_THUY, type World } from '#modules/duties/testing.ts';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { find } from './find.ts';
import { search } from './index.ts';
import { searchMessages } from './messages.ts';

let world: World;
let province: PersonActor;
let district: PersonActor;
let other: PersonActor;
before(async () => {
  world = await openWorld();
  province = await world.person(PROVINCE, 'officer');
  district = await world.person(THAI_THUY, 'officer');
  other = await world.person(KIEN_XUONG, 'officer');
  const documentId = await world.document(PROVINCE);
  await world.inTx(async (tx) => {
    await sql`update document set folded = '1140 ubnd-ncks tiep tuc day manh thuc hien dan chu o co so 100%'
      where id = ${documentId}::uuid`.execute(tx);
    for (const unit_id of [PROVINCE, THAI_THUY]) {
      await tx.insertInto('document_reader').values({ document_id: documentId, unit_id }).execute();
    }
  });
  await world.give(PROVINCE, [THAI_THUY]);
});
after(() => world.db.drop());

const counts = async (actor: PersonActor, text: string) => {
  const { documentCount, dutyCount } = await world.done(find, actor, { text });
  return [documentCount, dutyCount];
};

it('words are found in any order, with diacritics, without, and in capitals', async () => {
  for (const text of ['dân chủ đẩy mạnh', 'DAN CHU', 'manh day', '1140']) {
    assert.equal((await counts(district, text))[0], 1, text);
  }
  assert.deepEqual(await counts(district, 'kiện toàn ban chỉ đạo'), [0, 1]);
});

it('all the words must be there, and a sign of a pattern is a letter like others', async () => {
  assert.deepEqual(await counts(district, 'dan chu vang'), [0, 0]);
  assert.equal((await counts(district, '100%'))[0], 1);
  assert.equal((await counts(district, '1%0'))[0], 0);
  assert.equal((await counts(district, 'd_n'))[0], 0);
});

it('an organisation finds what it may read: its own, and what those under it have', async () => {
  assert.deepEqual(await counts(province, 'dan chu'), [1, 1]);
  assert.deepEqual(await counts(other, 'dan chu'), [0, 0]);
});

it('units of today are found by their names, as people type them', async () => {
  const { units } = await world.done(find, other, { text: 'thai thuy' });
  assert.ok(units.some(({ name }) => name === 'Ủy ban nhân dân huyện Thái Thụy'));
  const later = await world.done(find, other, { text: 'thai thuy', page: 2 });
  assert.deepEqual(later.units, []);
});

it('the page shows what was found, and says what to do when nothing was', async () => {
  const site = siteAs(world, district, [search]);
  assert.match(await (await site.request('/tim-kiem?q=dan+chu')).text(), /1140\/UBND-NCKS/);
  assert.match(
    await (await site.request('/tim-kiem?q=%22%3Czzq%3E')).text(),
    /Không tìm thấy gì cho “&quot;&lt;zzq&gt;”/,
  );
  assert.equal((await site.request('/tim-kiem')).status, 200);
});

it('has every text in both languages', () => everyTextIsComplete(searchMessages));
