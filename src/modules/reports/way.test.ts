import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { assertDefined } from '#basics/assert.ts';
import { KIEN_XUONG, org, PROVINCE, THAI_THUY } from '#modules/duties/testing.ts';
import { passOn } from './procedures/call.ts';
import { attach } from './procedures/drafting.ts';
import { viewCall } from './procedures/lists.ts';
import { forward, giveBack, receive } from './procedures/passing.ts';
import { figure, view } from './procedures/read.ts';
import { send } from './procedures/send.ts';
import { MASS_BOARD, openReportWorld, STEERING, type World } from './testing.ts';

const THUY_TRINH = org('ubnd', 'gso:12868');

let world: World;
before(async () => {
  world = await openReportWorld();
});
after(() => world.db.drop());

const districts = { groups: ['peoples_committee:district'] };

describe('a call', () => {
  it('asks every district at once, and shows who has not reported by name', async () => {
    const { callId } = await world.callOf(PROVINCE, districts);
    const seen = await world.done(viewCall, await world.as(PROVINCE), { callId });
    assert.equal(seen.units.length, 8);
    assert.deepEqual(
      seen.units.map(({ state, reported }) => [state, reported]),
      Array.from({ length: 8 }, () => ['asked', false]),
    );
    assert.ok(seen.units.some(({ unit }) => unit.name === 'UBND huyện Thái Thụy'));
  });

  it('sets up the caller’s own report to its receiver', async () => {
    const { ownReportId } = await world.callOf(PROVINCE, { ...districts, viaId: MASS_BOARD });
    const own = await world.see(ownReportId, PROVINCE);
    assert.deepEqual(
      [own.state, own.receiver.id, own.via?.id, own.organisation.id],
      ['asked', STEERING, MASS_BOARD, PROVINCE],
    );
  });

  it('is passed on by a district to all its communes in one act, none of them twice in the same round', async () => {
    const { callId } = await world.callOf(PROVINCE, districts);
    const reportId = await world.reportAbout(callId, THAI_THUY);
    const input = { reportId, dueOn: '2024-04-12', groups: ['peoples_committee:commune'] };
    const head = await world.as(THAI_THUY);
    const passed = await world.done(passOn, head, { ...input, version: 1 });
    assert.equal(passed.asked, 36);
    assert.equal(await world.refused(passOn, head, { ...input, version: 2 }), 'reports.all-asked');
    const below = (await world.see(reportId, THAI_THUY)).snapshot;
    assert.equal(below?.units.length, 36);
  });
});

describe('what a report adds up', () => {
  it('leaves out who has not reported, and says how many have', async () => {
    const { callId, ownReportId } = await world.callOf(PROVINCE, districts);
    const [thaiThuy, kienXuong] = [
      await world.reportAbout(callId, THAI_THUY),
      await world.reportAbout(callId, KIEN_XUONG),
    ];
    assert.equal((await world.figureOf(ownReportId, PROVINCE, 'classes-held')).total, null);
    await world.write(thaiThuy, THAI_THUY, { 'classes-held': 5 });
    await world.write(kienXuong, KIEN_XUONG, { 'classes-held': 0 }, 'approved');
    const one = await world.done(figure, await world.as(PROVINCE), {
      reportId: ownReportId,
      key: 'classes-held',
    });
    assert.deepEqual([one.figure.total, one.figure.given], [5, 1]);
    assert.deepEqual(
      one.units.filter(({ reported }) => reported).map(({ unit }) => unit.id),
      [THAI_THUY],
    );
  });

  it('goes up through two levels', async () => {
    const { callId, ownReportId } = await world.callOf(PROVINCE, { unitIds: [THAI_THUY] });
    const district = await world.reportAbout(callId, THAI_THUY);
    const passed = await world.done(passOn, await world.as(THAI_THUY), {
      reportId: district,
      version: 1,
      dueOn: '2024-04-12',
      unitIds: [THUY_TRINH],
    });
    await world.write(await world.reportAbout(passed.callId, THUY_TRINH), THUY_TRINH, { 'classes-held': 3 });
    await world.write(district, THAI_THUY, { 'classes-held': 1 });
    const figure = await world.figureOf(ownReportId, PROVINCE, 'classes-held');
    assert.deepEqual([figure.total, figure.givers], [4, 2]);
  });

  it('does not count a returned report, and counts its next edition', async () => {
    const { callId, ownReportId } = await world.callOf(PROVINCE, { unitIds: [THAI_THUY] });
    const reportId = await world.reportAbout(callId, THAI_THUY);
    const total = async () => (await world.figureOf(ownReportId, PROVINCE, 'classes-held')).total;
    await world.write(reportId, THAI_THUY, { 'classes-held': 50 });
    assert.equal(await total(), 50);
    const { version } = await world.see(reportId, PROVINCE);
    await world.done(giveBack, await world.as(PROVINCE), { reportId, version, reason: 'Thừa một số 0.' });
    assert.equal(await total(), null);
    await world.write(reportId, THAI_THUY, { 'classes-held': 5 });
    assert.equal(await total(), 5);
    const first = await world.done(view, await world.as(PROVINCE), { reportId, edition: 1 });
    const value = first.snapshot?.figures.find(({ key }) => key === 'classes-held')?.total;
    assert.equal(value, 50);
  });
});

describe('a report that goes through the Mass Mobilisation Board', () => {
  it('is forwarded by it, then received; it can be returned on the way, and what was sent does not change', async () => {
    const { callId, ownReportId: reportId } = await world.callOf(PROVINCE, {
      unitIds: [THAI_THUY],
      viaId: MASS_BOARD,
    });
    await world.write(reportId, PROVINCE, { 'classes-held': 2 });
    const step = async (
      procedure: typeof forward,
      organisationId: string,
      role: 'head' | 'officer' = 'head',
    ) => {
      const { version } = await world.see(reportId, organisationId);
      return world.refused(procedure, await world.as(organisationId, role), { reportId, version });
    };
    assert.equal(await step(receive, STEERING), 'reports.wrong-state');
    assert.equal(await step(forward, STEERING), 'not-permitted');
    assert.equal(await step(forward, MASS_BOARD, 'officer'), 'done');
    await world.write(await world.reportAbout(callId, THAI_THUY), THAI_THUY, { 'classes-held': 40 });
    const late = await world.see(reportId, STEERING);
    assert.equal(late.snapshot?.figures.find(({ key }) => key === 'classes-held')?.total, 2);
    assert.deepEqual(
      late.snapshot?.units.map(({ reported }) => reported),
      [false],
    );
    assert.equal(await step(receive, STEERING), 'done');
    assert.equal((await world.see(reportId, PROVINCE)).state, 'received');
  });

  it('reaches it, and then the receiver, as a delivered document in two formats', async () => {
    const { ownReportId: reportId } = await world.callOf(PROVINCE, {
      unitIds: [THAI_THUY],
      viaId: MASS_BOARD,
    });
    await world.write(reportId, PROVINCE, {});
    const delivered = () =>
      world.inTx(async (tx) => {
        const rows = await tx
          .selectFrom('report_edition as e')
          .innerJoin('delivery as d', 'd.document_id', 'e.document_id')
          .select('d.recipient_id')
          .where('e.report_id', '=', reportId)
          .orderBy('d.id')
          .execute();
        return rows.map((row) => row.recipient_id);
      });
    assert.deepEqual(await delivered(), [MASS_BOARD]);
    const { version } = await world.see(reportId, MASS_BOARD);
    await world.done(forward, await world.as(MASS_BOARD), { reportId, version });
    assert.deepEqual(await delivered(), [MASS_BOARD, STEERING]);
    const { files } = await world.see(reportId, STEERING);
    assert.deepEqual(files.map(({ role }) => role).sort(), ['docx', 'pdf']);
  });
});

describe('reports that are asked for through the Mass Mobilisation Board', () => {
  it('count only when the Board has forwarded them', async () => {
    const district = org('bcd', 'gso:341');
    const { callId, ownReportId } = await world.callOf(STEERING, {
      unitIds: [district],
      receiverId: org('cap-uy', 'gso:34'),
      askedViaId: MASS_BOARD,
    });
    const reportId = await world.reportAbout(callId, district);
    await world.inTx((tx) =>
      tx
        .insertInto('committee_term')
        .values({ organisation_id: district, name: '2020-2025', during: '[2020-01-01,2026-01-01)' })
        .execute(),
    );
    await world.write(reportId, district, { 'classes-held': 6 });
    const total = async () => (await world.figureOf(ownReportId, STEERING, 'classes-held')).total;
    assert.equal(await total(), null);
    const { version } = await world.see(reportId, MASS_BOARD);
    await world.done(forward, await world.as(MASS_BOARD), { reportId, version });
    assert.equal(await total(), 6);
  });
});

describe('evidence', () => {
  const file = (organisationId: string) =>
    world.inTx(async (tx) => {
      const [id, at] = [uuidv7(), '2024-04-08T08:00:00+07:00'];
      const row = { id, sha256: 'a'.repeat(64), size: 10, format: 'pdf', name: 'lop.pdf', at };
      await tx
        .insertInto('stored_file')
        .values({ ...row, organisation_id: organisationId })
        .execute();
      return id;
    });

  it('is frozen with the report, and another organisation’s file cannot be named', async () => {
    const { callId } = await world.callOf(PROVINCE, { unitIds: [THAI_THUY] });
    const reportId = await world.reportAbout(callId, THAI_THUY);
    await world.write(reportId, THAI_THUY, { 'classes-held': 1 }, 'drafting');
    const officer = await world.as(THAI_THUY, 'officer');
    const add = async (fileId: string) => {
      const { version } = await world.see(reportId, THAI_THUY);
      return world.refused(attach, officer, { reportId, version, fileIds: [fileId] });
    };
    assert.equal(await add(await file(KIEN_XUONG)), 'reports.file-not-yours');
    assert.equal(await add(await file(THAI_THUY)), 'done');
    await world.write(reportId, THAI_THUY, {});
    const { snapshot, version } = await world.see(reportId, PROVINCE);
    assert.deepEqual(
      snapshot?.evidence.map(({ name }) => name),
      ['lop.pdf'],
    );
    const again = { reportId, version, fileIds: [await file(THAI_THUY)] };
    assert.equal(await world.refused(attach, officer, again), 'reports.wrong-state');
  });
});

describe('returning', () => {
  it('is refused while the report above, which contains this one, is on its way', async () => {
    const { callId, ownReportId } = await world.callOf(PROVINCE, { unitIds: [THAI_THUY] });
    const reportId = await world.reportAbout(callId, THAI_THUY);
    await world.write(reportId, THAI_THUY, { 'classes-held': 5 });
    await world.write(ownReportId, PROVINCE, {});
    const attempt = async () => {
      const { version } = await world.see(reportId, PROVINCE);
      const input = { reportId, version, reason: 'Sai số.' };
      return world.refused(giveBack, await world.as(PROVINCE), input);
    };
    assert.equal(await attempt(), 'reports.contained');
    const own = await world.see(ownReportId, STEERING);
    const back = { reportId: ownReportId, version: own.version, reason: 'Sai số của huyện.' };
    await world.done(giveBack, await world.as(STEERING), back);
    assert.equal(await attempt(), 'done');
  });
});

describe('two at once', () => {
  it('one of two who send the same report succeeds, the other is told that it changed', async () => {
    const { callId } = await world.callOf(PROVINCE, { unitIds: [THAI_THUY] });
    const reportId = await world.reportAbout(callId, THAI_THUY);
    await world.write(reportId, THAI_THUY, { 'classes-held': 1 }, 'approved');
    const { version } = await world.see(reportId, THAI_THUY);
    const clerk = await world.as(THAI_THUY, 'clerk');
    const answers = await Promise.all([1, 2].map(() => world.refused(send, clerk, { reportId, version })));
    assert.deepEqual(answers.sort(), ['conflict', 'done']);
    assert.equal((await world.see(reportId, THAI_THUY)).edition, 1);
  });
});

describe('sending a report while one that it contains is returned', () => {
  it('ends in one of two ways: it was in time and is contained, or it was returned and does not count', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { callId, ownReportId } = await world.callOf(PROVINCE, { unitIds: [THAI_THUY] });
      const below = await world.reportAbout(callId, THAI_THUY);
      await world.write(below, THAI_THUY, { 'classes-held': 5 });
      await world.write(ownReportId, PROVINCE, {}, 'approved');
      const [own, child] = [await world.see(ownReportId, PROVINCE), await world.see(below, PROVINCE)];
      const back = { reportId: below, version: child.version, reason: 'Sai số.' };
      const [sent, returned] = await Promise.all([
        world.refused(send, await world.as(PROVINCE, 'clerk'), {
          reportId: ownReportId,
          version: own.version,
        }),
        world.refused(giveBack, await world.as(PROVINCE), back),
      ]);
      assert.equal(sent, 'done');
      const { total } = await world.figureOf(ownReportId, PROVINCE, 'classes-held');
      assert.deepEqual([returned, total], returned === 'done' ? ['done', null] : ['reports.contained', 5]);
    }
  });
});

describe('the number of a sent report', () => {
  it('comes from the outgoing register, without gap', async () => {
    const { callId } = await world.callOf(PROVINCE, { unitIds: [KIEN_XUONG] });
    const reportId = await world.reportAbout(callId, KIEN_XUONG);
    const numbers = async () => {
      const rows = await world.inTx((tx) =>
        tx
          .selectFrom('outgoing')
          .select('number')
          .where('organisation_id', '=', KIEN_XUONG)
          .orderBy('number')
          .execute(),
      );
      return rows.map((row) => row.number);
    };
    const before = (await numbers()).at(-1) ?? 0;
    await world.write(reportId, KIEN_XUONG, { 'classes-held': 1 });
    assert.equal((await numbers()).at(-1), before + 1);
    const { files } = await world.see(reportId, KIEN_XUONG);
    assert.match(assertDefined(files[0], 'file').name, /^BC-\d{2}-BC-UBND\.docx$/);
  });
});
