import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unitIdOf } from '../ids.ts';
import { asKnownOn, covers, type UnitSeed } from './history.ts';
import { COMMUNES_MERGE, DISTRICTS_END, thaiBinh } from './province.ts';

const history = thaiBinh();
const byId = new Map(history.units.map((unit) => [unit.id, unit]));

const communesOn = (on: string) =>
  history.units.filter((unit) => unit.class === 'territory' && unit.level === 'commune' && covers(unit, on));

function communesByDistrict(on: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const commune of communesOn(on)) {
    const district = byId.get(commune.parents.find((parent) => covers(parent, on))?.parentId ?? '');
    const code = district?.code?.code ?? 'none';
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

test('Thái Bình has 260 communes until 31/10/2024, in the published numbers by district', () => {
  assert.deepEqual(communesByDistrict('2024-10-31'), {
    336: 19,
    338: 37,
    339: 35,
    340: 38,
    341: 36,
    342: 32,
    343: 33,
    344: 30,
  });
});

test('Thái Bình has 242 communes from 01/11/2024 until 30/06/2025, in the published numbers by district', () => {
  const expected = { 336: 19, 338: 35, 339: 33, 340: 32, 341: 36, 342: 28, 343: 29, 344: 30 };
  assert.deepEqual(communesByDistrict('2024-11-01'), expected);
  assert.deepEqual(communesByDistrict('2025-06-30'), expected);
});

test('Hưng Yên has 104 units from 01/07/2025, 93 xã and 11 phường, directly under the province', () => {
  const communes = communesOn('2025-07-01');
  assert.equal(communes.filter((unit) => unit.kind === 'commune').length, 93);
  assert.equal(communes.filter((unit) => unit.kind === 'ward').length, 11);
  assert.deepEqual(communesByDistrict('2025-07-01'), { 33: 104 });
});

test('28 communes pass into 10 on 01/11/2024, and 242 into 65 (60 xã, 5 phường) on 01/07/2025', () => {
  const on = (day: string) =>
    history.successions.filter(
      (s) =>
        s.on === day &&
        s.successorId !== null &&
        byId.get(s.predecessorId)?.level === 'commune' &&
        byId.get(s.predecessorId)?.class === 'territory',
    );
  const successors = (day: string) => new Set(on(day).map((s) => s.successorId ?? ''));
  assert.equal(on(COMMUNES_MERGE).length, 28);
  assert.equal(successors(COMMUNES_MERGE).size, 10);
  assert.equal(on(DISTRICTS_END).length, 242);
  const kinds = [...successors(DISTRICTS_END)].map((id) => byId.get(id)?.kind);
  assert.equal(kinds.filter((kind) => kind === 'commune').length, 60);
  assert.equal(kinds.filter((kind) => kind === 'ward').length, 5);
});

test('every unit that ends has exactly one succession, on its last day plus one, to a unit that exists then', () => {
  const ended = history.units.filter((unit) => unit.to !== null);
  const successions = new Map(history.successions.map((s) => [s.predecessorId, s]));
  assert.equal(successions.size, history.successions.length);
  assert.deepEqual(new Set(successions.keys()), new Set(ended.map((unit) => unit.id)));
  for (const { predecessorId, successorId, on } of history.successions) {
    assert.equal(byId.get(predecessorId)?.to, on);
    if (successorId !== null) assert.ok(covers(byId.get(successorId) as UnitSeed, on));
  }
});

test('a parent exists on all days on which it is named, and each line has one parent a day', () => {
  for (const unit of history.units) {
    for (const parent of unit.parents) {
      const above = byId.get(parent.parentId) as UnitSeed;
      assert.ok(
        above.from <= parent.from && (above.to === null || (parent.to !== null && parent.to <= above.to)),
      );
      assert.ok(
        unit.from <= parent.from && (unit.to === null || (parent.to !== null && parent.to <= unit.to)),
      );
      const others = unit.parents.filter((other) => other !== parent && other.line === parent.line);
      assert.ok(others.every((other) => !covers(other, parent.from)));
    }
  }
});

test('a successor that keeps a code is another unit than its predecessor', () => {
  const before = byId.get(unitIdOf('territory', 'gso:12577'));
  const after = byId.get(unitIdOf('territory', 'gso:12577@2024-11-01'));
  assert.equal(before?.name.name, 'Xã Quỳnh Trang');
  assert.equal(after?.name.name, 'Xã Trang Bảo Xá');
  assert.equal(before?.code?.code, after?.code?.code);
});

test('every commune and district has its Party committee, steering committee, council, committee and Front', () => {
  for (const on of ['2024-03-29', '2024-11-01', '2025-07-01']) {
    const places = history.units.filter(
      (unit) => unit.class === 'territory' && unit.level !== 'province' && covers(unit, on),
    );
    const served = new Map<string, string[]>();
    for (const unit of history.units.filter((unit) => unit.class === 'organisation' && covers(unit, on))) {
      served.set(unit.territoryId ?? '', [...(served.get(unit.territoryId ?? '') ?? []), unit.kind]);
    }
    for (const { id } of places) {
      for (const kind of [
        'party_committee',
        'steering_committee',
        'peoples_council',
        'peoples_committee',
        'front',
      ]) {
        assert.equal(served.get(id)?.filter((other) => other === kind).length, 1);
      }
    }
  }
});

test('the history as known in March 2024 knows no merger and no end', () => {
  const known = asKnownOn(history, '2024-03-29');
  assert.ok(known.units.every((unit) => unit.to === null && unit.from <= '2024-03-29'));
  assert.equal(known.units.filter((unit) => unit.class === 'territory').length, 1 + 8 + 260);
  assert.deepEqual(known.successions, []);
});

test('the history as known on the day of the merger knows it, and on the day before does not', () => {
  assert.equal(asKnownOn(history, '2024-10-31').successions.length, 0);
  const merged = asKnownOn(history, '2024-11-01');
  assert.equal(merged.successions.length, 28 * 6);
  assert.equal(merged.units.filter((unit) => unit.to === '2024-11-01').length, 28 * 6);
});
