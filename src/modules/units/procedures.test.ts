import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { z } from 'zod';
import { fixedClock } from '#platform/clock.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { asOwner } from '#platform/database/transaction.ts';
import type { PersonActor, Role } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Procedure } from '#platform/procedure/procedure.ts';
import { run } from '#platform/procedure/run.ts';
import { exportFile, importPreview, importUnits } from './exchange/procedures.ts';
import { COLUMNS } from './exchange/rows.ts';
import { loadProvince, thaiBinhKnownOn, unitIdOf } from './index.ts';
import { merge, rename, search, subordinates, view } from './procedures.ts';

let db: TestDatabase;
let platform: Platform;
before(async () => {
  db = await testDatabase();
  await asOwner(db.database.pool, (tx) => loadProvince(tx, thaiBinhKnownOn('2024-03-29')));
  const none = async () => {
    throw new Error('no file is used here');
  };
  platform = {
    database: db.database,
    clock: fixedClock('2024-03-29T08:00:00+07:00'),
    files: { put: none, get: none, has: async () => false },
  };
});
after(() => db.drop());

const org = (slug: string, place: string) => unitIdOf('organisation', slug, place);
const PERSON = '018f0000-0000-7000-8000-0000000000aa';
const actor = (organisationId: string, role: Role): PersonActor => ({
  kind: 'person',
  personId: PERSON,
  positionId: PERSON,
  organisationId,
  role,
});
const PROVINCE_ADMIN = actor(org('ubnd', 'gso:34'), 'administrator');
const COMMUNE_ADMIN = actor(org('ubnd', 'gso:12832'), 'administrator');

async function outcome<I extends z.ZodType, O extends z.ZodType>(
  procedure: Procedure<I, O>,
  who: PersonActor,
  input: z.input<I>,
): Promise<string> {
  const result = await run(platform, procedure, { actor: who, input });
  return result.ok ? 'done' : result.error.type;
}

async function answer<I extends z.ZodType, O extends z.ZodType>(
  procedure: Procedure<I, O>,
  who: PersonActor,
  input: z.input<I>,
): Promise<z.output<O>> {
  const result = await run(platform, procedure, { actor: who, input });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const OFFICER = actor(org('ubnd', 'gso:12832'), 'officer');

test('everybody signed in may search and see units, as of today unless a day is given', async () => {
  const found = await answer(search, OFFICER, { text: 'thái thụy' });
  assert.equal(found.on, '2024-03-29');
  assert.equal(found.units[0]?.name, 'Huyện Thái Thụy');
  const details = await answer(view, OFFICER, { id: found.units[0]?.id ?? '' });
  assert.equal(details.children.length, 36);
  assert.equal(details.bodies.length, 6);
  assert.deepEqual(
    details.codes.map((code) => code.code),
    ['341'],
  );
  const below = await answer(subordinates, OFFICER, {
    id: org('ubnd', 'gso:341'),
    direct: true,
    line: 'state',
  });
  assert.equal(below.units.length, 36);
});

test('a unit that does not exist is not found, and a day that does not exist is refused', async () => {
  assert.equal(await outcome(view, OFFICER, { id: PERSON }), 'not-found');
  assert.equal(await outcome(subordinates, OFFICER, { id: PERSON }), 'not-found');
  assert.equal(await outcome(search, OFFICER, { on: '2024-02-30' }), 'invalid-input');
});

const newName = (place: string) => ({
  id: unitIdOf('territory', place),
  name: 'Xã Tên Mới',
  shortName: 'Tên Mới',
  from: '2024-06-01',
});

test('only an administrator renames, and only units within his organisation’s territory', async () => {
  assert.equal(await outcome(rename, OFFICER, newName('gso:12832')), 'not-permitted');
  assert.equal(await outcome(rename, COMMUNE_ADMIN, newName('gso:12841')), 'not-permitted');
  assert.equal(await outcome(rename, COMMUNE_ADMIN, newName('gso:12832')), 'done');
  assert.equal(await outcome(rename, PROVINCE_ADMIN, newName('gso:12841')), 'done');
  assert.equal(await outcome(rename, PROVINCE_ADMIN, newName('gso:12841')), 'units.name-not-newer');
});

test('only the administrator of the province’s People’s Committee enacts a merger', async () => {
  const input = {
    predecessorIds: ['12844', '12847'].map((code) => unitIdOf('territory', `gso:${code}`)),
    name: 'Xã Thử Nghiệm',
    on: '2024-12-01',
    basis: 'Nghị quyết thử nghiệm',
  };
  const districtAdmin = actor(org('ubnd', 'gso:341'), 'administrator');
  for (const who of [
    OFFICER,
    COMMUNE_ADMIN,
    districtAdmin,
    actor(org('so-noi-vu', 'gso:34'), 'administrator'),
  ]) {
    assert.equal(await outcome(merge, who, input), 'not-permitted');
  }
  assert.equal(await outcome(merge, actor(org('ubnd', 'gso:34'), 'head'), input), 'not-permitted');
  const done = await answer(merge, PROVINCE_ADMIN, input);
  assert.equal(done.organisationIds.length, 5);
  assert.equal(done.endedIds.length, 12);
  const details = await answer(view, OFFICER, { id: done.territoryId, on: '2024-12-01' });
  assert.deepEqual(
    details.predecessors.map((unit) => unit.on),
    ['2024-12-01', '2024-12-01'],
  );
  assert.equal(await outcome(merge, PROVINCE_ADMIN, { ...input, name: 'Xã \u0000' }), 'invalid-input');
});

const csv = (...rows: string[]) => ['loai,ten,dia_ban,cap_tren,tu_ngay', ...rows].join('\n');

test('a preview tells for each row whether it is accepted or why not, and changes nothing', async () => {
  const file = csv(
    'Thôn,Thôn Chỉ Thiện,12832,,01/01/2024',
    'Thôn,Thôn Chỉ Thiện,12832,,01/01/2024',
    'Lâu đài,Lâu đài,12832,,01/01/2024',
    'Thôn,Thôn Xa,12841,,01/01/2024',
    'Thôn,Thôn Ngày,12832,,31/02/2024',
    'Đơn vị sự nghiệp công lập,Trường Tiểu học Thụy Trường,12832,UBND xã Thụy Trường,2024-01-01',
    'Đơn vị sự nghiệp công lập,Trường mầm non,12832,UBND xã Không Có,2024-01-01',
    'Xã,Xã Con,12832,,01/01/2024',
  );
  for (let times = 0; times < 2; times += 1) {
    const preview = await answer(importPreview, COMMUNE_ADMIN, { csv: file });
    assert.deepEqual(
      preview.rows.map((row) => row.faults.join()),
      ['', 'repeated', 'kind', 'territory', 'date', '', 'parent', 'territory-level'],
    );
    assert.deepEqual([preview.accepted, preview.rejected], [2, 6]);
    assert.deepEqual(
      preview.rows.map((row) => row.line),
      [2, 3, 4, 5, 6, 7, 8, 9],
    );
  }
});

test('a file with a rejected row is refused whole, unless rejected rows are to be left out', async () => {
  const file = csv('Thôn,Thôn Chỉ Thiện,12832,,01/01/2024', 'Thôn,Thôn Xa,12841,,01/01/2024');
  assert.equal(await outcome(importUnits, COMMUNE_ADMIN, { csv: file }), 'units.import-rejected');
  assert.equal((await answer(search, OFFICER, { text: 'Thôn Chỉ Thiện' })).total, 0);
  const done = await answer(importUnits, COMMUNE_ADMIN, { csv: file, skipRejected: true });
  assert.deepEqual([done.unitIds.length, done.skipped], [1, 1]);
  const found = await answer(search, OFFICER, { text: 'thon chi thien' });
  assert.equal(found.units[0]?.id, done.unitIds[0]);
  assert.equal(found.units[0]?.within, 'Xã Thụy Trường');
  const again = await answer(importPreview, COMMUNE_ADMIN, { csv: file });
  assert.deepEqual(
    again.rows.map((row) => row.faults.join()),
    ['exists', 'territory'],
  );
});

test('importing is for administrators only', async () => {
  assert.equal(await outcome(importPreview, OFFICER, { csv: csv() }), 'not-permitted');
  assert.equal(await outcome(importUnits, OFFICER, { csv: csv() }), 'not-permitted');
});

test('a file that is no such table is refused with the line at fault', async () => {
  for (const file of [
    '%PDF-1.7\n…',
    'a,b\n1,2',
    'loai,ten,dia_ban,tu_ngay\n"Thôn,x',
    `${COLUMNS.join(',')},khac\n`,
  ]) {
    assert.equal(await outcome(importPreview, COMMUNE_ADMIN, { csv: file }), 'units.import-unreadable', file);
  }
  const many = csv(...Array.from({ length: 5001 }, (_, n) => `Thôn,Thôn ${n},12832,,01/01/2024`));
  assert.equal(await outcome(importPreview, COMMUNE_ADMIN, { csv: many }), 'units.import-too-many');
  assert.equal(await outcome(importPreview, COMMUNE_ADMIN, { csv: '' }), 'invalid-input');
});

test('a row may lie in a territory that an earlier row of the file adds', async () => {
  const file = [
    'loai;ten;ma;dia_ban;tu_ngay',
    'Xã;Xã Mới Lập;99001;341;01/01/2024',
    'Thôn;Thôn Một;;99001;01/01/2024',
    'Xã;Xã Trùng Mã;99001;341;01/01/2024',
  ].join('\n');
  const preview = await answer(importPreview, PROVINCE_ADMIN, { csv: file });
  assert.deepEqual(
    preview.rows.map((row) => row.faults.join()),
    ['', '', 'code-taken'],
  );
});

test('what is exported is read by the import again, which says of every unit that it is already there', async () => {
  const { csv: file } = await answer(exportFile, COMMUNE_ADMIN, {});
  assert.ok(file.startsWith('\uFEFFloai,ten,'));
  const preview = await answer(importPreview, COMMUNE_ADMIN, { csv: file });
  assert.ok(preview.rows.length >= 6);
  // The commune itself lies in a district, which its administrator does not keep.
  const own = preview.rows.filter((row) => row.name !== 'Xã Thụy Trường');
  for (const row of own) assert.deepEqual(row.faults, ['exists'], row.name);
});
