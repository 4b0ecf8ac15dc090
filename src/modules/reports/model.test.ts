import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import { hasReported, isSent, REPORT_STATES, TRANSITIONS } from './model.ts';
import { assembleText, prefill, rewrite, SECTION_KEYS } from './narrative.ts';
import { REPORT_NOTICES } from './notices.ts';
import { actsOf } from './policy.ts';
import { checkQuestions, type Question, READY_QUESTIONS, withKeys } from './questions.ts';
import { REPORT_REFUSALS } from './refusals.ts';
import { signatureLines } from './signature.ts';

const REPORT = { organisationId: 'o', receiverId: 'r', viaId: null } as const;
const acts = (
  state: (typeof REPORT_STATES)[number],
  organisationId: string,
  role: 'head' | 'officer' | 'clerk',
) => actsOf({ ...REPORT, state }, { organisationId, role });

describe('the way of a report', () => {
  it('reaches every state from the first one', () => {
    const reached = new Set<string>(['asked']);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { from, to } of TRANSITIONS) if (to !== null && reached.has(from)) reached.add(to);
    }
    assert.deepEqual([...reached].sort(), [...REPORT_STATES].sort());
  });

  it('counts a report once it has come in: directly when sent, through another body when that has forwarded it', () => {
    assert.equal(hasReported({ state: 'sent', viaId: null }), true);
    assert.equal(hasReported({ state: 'sent', viaId: 'v' }), false);
    assert.equal(hasReported({ state: 'forwarded', viaId: 'v' }), true);
    assert.equal(hasReported({ state: 'received', viaId: null }), true);
    for (const state of ['asked', 'drafting', 'submitted', 'reviewed', 'approved', 'returned'] as const)
      assert.equal(hasReported({ state, viaId: null }), false, state);
  });

  it('lets nobody of the organisation that writes change what was sent', () => {
    for (const state of REPORT_STATES.filter(isSent))
      for (const role of ['head', 'officer', 'clerk'] as const) assert.deepEqual(acts(state, 'o', role), []);
  });

  it('is forwarded by the body in between and not taken over its head', () => {
    const via = { ...REPORT, viaId: 'v', state: 'sent' } as const;
    assert.deepEqual(actsOf(via, { organisationId: 'v', role: 'officer' }), ['forward', 'return']);
    assert.deepEqual(actsOf(via, { organisationId: 'r', role: 'officer' }), []);
    assert.deepEqual(acts('sent', 'r', 'officer'), ['receive', 'return']);
  });

  it('is approved by the head alone, and sent by clerk or head', () => {
    const who = (act: string) =>
      TRANSITIONS.filter((way) => way.act === act).flatMap(({ by, roles }) =>
        roles.map((role) => `${by} ${role}`),
      );
    assert.deepEqual(who('approve'), ['organisation head']);
    assert.deepEqual(who('send'), ['organisation clerk', 'organisation head']);
  });
});

describe('the figures of a call', () => {
  const number: Question = { key: 'a', label: 'A', unit: '', answer: 'number', gather: 'sum' };

  it('get keys of their labels, each another one', () => {
    const own = { label: 'Số hội nghị đã mở', unit: 'hội nghị', answer: 'number', gather: 'sum' } as const;
    assert.deepEqual(
      withKeys([own, own, { ...own, label: '2024' }], ['so-hoi-nghi-da-mo-2']).map(({ key }) => key),
      ['so-hoi-nghi-da-mo', 'so-hoi-nghi-da-mo-3', 'muc-2024'],
    );
  });

  it('are refused when two have one key, a text is added up, a base is missing, or one is counted anyway', () => {
    const refusal = (questions: readonly Question[]) => {
      const result = checkQuestions(questions);
      return result.ok ? 'ok' : result.error.type;
    };
    assert.equal(refusal(READY_QUESTIONS), 'ok');
    assert.equal(refusal([number, number]), 'reports.same-key');
    assert.equal(refusal([{ ...number, answer: 'text' }]), 'reports.text-not-summed');
    assert.equal(refusal([{ ...number, base: 'b' }]), 'reports.no-base');
    assert.equal(refusal([{ ...number, base: 'a' }]), 'reports.no-base');
    assert.equal(refusal([{ ...number, key: 'duties-held' }]), 'reports.counted-key');
  });
});

describe('the text of a report', () => {
  const duty = { title: 'Mở lớp', topic: 'training', result: 'Đã mở\n2 lớp.' };

  it('is put together from accepted results by topic', () => {
    const text = assembleText([duty, { ...duty, topic: 'committees', title: 'Kiện toàn' }]);
    assert.equal(text.get('results'), 'Tập huấn:\n- Mở lớp: Đã mở 2 lớp.');
    assert.equal(text.get('leadership'), 'Ban Chỉ đạo:\n- Kiện toàn: Đã mở 2 lớp.');
  });

  it('says which sections the program filled, until a person changes them', () => {
    const filled = prefill([], [duty]);
    assert.equal(filled.find(({ key }) => key === 'results')?.origin, 'prefilled');
    const same = rewrite(filled, [{ key: 'results', text: 'Tập huấn:\n- Mở lớp: Đã mở 2 lớp.' }]);
    assert.equal(same.find(({ key }) => key === 'results')?.origin, 'prefilled');
    const changed = rewrite(filled, [{ key: 'results', text: 'Đã mở hai lớp.' }]);
    assert.equal(changed.find(({ key }) => key === 'results')?.origin, 'written');
  });

  it('is not filled over what a person wrote', () => {
    const written = rewrite([], [{ key: 'results', text: 'Của tôi' }]);
    assert.equal(prefill(written, [duty]).find(({ key }) => key === 'results')?.text, 'Của tôi');
    assert.equal(prefill(written, [duty]).length, SECTION_KEYS.length);
  });
});

describe('the lines above a signature', () => {
  it('are those of Decree 30 for State bodies and of the Party’s form for Party bodies', () => {
    const state = { kind: 'peoples_committee', line: 'state' } as const;
    const party = { kind: 'steering_committee', line: 'party' } as const;
    assert.deepEqual(signatureLines(state, 'Chủ tịch'), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
    assert.deepEqual(signatureLines(state, 'Phó Chủ tịch'), [
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
    assert.deepEqual(signatureLines({ kind: 'department', line: 'state' }, 'Phó Giám đốc'), [
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
    ]);
    assert.deepEqual(signatureLines(party, 'Phó Trưởng ban'), [
      'T/M BAN CHỈ ĐẠO',
      'K/T TRƯỞNG BAN',
      'PHÓ TRƯỞNG BAN',
    ]);
    assert.deepEqual(signatureLines({ kind: 'party_committee', line: 'party' }, 'Phó Bí thư'), [
      'T/M BAN THƯỜNG VỤ',
      'PHÓ BÍ THƯ',
    ]);
  });
});

describe('the texts of the module', () => {
  it('are there in both languages', () => {
    everyTextIsComplete(REPORT_REFUSALS);
    everyTextIsComplete(REPORT_NOTICES);
  });
});
