import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import readXlsxFile from 'read-excel-file/node';
import { uuidv7 } from 'uuidv7';
import { issue } from '#modules/directives/procedures/issue.ts';
import {
  openWorld,
  PROVINCE,
  registeredLetter,
  STEERING,
  THAI_THUY,
  type World,
} from '#modules/directives/testing.ts';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { guestContext } from '#web/page-context.ts';
import type { SiteEnv } from '#web/site.ts';
import { registers } from './index.ts';
import { registerMessages } from './messages.ts';
import { addTerm, beginSeries, followUp, incoming, outgoing, settings } from './procedures.ts';
import { registerTexts } from './texts.ts';

let world: World;
let clerk: PersonActor;

before(async () => {
  world = await openWorld();
  clerk = await world.person(PROVINCE, 'clerk', 'Phạm Thị Thư');
});
after(() => world.close());

/** A draft that the head has approved, inserted as it lies in the database. */
async function approvedDraft(subject: string): Promise<string> {
  const head = await world.person(PROVINCE, 'head', 'Nguyễn Văn Ký');
  const id = uuidv7();
  const content = {
    style: 'state',
    kind: 'CV',
    issuer: 'Ủy ban nhân dân tỉnh Thái Bình',
    parentIssuer: null,
    issuerLines: null,
    number: null,
    symbol: 'UBND-NCKS',
    date: null,
    year: 2024,
    place: 'Thái Bình',
    subject,
    addressees: ['UBND huyện Thái Thụy'],
    enactingAuthority: null,
    bases: [],
    body: [{ type: 'paragraph', text: 'Nội dung.' }],
    endMark: true,
    signature: { lines: ['CHỦ TỊCH'], name: null },
    recipients: ['Như trên', 'Ban Dân vận Tỉnh ủy', 'Lưu: VT, NCKS'],
    draftersInitials: null,
    annexes: [],
  };
  await world.db.database.pool.query(
    `insert into draft (id, organisation_id, content, subject, folded, style, kind, state, approved_version, drafter_id,
       signer_id, created_at, changed_at) values ($1, $2, $3, $4, '', 'state', 'CV', 'approved', 1, $5, $5, now(), now())`,
    [id, PROVINCE, JSON.stringify(content), subject, head.personId],
  );
  await world.db.database.pool.query("insert into draft_addressee values ($1, $2, 'act')", [id, THAI_THUY]);
  return id;
}

/** The letter 44-CV/BCĐ in the incoming register of the province. */
async function arrived(number: number): Promise<string> {
  const letter = await world.inTx((tx) => registeredLetter(tx, PROVINCE));
  const series = uuidv7();
  await world.db.database.pool.query(
    "insert into register_series values ($1, $2, 'in', 'state', '', $3, $4)",
    [series, PROVINCE, `2024.${number}`, number],
  );
  await world.db.database.pool.query(
    `insert into incoming (id, organisation_id, content, state, document_id, series_id, arrival_number, arrived_on,
       passed_to, passed_on, officer_id, received_at, registered_at, registered_by)
     values ($1, $2, '{}', 'registered', $3, $4, $5, '2024-03-26', 'Phòng NCKS', '2024-03-27', $6, now(), now(), $6)`,
    [uuidv7(), PROVINCE, letter, series, number, clerk.personId],
  );
  return letter;
}

describe('the first number of a register', () => {
  it('is set while no number was given, also again', async () => {
    const first = { direction: 'out', style: 'state', firstNumber: 900 } as const;
    await world.done(beginSeries, clerk, first);
    await world.done(beginSeries, clerk, { ...first, firstNumber: 1140 });
    const { notation } = await world.done(issue, clerk, {
      draftId: await approvedDraft('tập huấn'),
      version: 1,
    });
    assert.equal(notation, '1140/UBND-NCKS');
  });

  it('is not set once a number was given', async () => {
    const first = { direction: 'out', style: 'state', firstNumber: 5 };
    assert.equal(await world.refused(beginSeries, clerk, first), 'registers.series-begun');
  });

  it('is set by clerk and head only', async () => {
    const officer = await world.person(PROVINCE, 'officer');
    const first = { direction: 'in', style: 'state', firstNumber: 5 };
    assert.equal(await world.refused(beginSeries, officer, first), 'not-permitted');
  });
});

describe('a term of a committee', () => {
  it('is recorded for a Party body and may not overlap another', async () => {
    const keeper = await world.person(STEERING, 'clerk');
    await world.done(addTerm, keeper, { name: '2020-2025', from: '2020-10-15', until: '2025-10-15' });
    const next = { name: '2025-2030', from: '2025-10-14', until: '2030-10-15' };
    assert.equal(await world.refused(addTerm, keeper, next), 'registers.term-overlaps');
    await world.done(addTerm, keeper, { ...next, from: '2025-10-15' });
    const { terms, isParty } = await world.done(settings, keeper, {});
    assert.deepEqual([terms.map(({ name }) => name), isParty], [['2025-2030', '2020-2025'], true]);
  });

  it('has no place in a State body, and ends after it begins', async () => {
    const term = { name: '2021-2026', from: '2021-06-01', until: '2026-06-01' };
    assert.equal(await world.refused(addTerm, clerk, term), 'registers.not-party');
    assert.equal(await world.refused(addTerm, clerk, { ...term, until: term.from }), 'invalid-input');
  });
});

describe('the outgoing register', () => {
  it('shows what the decree asks of a line, with the receipts of the recipients', async () => {
    const { lines, total } = await world.done(outgoing, clerk, { year: 2024 });
    assert.equal(total, 1);
    const { documentId: _id, sentAt: _at, ...line } = lines[0] ?? { documentId: '', sentAt: '' };
    assert.deepEqual(line, {
      notation: '1140/UBND-NCKS',
      issuedOn: '2024-03-29',
      kind: 'CV',
      subject: 'tập huấn',
      signer: 'Nguyễn Văn Ký',
      recipients: 'Như trên; Ban Dân vận Tỉnh ủy',
      fileCopy: 'VT, NCKS',
      copies: 1,
      delivered: 1,
      acknowledged: 0,
      note: '',
    });
  });

  it('is filtered by year and kind and searched without diacritics', async () => {
    const count = async (query: object) => (await world.done(outgoing, clerk, query)).total;
    assert.deepEqual(
      await Promise.all([count({ year: 2023 }), count({ kind: 'QĐ' }), count({ text: 'TAP huan 1140' })]),
      [0, 0, 1],
    );
  });

  it('is its organisation’s alone', async () => {
    const stranger = await world.person(THAI_THUY, 'clerk');
    assert.equal((await world.done(outgoing, stranger, {})).total, 0);
  });
});

describe('the incoming and the follow-up register', () => {
  it('show what came in, to whom it was passed, and what sends it on', async () => {
    const letter = await arrived(7);
    const came = await world.done(incoming, clerk, { year: 2024 });
    assert.deepEqual(
      came.lines.map(({ arrivalNumber, notation, passedTo, passedOn, officer }) => [
        arrivalNumber,
        notation,
        passedTo,
        passedOn,
        officer,
      ]),
      [[7, '44-CV/BCĐ', 'Phòng NCKS', '2024-03-27', 'Phạm Thị Thư']],
    );
    const draftId = await approvedDraft('gửi tiếp');
    await world.db.database.pool.query('insert into draft_carried values ($1, $2, 1)', [draftId, letter]);
    await world.done(issue, clerk, { draftId, version: 1 });
    const followed = await world.done(followUp, clerk, { year: 2024 });
    assert.deepEqual(
      followed.lines.map(({ handler, replies, duties }) => [
        handler,
        replies.map(({ notation }) => notation),
        duties,
      ]),
      [['Phòng NCKS, Phạm Thị Thư', ['1141/UBND-NCKS'], 0]],
    );
    const stranger = await world.person(THAI_THUY, 'clerk');
    assert.equal((await world.done(incoming, stranger, {})).total, 0);
  });
});

describe('the pages of the registers', () => {
  function ask(path: string) {
    const site = new Hono<SiteEnv>();
    site.use((c, next) => {
      const shell = guestContext({ currentPath: path });
      c.set('visit', { platform: world.platform, actor: clerk, shell, messages: registerMessages });
      return next();
    });
    site.route('/', registers.routes);
    return site.request(path);
  }

  it('draw the ten columns, and give the same lines as a spreadsheet', async () => {
    const html = await (await ask('/so-van-ban/di?nam=2024')).text();
    assert.equal(html.match(/<th scope="col"/g)?.length, 10);
    assert.match(html, /1140\/UBND-NCKS/);
    const sheet = await ask('/so-van-ban/di.xlsx?nam=2024');
    const [first] = await readXlsxFile(Buffer.from(await sheet.arrayBuffer()));
    assert.equal(first?.data[1]?.[0], '1140/UBND-NCKS');
    assert.equal(first?.data[0]?.length, 10);
  });

  it('draw ten columns of what came in and seven of what becomes of it', async () => {
    const columns = async (path: string) =>
      (await (await ask(path)).text()).match(/<th scope="col"/g)?.length;
    assert.equal(await columns('/so-van-ban/den?nam=2024'), 10);
    assert.equal(await columns('/so-van-ban/theo-doi?nam=2024'), 7);
  });

  it('say so when there is nothing, and take any address', async () => {
    assert.match(
      await (await ask('/so-van-ban/di?nam=1999&loai=X&trang=-1')).text(),
      /Sổ chưa có văn bản nào/,
    );
    assert.equal((await ask('/so-van-ban')).status, 200);
  });

  it('speak both languages', () => {
    everyTextIsComplete(registerTexts);
    everyTextIsComplete(registerMessages);
  });
});
