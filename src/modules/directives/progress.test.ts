import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import readXlsxFile from 'read-excel-file/node';
import { siteAs } from '#modules/deliveries/testing.ts';
import { dutyListHref } from '#modules/duties/index.ts';
import { passDown } from '#modules/duties/procedures/parts.ts';
import { KIEN_XUONG, openWorld, org, PROVINCE, THAI_THUY, type World } from '#modules/duties/testing.ts';
import { call } from '#modules/reports/procedures/call.ts';
import type { Role } from '#platform/identity/actor.ts';
import type { SiteEnv } from '#web/site.ts';
import { directives } from './index.ts';
import { DIRECTIVE_PATHS, itemNamed } from './paths.ts';
import { progress } from './procedures/progress.ts';

const STEERING = org('bcd', 'gso:34');

let world: World;
let documentId: string;
before(async () => {
  world = await openWorld();
  documentId = await world.document(PROVINCE);
  const readers = [PROVINCE, THAI_THUY].map((unit_id) => ({ document_id: documentId, unit_id }));
  await world.inTx((tx) => tx.insertInto('document_reader').values(readers).execute());
  await give('2', 'Kiện toàn Ban Chỉ đạo', [THAI_THUY, KIEN_XUONG]);
  await give('10', 'Tập huấn Luật', [THAI_THUY]);
  await give(null, 'Việc giao thêm', [KIEN_XUONG]);
});
after(() => world.db.drop());

function give(itemLabel: string | null, title: string, holders: readonly string[]) {
  const line = { documentId, itemLabel, title, dueOn: itemLabel === '10' ? '2024-04-05' : '2024-04-12' };
  return world.give(PROVINCE, holders, line);
}

const counted = async (item?: string, unitId = PROVINCE) =>
  world.done(progress, await world.person(unitId, 'head'), { documentId, item });

async function site(unitId: string, role: Role = 'head'): Promise<Hono<SiteEnv>> {
  return siteAs(world, await world.person(unitId, role), [directives]);
}

async function open(path: string, unitId = PROVINCE, role: Role = 'head'): Promise<string> {
  const response = await (await site(unitId, role)).request(path);
  assert.equal(response.status, 200, path);
  return response.text();
}

describe('the progress of a document', () => {
  it('is that of all its items, of one, or of what rests on none', async () => {
    const figures = async (item?: string) => {
      const { total, units, overdue, holders } = await counted(item);
      return [total, units, overdue, holders.length];
    };
    assert.deepEqual(await figures(), [4, 2, 1, 2]);
    assert.deepEqual(await figures('2'), [2, 2, 0, 2]);
    assert.deepEqual(await figures('10'), [1, 1, 1, 1]);
    assert.deepEqual(await figures(''), [1, 1, 0, 1]);
    assert.deepEqual(await figures('99'), [0, 0, 0, 0]);
  });

  it('names every item whichever is asked for', async () => {
    assert.deepEqual(
      (await counted('10')).items.map(({ label }) => label),
      ['2', '10', null],
    );
  });

  it('says where the duties of each unit are found: one’s own, those below, or nowhere', async () => {
    const sides = async (unitId: string) =>
      (await counted('2', unitId)).holders.map((holder) => [holder.unitId, holder.side]);
    assert.deepEqual(
      new Map((await sides(PROVINCE)) as [string, string][]),
      new Map([
        [THAI_THUY, 'below'],
        [KIEN_XUONG, 'below'],
      ]),
    );
    assert.deepEqual(await sides(THAI_THUY), [[THAI_THUY, 'held']]);
  });
});

describe('its page', () => {
  const path = (item?: string) => DIRECTIVE_PATHS.progress(documentId, { item });

  it('has a link for each item, in the order of their numbers, and marks the one that is shown', async () => {
    const html = await open(path('10'));
    const links = [
      ...html.matchAll(/<a href="[^"]*thuc-hien[^"]*"( aria-current="page")?>(Tất cả|Mục \d+|Việc khác)</g),
    ];
    assert.deepEqual(
      links.map(([, current, label]) => [label, current !== undefined]),
      [
        ['Tất cả', false],
        ['Mục 2', false],
        ['Mục 10', true],
        ['Việc khác', false],
      ],
    );
    assert.match(html, /Mục 10 · Tập huấn Luật/);
    assert.doesNotMatch(html, /Kiện toàn Ban Chỉ đạo/);
  });

  it('counts the parts that were passed down beside what was given directly', async () => {
    assert.doesNotMatch(await open(path('2')), /phần giao tiếp/);
    const holder = await world.person(THAI_THUY, 'head');
    const [whole] = await world.inTx((tx) =>
      tx
        .selectFrom('duty')
        .select('id')
        .where('item_label', '=', '2')
        .where('holder_id', '=', THAI_THUY)
        .execute(),
    );
    await world.done(passDown, holder, { dutyId: whole?.id ?? '', title: 'Phần của xã', to: 'all' });
    const html = (await open(path('2'))).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    assert.match(html, /nhiệm vụ được chấp nhận 0\/2/);
    assert.match(html, /phần giao tiếp cho cấp dưới được chấp nhận 0\/36 phần giao tiếp quá hạn 0/);
  });

  it('leads from a square to the duties of the unit in this document', async () => {
    const href = dutyListHref({ side: 'below', holderId: KIEN_XUONG, documentId }).replaceAll('&', '&amp;');
    assert.ok((await open(path())).includes(`href="${href}"`));
    assert.ok(!(await open(path('10'))).includes(`href="${href}"`));
  });

  it('gives the table and the spreadsheet of the item', async () => {
    const html = await open(DIRECTIVE_PATHS.progress(documentId, { item: '10', table: true }));
    assert.ok(html.includes(`href="${DIRECTIVE_PATHS.progressSheet(documentId, '10')}"`));
    const response = await (await site(PROVINCE)).request(DIRECTIVE_PATHS.progressSheet(documentId, '10'));
    const rows = (await readXlsxFile(Buffer.from(await response.arrayBuffer())))[0]?.data ?? [];
    assert.deepEqual(
      rows.slice(1).map((row) => [row[0], row[2], row[6]]),
      [['UBND huyện Thái Thụy', 1, 1]],
    );
  });

  it('an address names an item by its label, and what rests on none by a word', () => {
    for (const item of [undefined, '', '2', 'a&b']) {
      const query = new URL(path(item), 'http://x').searchParams.get('muc') ?? undefined;
      assert.equal(itemNamed(query), item);
    }
    assert.equal(itemNamed('x'.repeat(41)), undefined);
  });
});

describe('the reports of a document', () => {
  const tab = () => DIRECTIVE_PATHS.documentTab(documentId, 'bao-cao');

  it('are none until one is called for, which its page offers to those who may', async () => {
    assert.match(await open(tab()), new RegExp(`/bao-cao/yeu-cau/moi\\?van-ban=${documentId}`));
    assert.doesNotMatch(await open(tab(), PROVINCE, 'officer'), /yeu-cau\/moi/);
    assert.match(await open(tab(), PROVINCE, 'administrator'), /Chưa có yêu cầu báo cáo/);
  });

  it('are listed with who has reported; who was asked finds his own', async () => {
    const head = await world.person(PROVINCE, 'head');
    const { callId } = await world.done(call, head, {
      title: 'Kết quả quý I',
      periodFrom: '2024-01-01',
      periodTo: '2024-03-31',
      dueOn: '2024-04-20',
      documentId,
      receiverId: STEERING,
      unitIds: [THAI_THUY, KIEN_XUONG],
      ready: [],
    });
    const html = await open(tab());
    assert.ok(html.includes(`href="/bao-cao/yeu-cau/${callId}"`));
    assert.match(html, /0\/2 đơn vị đã báo cáo/);
    const asked = await open(tab(), THAI_THUY);
    assert.match(asked, /Kết quả quý I/);
    assert.doesNotMatch(asked, /0\/2 đơn vị|\/bao-cao\/yeu-cau\/[0-9a-f]/);
    assert.match(asked, /Chưa bắt đầu/);
  });
});
