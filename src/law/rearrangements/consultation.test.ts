import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { instrumentInForce } from '../instruments.ts';
import { reaches } from '../threshold.ts';
import {
  type ConsultationLevel,
  consultationEnds,
  consultationOutcome,
  consultationProfile,
  sheetChoice,
} from './consultation.ts';

const profile = (on: string) => unsafeUnwrap(consultationProfile(Temporal.PlainDate.from(on)));

describe('consulting the people on a rearrangement', () => {
  test('voters are counted until 15 December 2025, households from 16 December 2025', () => {
    assert.equal(profile('2024-03-24').value.unit, 'voter');
    assert.equal(profile('2025-12-15').value.unit, 'voter');
    assert.equal(profile('2025-12-16').value.unit, 'household');
  });

  test('half of the voters does not carry a scheme, half of the households does', () => {
    const { threshold: voters } = profile('2025-12-15').value;
    assert.ok(!reaches(voters, 2500, 5000));
    assert.ok(reaches(voters, 2501, 5000));
    const { threshold: households } = profile('2025-12-16').value;
    assert.ok(reaches(households, 800, 1600));
    assert.ok(!reaches(households, 799, 1600));
  });

  test('a consultation of households lasts at most 60 days, and whether a failed one is repeated is not known', () => {
    const { value } = profile('2026-01-01');
    assert.equal(value.longestPeriodDays, 60);
    assert.equal(value.secondRound, null);
  });

  test('both profiles are marked as interpretations', () => {
    for (const [on, id] of [
      ['2024-03-24', 'voter-consultation'],
      ['2026-01-01', 'household-consultation'],
    ] as const) {
      assert.ok(profile(on).notes.some((note) => note.type === 'interpretation' && note.id === id));
    }
  });

  test('before 25 August 2023 it is refused', () => {
    assert.deepEqual(consultationProfile(Temporal.PlainDate.from('2023-08-24')), {
      ok: false,
      error: { type: 'before-first-day', firstDay: '2023-08-25' },
    });
  });

  test('on no day does a profile rest on an instrument that has ended or not begun', () => {
    for (let on = Temporal.PlainDate.from('2023-08-25'); on.year < 2028; on = on.add({ days: 1 })) {
      for (const { instrument } of unsafeUnwrap(consultationProfile(on)).basis) {
        const inForce = instrumentInForce(instrument, on);
        if (inForce.ok) assert.ok(inForce.value, `${instrument} on ${on}`);
        else assert.equal(inForce.error.type, 'first-day-unknown');
      }
    }
  });
});

describe('the outcome of a consultation', () => {
  const outcome = (level: ConsultationLevel, agree: number, total: number, on: string) =>
    unsafeUnwrap(consultationOutcome({ level, agree, total }, Temporal.PlainDate.from(on))).value;

  test('a consultation opened on 15 December 2025 needs more than half, one opened on the 16th half', () => {
    assert.deepEqual(outcome('commune', 800, 1600, '2025-12-15'), {
      unit: 'voter',
      needed: 801,
      reached: false,
      decides: true,
    });
    assert.deepEqual(outcome('commune', 800, 1600, '2025-12-16'), {
      unit: 'household',
      needed: 800,
      reached: true,
      decides: true,
    });
  });

  test('every level has its finding, and only that of the commune decides', () => {
    for (const level of ['village', 'district', 'province'] as const) {
      assert.ok(!outcome(level, 60, 100, '2026-01-01').decides);
      assert.ok(outcome(level, 60, 100, '2026-01-01').reached);
    }
  });

  test('one more household that agrees never loses it', () => {
    for (const on of ['2024-03-24', '2026-01-01']) {
      let was = false;
      for (let agree = 0; agree <= 101; agree += 1) {
        const { reached } = outcome('commune', agree, 101, on);
        assert.ok(reached || !was);
        was = reached;
      }
      assert.ok(was);
    }
  });

  test('sixty days from 2 January 2026 end on Tuesday 3 March; before 16 December 2025 no length is known', () => {
    const ends = (on: string) => unsafeUnwrap(consultationEnds(Temporal.PlainDate.from(on))).value;
    assert.equal(String(ends('2026-01-02')), '2026-03-03');
    assert.equal(ends('2025-12-15'), null);
  });

  test('a sheet with one tick says it; with none or both it is invalid', () => {
    assert.equal(sheetChoice({ agree: true, disagree: false }), 'agree');
    assert.equal(sheetChoice({ agree: false, disagree: true }), 'disagree');
    assert.equal(sheetChoice({ agree: false, disagree: false }), 'invalid');
    assert.equal(sheetChoice({ agree: true, disagree: true }), 'invalid');
  });
});
