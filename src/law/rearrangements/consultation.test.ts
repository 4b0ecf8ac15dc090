import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { instrumentInForce } from '../instruments.ts';
import { reaches } from '../threshold.ts';
import { consultationProfile } from './consultation.ts';

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
