import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOCUMENT_KINDS } from '../model.ts';
import { isWellFormedSymbol, symbolFor } from './symbol.ts';

test("an official letter's symbol names issuer and drafting unit, a named kind's its kind and issuer", () => {
  const state = { style: 'state', issuerAbbreviation: 'UBND', draftingUnit: 'NCKS' } as const;
  assert.equal(symbolFor({ ...state, kind: 'CV' }), 'UBND-NCKS');
  assert.equal(symbolFor({ ...state, kind: 'KH' }), 'KH-UBND');
  assert.equal(symbolFor({ ...state, kind: 'TTr' }), 'TTr-UBND');
});

test("the Party's letter carries the kind CV, and a regulation the symbol QĐ", () => {
  const party = { style: 'party', issuerAbbreviation: 'BCĐ', draftingUnit: null } as const;
  assert.equal(symbolFor({ ...party, kind: 'CV' }), 'CV/BCĐ');
  assert.equal(symbolFor({ ...party, kind: 'QyĐ', issuerAbbreviation: 'TW' }), 'QĐ/TW');
});

test('real symbols are well formed', () => {
  for (const symbol of ['UBND-NCKS', 'VPCP-CN', 'BGDĐT-TCCB', 'UBND']) {
    assert.equal(isWellFormedSymbol('state', 'CV', symbol), true, symbol);
  }
  for (const symbol of ['QĐ-TTg', 'TB-ĐHTĐ', 'QĐ-BCĐ138', 'TTr-UBND', 'NĐ-CP']) {
    assert.equal(isWellFormedSymbol('state', 'QĐ', symbol), true, symbol);
  }
  for (const symbol of ['CV/BCĐ', 'HD/VPTW', 'TB/BTCTU', 'CTr/TU']) {
    assert.equal(isWellFormedSymbol('party', 'CV', symbol), true, symbol);
  }
});

test('spaces, a missing group and the other style are not well formed', () => {
  assert.equal(isWellFormedSymbol('state', 'CV', 'UBND - NCKS'), false);
  assert.equal(isWellFormedSymbol('state', 'KH', 'UBND'), false);
  assert.equal(isWellFormedSymbol('state', 'KH', 'KH/UBND'), false);
  assert.equal(isWellFormedSymbol('state', 'KH', 'KH-'), false);
  assert.equal(isWellFormedSymbol('party', 'KH', 'KH-TU'), false);
  assert.equal(isWellFormedSymbol('party', 'KH', '/TU'), false);
});

test('every symbol that is built is well formed in its style', () => {
  for (const { abbreviation: kind } of DOCUMENT_KINDS) {
    for (const style of ['state', 'party', 'front'] as const) {
      const symbol = symbolFor({ style, kind, issuerAbbreviation: 'UBMTTQVN', draftingUnit: 'BTT' });
      assert.equal(isWellFormedSymbol(style, kind, symbol), true, `${style} ${symbol}`);
    }
  }
});
