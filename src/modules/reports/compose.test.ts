import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { checkDocument } from '#documents/check/check.ts';
import { type DocumentDraft, documentOf } from '#documents/write/draft.ts';
import type { UnitView } from '#modules/units/index.ts';
import { composeReport, type ToWrite } from './compose.ts';
import { gather } from './figures.ts';
import { READY_QUESTIONS } from './questions.ts';
import type { AskedUnit, Snapshot } from './snapshot.ts';

const id = (last: number) => `018f0000-0000-8000-8000-${String(last).padStart(12, '0')}`;

function unit(fields: Partial<UnitView>): UnitView {
  return {
    id: id(1),
    class: 'organisation',
    kind: 'peoples_committee',
    level: 'province',
    line: 'state',
    territoryId: id(99),
    validFrom: '2022-07-01',
    validTo: null,
    exists: true,
    name: 'Ủy ban nhân dân tỉnh Thái Bình',
    shortName: 'UBND tỉnh Thái Bình',
    abbreviation: 'UBND',
    letterhead: 'Ủy ban nhân dân tỉnh Thái Bình',
    letterheadParent: null,
    within: null,
    ...fields,
  };
}

const STATE = unit({});
const PARTY = unit({
  id: id(2),
  kind: 'steering_committee',
  line: 'party',
  name: 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh Thái Bình',
  abbreviation: 'BCĐ',
  letterhead: 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở',
  letterheadParent: 'Tỉnh ủy Thái Bình',
});
const BOARD = unit({ id: id(3), kind: 'party_board', line: 'party', name: 'Ban Dân vận Tỉnh ủy Thái Bình' });
const FRONT = unit({
  id: id(4),
  kind: 'front',
  line: 'front',
  name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thái Bình',
  letterhead: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thái Bình',
  abbreviation: 'MTTQ',
});

const asked = (name: string, last: number, reported: boolean): AskedUnit => ({
  reportId: id(last),
  unit: { id: id(last + 1), name },
  writer: null,
  state: reported ? 'sent' : 'asked',
  reported,
  edition: reported ? 1 : null,
  sentAt: reported ? '2024-04-08T01:00:00Z' : null,
  below: { asked: 0, reported: 0 },
});

const THAI_THUY = {
  totals: {
    'mediation-received': { value: 60, givers: 1 },
    'mediation-succeeded': { value: 45, givers: 1 },
    'difficulties-open': { value: 'Thiếu kinh phí.', givers: 1 },
  },
};

const SNAPSHOT: Snapshot = {
  title: 'Kết quả thực hiện dân chủ ở cơ sở quý I năm 2024',
  period: { from: '2024-01-01', to: '2024-03-31' },
  about: { id: STATE.id, name: 'UBND tỉnh Thái Bình' },
  countedUntil: '2024-03-31',
  sections: [{ key: 'results', text: 'Đã mở lớp.\n- Tại Thái Thụy', origin: 'written' }],
  figures: READY_QUESTIONS.map((question) => gather(question, null, [THAI_THUY, { totals: null }])),
  units: [asked('UBND huyện Thái Thụy', 10, true), asked('UBND huyện Kiến Xương', 20, false)],
  duties: [],
  evidence: [],
};

const write = (fields: Partial<ToWrite> = {}): DocumentDraft =>
  composeReport(
    {
      snapshot: SNAPSHOT,
      issuer: STATE,
      place: 'Thái Bình',
      receiver: PARTY,
      via: BOARD,
      directive: null,
      signatureLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      year: 2024,
      ...fields,
    },
    { number: '12', date: '2024-04-08', signer: 'Nguyễn Văn A' },
  );

const musts = (draft: DocumentDraft) =>
  checkDocument(documentOf(draft), {
    on: Temporal.PlainDate.from('2024-04-08'),
    style: draft.style,
    stage: 'issued',
  })
    .filter(({ severity }) => severity === 'must')
    .map(({ rule }) => rule);

describe('a report as an official document', () => {
  it('is in the State’s form when a State body sends it: kind, symbol, head, capacity', () => {
    const draft = write();
    assert.deepEqual(
      [draft.style, draft.kind, draft.symbol, draft.issuer, draft.parentIssuer],
      ['state', 'BC', 'BC-UBND', 'Ủy ban nhân dân tỉnh Thái Bình', null],
    );
    assert.deepEqual(musts(draft), []);
  });

  it('is in the Party’s form when a Party body sends it', () => {
    const draft = write({
      issuer: PARTY,
      receiver: unit({ id: id(5), name: 'Tỉnh ủy Thái Bình', line: 'party' }),
      via: null,
      signatureLines: ['T/M BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
    });
    assert.deepEqual(
      [draft.style, draft.symbol, draft.parentIssuer, draft.addressees],
      ['party', 'BC/BCĐ', 'Tỉnh ủy Thái Bình', ['Tỉnh ủy Thái Bình']],
    );
    assert.deepEqual(musts(draft), []);
  });

  it('follows the State’s form for the Front', () => {
    const draft = write({ issuer: FRONT, signatureLines: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'] });
    assert.deepEqual([draft.style, draft.symbol], ['front', 'BC-MTTQ']);
    assert.deepEqual(musts(draft), []);
  });

  it('names the receiver and the body through which it goes', () => {
    const [to] = write().addressees;
    assert.equal(
      to,
      'Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh Thái Bình (qua Ban Dân vận Tỉnh ủy Thái Bình)',
    );
  });

  it('says whose unit of the period it is about when another one writes', () => {
    const about = { id: id(50), name: 'UBND xã Quỳnh Trang' };
    const draft = write({ snapshot: { ...SNAPSHOT, about } });
    assert.match(draft.subject ?? '', /của UBND xã Quỳnh Trang$/);
  });

  it('carries the figures, what is listed, and the units that have not reported by name', () => {
    const [figures, missing, ...more] = write().annexes;
    assert.deepEqual([figures?.title, missing?.title, more.length], ['Số liệu', 'Đơn vị chưa báo cáo', 0]);
    const tables = figures?.blocks.filter((block) => block.type === 'table') ?? [];
    const row = (label: string) => tables[0]?.rows.find((cells) => cells[1] === label)?.slice(2);
    assert.deepEqual(row('Vụ việc hòa giải thành'), ['vụ việc', '45', '75 % của 60; 1/2 đơn vị đã báo cáo']);
    assert.deepEqual(row('Vụ việc hòa giải không thành'), [
      'vụ việc',
      'chưa có số liệu',
      '1/2 đơn vị đã báo cáo; 1 đơn vị không có số liệu này',
    ]);
    assert.deepEqual(tables[1]?.rows, [['1', 'UBND huyện Thái Thụy', 'Thiếu kinh phí.']]);
    const list = missing?.blocks.find((block) => block.type === 'table');
    assert.deepEqual(list?.rows, [['1', 'UBND huyện Kiến Xương']]);
  });

  it('has no list of missing units when all have reported', () => {
    const units = SNAPSHOT.units.slice(0, 1);
    assert.equal(write({ snapshot: { ...SNAPSHOT, units } }).annexes.length, 1);
  });

  it('writes lines that begin with a dash as items', () => {
    const items = write().body.filter((block) => block.type === 'item');
    assert.deepEqual(items, [{ type: 'item', label: '-', text: 'Tại Thái Thụy', level: 3 }]);
  });
});
