import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unitIdOf } from '#modules/units/index.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { askExtension, grantExtension, refuseExtension } from './procedures/extensions.ts';
import { giveOwn, passDown } from './procedures/parts.ts';
import { answerProposal, forwardProposal, propose } from './procedures/proposals.ts';
import { list, overview, receivers, view } from './procedures/queries.ts';
import { withdraw } from './procedures/withdraw.ts';
import { KIEN_XUONG, LINE, myWork, openWorld, PROVINCE, THAI_THUY, type World } from './testing.ts';

let world: World;
let head: PersonActor;
let province: PersonActor;
before(async () => {
  world = await openWorld();
  head = await world.person(THAI_THUY, 'head');
  province = await world.person(PROVINCE, 'head');
});
after(() => world.db.drop());

/** A duty of Thái Thụy due 12/04/2024, with a part for each of its 36 communes. */
async function passedDown(part: object = {}) {
  const dutyId = (await world.give(PROVINCE, [THAI_THUY]))[0] ?? '';
  const done = await world.done(passDown, head, { dutyId, title: 'Kiện toàn BCĐ xã', to: 'all', ...part });
  const { duties } = await world.done(list, head, {
    side: 'given',
    wholeId: dutyId,
    sort: 'holder',
    size: 100,
  });
  return { dutyId, done, parts: duties };
}

test('a district passes a part down to all its 36 communes in one act, and the parts are counted', async () => {
  const { dutyId, done, parts } = await passedDown();
  assert.deepEqual([done.count, done.state], [36, 'in-progress']);
  assert.equal(parts.length, 36);
  assert.ok(parts.every((part) => part.dueOn === '2024-04-12' && part.parentId === dutyId));
  const { progress } = await world.done(view, head, { dutyId });
  assert.deepEqual([progress.total, progress.states.given], [36, 36]);
});

test('a district is offered to pass a duty down, a commune, under which nobody stands, is not', async () => {
  const { dutyId, parts } = await passedDown();
  const [part] = parts;
  const chair = await world.person(part?.holder.id ?? '', 'head');
  const below = await world.done(view, chair, { dutyId: part?.id ?? '' });
  assert.ok((await world.done(view, head, { dutyId })).acts.includes('pass-down'));
  assert.ok(below.acts.includes('assign') && !below.acts.includes('pass-down'));
});

test('a second pass with the same title reaches nobody twice', async () => {
  const { dutyId } = await passedDown();
  const again = { dutyId, title: 'Kiện toàn BCĐ xã', to: 'all' };
  assert.equal(await world.refused(passDown, head, again), 'duties.all-have-it');
});

test('a part may be due with the whole; a day later it needs a reason, which becomes its basis', async () => {
  await passedDown({ dueOn: '2024-04-12' });
  const dutyId = (await world.give(PROVINCE, [THAI_THUY]))[0] ?? '';
  const later = { dutyId, title: 'Kiện toàn', to: 'all', dueOn: '2024-04-13' } as const;
  assert.equal(await world.refused(passDown, head, later), 'duties.later-than-whole');
  await world.done(passDown, head, { ...later, dueReason: 'Đã thống nhất với tỉnh' });
  const { duties } = await world.done(list, head, { side: 'given', wholeId: dutyId });
  const first = await world.done(view, head, { dutyId: duties[0]?.id ?? '' });
  assert.equal(first.dueBasis, 'Đã thống nhất với tỉnh');
  const past = { ...later, dueOn: '2024-04-07', title: 'Khác' };
  assert.equal(await world.refused(passDown, head, past), 'duties.due-in-the-past');
});

test('parts go only to units under the holder', async () => {
  const dutyId = (await world.give(PROVINCE, [THAI_THUY]))[0] ?? '';
  const to = (holderIds: string[]) => ({ dutyId, title: 'Kiện toàn', to: 'chosen', holderIds });
  assert.equal(await world.refused(passDown, head, to([KIEN_XUONG])), 'duties.not-under-you');
  assert.equal(await world.refused(passDown, head, to([])), 'duties.nobody-chosen');
  assert.equal(await world.refused(passDown, head, to([PROVINCE])), 'duties.not-under-you');
});

test('a withdrawn duty takes all its parts along, and their holders are told', async () => {
  const { dutyId, parts } = await passedDown();
  const commune = await world.person(parts[0]?.holder.id ?? '', 'head');
  const done = await world.done(withdraw, province, { dutyId, reason: 'Thay bằng kế hoạch mới' });
  assert.equal(done.count, 37);
  const part = await world.done(view, commune, { dutyId: parts[0]?.id ?? '' });
  assert.deepEqual([part.state, part.events[0]?.note], ['withdrawn', 'Thay bằng kế hoạch mới']);
  const notices = await world.inTx((tx) =>
    tx.selectFrom('notification').select('kind').where('person_id', '=', commune.personId).execute(),
  );
  assert.ok(notices.some((notice) => notice.kind === 'duties.withdrawn'));
});

test('a district gives its communes a duty on an article of a statute, without a document', async () => {
  const own = { title: 'Niêm yết công khai', topic: 'other', to: 'all' } as const;
  assert.equal(
    await world.refused(giveOwn, head, { ...own, basis: 'theo quy định của pháp luật' }),
    'duties.not-a-citation',
  );
  const given = await world.done(giveOwn, head, { ...own, basis: 'Luật 10/2022/QH15, Điều 11' });
  assert.equal(given.count, 36);
  const duty = await world.done(view, head, { dutyId: given.firstId });
  assert.deepEqual(duty.basis, [{ instrument: '10/2022/QH15', article: '11' }]);
  assert.equal(duty.documentId, null);
});

test('a commune’s question goes to the district, from there to the province, and the answer comes back down', async () => {
  const { parts } = await passedDown();
  const part = parts[0];
  const commune = await world.person(part?.holder.id ?? '', 'head');
  const dutyId = part?.id ?? '';
  const { proposalId } = await world.done(propose, commune, { dutyId, question: 'Kinh phí lấy từ đâu?' });
  const forward = await world.done(forwardProposal, head, {
    proposalId,
    opinion: 'Huyện đề nghị tỉnh hướng dẫn',
  });
  assert.equal(
    await world.refused(answerProposal, head, { proposalId, answer: 'x' }),
    'duties.proposal-closed',
  );
  const waits = await world.done(myWork, province, {});
  assert.ok(waits.items.some((item) => item.kind === 'duties.answer' && item.id === dutyId));
  const answer = { proposalId: forward.proposalId, answer: 'Ngân sách xã, theo dự toán.' };
  assert.equal(await world.refused(answerProposal, head, answer), 'not-permitted');
  await world.done(answerProposal, province, answer);
  const seen = await world.done(view, commune, { dutyId });
  assert.deepEqual(
    seen.proposals.map((proposal) => [proposal.state, proposal.answer]),
    [
      ['forwarded', null],
      ['answered', 'Ngân sách xã, theo dự toán.'],
    ],
  );
  assert.match(seen.proposals[1]?.question ?? '', /Kinh phí lấy từ đâu\?[\s\S]*Huyện đề nghị/);
});

test('an extension is asked for once, granted or refused with a reason, and leaves the parts where they are', async () => {
  const { dutyId, parts } = await passedDown();
  const ask = { dutyId, dueOn: '2024-04-19', reason: 'Chờ quyết định nhân sự' };
  assert.equal(await world.refused(askExtension, head, { ...ask, dueOn: '2024-04-12' }), 'duties.not-later');
  await world.done(askExtension, head, ask);
  assert.equal(await world.refused(askExtension, head, ask), 'duties.extension-waiting');
  await world.done(refuseExtension, province, { dutyId, reason: 'Hạn của Trung ương' });
  assert.equal((await world.done(view, head, { dutyId })).dueOn, '2024-04-12');
  await world.done(askExtension, head, ask);
  await world.done(grantExtension, province, { dutyId });
  const granted = await world.done(view, head, { dutyId });
  assert.equal(granted.dueOn, '2024-04-19');
  assert.deepEqual(
    granted.extensions.map((extension) => [extension.wasDueOn, extension.state]),
    [
      ['2024-04-12', 'granted'],
      ['2024-04-12', 'refused'],
    ],
  );
  assert.equal((await world.done(view, head, { dutyId: parts[0]?.id ?? '' })).dueOn, '2024-04-12');
});

test('an extension that makes a part later than its whole needs a reason of the one who grants it', async () => {
  const { parts } = await passedDown();
  const dutyId = parts[0]?.id ?? '';
  const commune = await world.person(parts[0]?.holder.id ?? '', 'head');
  await world.done(askExtension, commune, { dutyId, dueOn: '2024-04-13', reason: 'Họp HĐND' });
  assert.equal(await world.refused(grantExtension, head, { dutyId }), 'duties.later-than-whole');
  await world.done(grantExtension, head, { dutyId, reason: 'Huyện tổng hợp sau' });
  assert.equal((await world.done(view, head, { dutyId })).dueOn, '2024-04-13');
});

test('the overview counts each unit once, and drills from the province to the district to the commune', async () => {
  const { parts } = await passedDown();
  const top = await world.done(overview, province, {});
  const district = top.groups.find((group) => group.id === THAI_THUY);
  assert.equal(district?.units.length, 36);
  const below = await world.done(overview, province, { unitId: THAI_THUY });
  assert.equal(below.groups.length, 36);
  assert.deepEqual(below.own, district?.own);
  assert.equal(below.sum.total + below.own.total, district?.sum.total);
  const commune = parts[0]?.holder.id ?? '';
  assert.equal((await world.done(overview, province, { unitId: commune })).groups.length, 0);
  assert.equal(await world.refused(overview, head, { unitId: KIEN_XUONG }), 'not-found');
});

test('overdue begins the day after the due date; due soon is three working days before it', async () => {
  await passedDown();
  const figures = async (today: string) => {
    world.clock.set(`${today}T08:00:00+07:00`);
    const { own } = await world.done(overview, head, {});
    const { total } = await world.done(list, head, { side: 'held', state: 'overdue' });
    const soon = await world.done(list, head, { side: 'held', state: 'soon' });
    assert.deepEqual([own.overdue, own.dueSoon], [total, soon.total]);
    return { overdue: own.overdue > 0, soon: own.dueSoon > 0 };
  };
  // 12/04/2024 is a Friday; three working days before it is Tuesday 09/04.
  assert.deepEqual(await figures('2024-04-08'), { overdue: false, soon: false });
  assert.deepEqual(await figures('2024-04-09'), { overdue: false, soon: true });
  assert.deepEqual((await figures('2024-04-12')).overdue, false);
  assert.deepEqual((await figures('2024-04-13')).overdue, true);
  world.clock.set('2024-04-08T08:00:00+07:00');
});

test('a list is found by words without diacritics, sorted, paged, and by unit', async () => {
  await world.give(PROVINCE, [KIEN_XUONG], { title: 'Đối thoại với công nhân', topic: 'dialogue' });
  const find = async (filter: object) =>
    (await world.done(list, province, { side: 'given', ...filter })).duties;
  assert.deepEqual(
    (await find({ text: 'CONG NHAN doi thoai' })).map((duty) => duty.title),
    ['Đối thoại với công nhân'],
  );
  assert.equal((await find({ text: '100% _' })).length, 0);
  assert.equal((await find({ topic: 'dialogue' })).length, 1);
  assert.ok((await find({ underId: KIEN_XUONG })).every((duty) => duty.holder.id === KIEN_XUONG));
  const all = await find({ sort: 'given', size: 100 });
  const [first, second] = [
    await find({ sort: 'given', size: 1 }),
    await find({ sort: 'given', size: 1, page: 2 }),
  ];
  assert.deepEqual(
    [...first, ...second].map((duty) => duty.id),
    all.slice(0, 2).map((duty) => duty.id),
  );
  const theirs = await world.done(list, head, { side: 'held', text: 'kien toan' });
  assert.ok(theirs.duties.every((duty) => duty.title === LINE.title));
});

test('a head can choose from his own people and the units directly under him, those of his kind marked', async () => {
  const { officers, units } = await world.done(receivers, head, {});
  assert.ok(officers.some((person) => person.id === head.personId));
  assert.equal(units.filter((unit) => unit.alike).length, 36);
  const steering = await world.person(unitIdOf('organisation', 'bcd', 'gso:341'), 'head');
  const under = await world.done(receivers, steering, {});
  assert.equal(under.units.filter((unit) => unit.alike).length, 36);
});
