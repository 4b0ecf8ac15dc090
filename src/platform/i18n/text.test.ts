import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { everyTextIsComplete, incompleteTexts, parametersOf, t } from './text.ts';

const greeting = { vi: 'Chào {name}, còn {days} ngày', en: '{days} days left, {name}' };

test('a text is given in the language asked for, with its parameters in their places', () => {
  assert.equal(t('vi', greeting, { name: 'bà Lan', days: 2 }), 'Chào bà Lan, còn 2 ngày');
  assert.equal(t('en', greeting, { name: 'Mrs Lan', days: 2 }), '2 days left, Mrs Lan');
});

test('a value that looks like a parameter, or like a replacement pattern, is inserted as it is', () => {
  assert.equal(t('vi', { vi: '{a}{b}', en: '{a}{b}' }, { a: '{b}', b: '$&' }), '{b}$&');
});

test('any value comes out unchanged', () => {
  fc.assert(fc.property(fc.string(), (value) => t('vi', { vi: '{x}', en: '{x}' }, { x: value }) === value));
});

test('a parameter without a value is a bug and throws, also one named like an inherited property', () => {
  assert.throws(() => t('vi', greeting, { name: 'bà Lan' }), /days/);
  assert.throws(() => t('vi', { vi: '{toString}', en: '{toString}' }), /toString/);
});

test('the parameters of a text are named once each', () => {
  assert.deepEqual(parametersOf('{b} {a} {b} {} { c }'), ['a', 'b']);
});

test('a table is complete when both languages are there and name the same parameters', () => {
  assert.doesNotThrow(() => everyTextIsComplete({ greeting, inner: { yes: { vi: 'Có', en: 'Yes' } } }));
});

test('an empty language, a missing language and a differing parameter are each reported with their path', () => {
  const missing: object = { vi: 'Có' };
  const faults = incompleteTexts({
    empty: { vi: 'Có', en: ' ' },
    deep: { differs: { vi: '{a}', en: '{b}' }, missing: missing as { vi: string; en: string } },
  });
  assert.equal(faults.length, 3);
  assert.match(faults[0] ?? '', /^empty has no en/);
  assert.match(faults[1] ?? '', /^deep\.differs/);
  assert.match(faults[2] ?? '', /^deep\.missing has no en/);
  assert.throws(() => everyTextIsComplete({ empty: { vi: '', en: '' } }), /empty/);
});
