import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { assertDefined } from '#basics/assert.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { cite } from '#law/citation.ts';
import { mineOf } from '#modules/my-work/index.ts';
import { loadProvince, thaiBinh, unitIdOf } from '#modules/units/index.ts';
import { fixedClock, toDate } from '#platform/clock.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { PersonActor, Role } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Procedure } from '#platform/procedure/procedure.ts';
import { run } from '#platform/procedure/run.ts';
import { type DutyLine, giveDuties } from './give.ts';
import { dutyWork } from './my-work.ts';

/** The id of an organisation of Thái Bình: `org('ubnd', 'gso:341')`. */
export const org = (slug: string, place: string): string => unitIdOf('organisation', slug, place);

/** People's Committees: of the province, of Thái Thụy and of four of its communes, of Kiến Xương. */
export const PROVINCE = org('ubnd', 'gso:34');
export const THAI_THUY = org('ubnd', 'gso:341');
export const KIEN_XUONG = org('ubnd', 'gso:343');

/** “My work” as far as duties have any. */
export const myWork = mineOf([dutyWork]);

/** The province of Thái Bình with a clock that stands on Monday 08/04/2024 until it is set. */
export interface World {
  readonly db: TestDatabase;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly platform: Platform;
  /** A person with a position in the organisation; the same one for the same organisation, role and number. */
  person(organisationId: string, role: Role, number?: number): Promise<PersonActor>;
  /** The answer of a procedure that is not refused. */
  done<I extends z.ZodType, O extends z.ZodType>(
    procedure: Procedure<I, O>,
    actor: PersonActor,
    input: z.input<I>,
  ): Promise<z.output<O>>;
  /** The type of the refusal of a procedure that is refused. */
  refused<I extends z.ZodType, O extends z.ZodType>(
    procedure: Procedure<I, O>,
    actor: PersonActor,
    input: unknown,
  ): Promise<string>;
  inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A document of the issuer, in force. */
  document(issuerId: string): Promise<string>;
  /** Duties given by `assigner` to `holders`, today; their ids in the holders' order. */
  give(assigner: string, holders: readonly string[], line?: Partial<DutyLine>): Promise<readonly string[]>;
}

export async function openWorld(): Promise<World> {
  const db = await testDatabase();
  const clock = fixedClock('2024-04-08T08:00:00+07:00');
  const platform: Platform = { database: db.database, clock, files: memoryFiles() };
  const people = new Map<string, PersonActor>();
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => asOwner(db.database.pool, work);
  await inTx((tx) => loadProvince(tx, thaiBinh()));
  return {
    db,
    clock,
    platform,
    inTx,
    async person(organisationId, role, number = 1) {
      const key = `${organisationId} ${role} ${number}`;
      const known = people.get(key);
      if (known) return known;
      const actor: PersonActor = {
        kind: 'person',
        personId: uuidv7(),
        positionId: uuidv7(),
        organisationId,
        role,
      };
      people.set(key, actor);
      await insertPerson(inTx, actor, `Người mẫu ${people.size}`);
      return actor;
    },
    done: async (procedure, actor, input) => unsafeUnwrap(await run(platform, procedure, { actor, input })),
    async refused(procedure, actor, input) {
      const result = await run(platform, procedure, { actor, input });
      return result.ok ? 'done' : result.error.type;
    },
    document: (issuerId) => inTx((tx) => insertDocument(tx, issuerId)),
    give: (assigner, holders, line = {}) => inTx((tx) => give(tx, clock, { assigner, holders, line })),
  };
}

async function insertPerson(inTx: World['inTx'], actor: PersonActor, name: string): Promise<void> {
  await inTx(async (tx) => {
    await tx
      .insertInto('person')
      .values({
        id: actor.personId,
        full_name: name,
        email: `${actor.personId}@example.invalid`,
        created_at: '2020-01-01T00:00:00Z',
        invented: true,
      })
      .execute();
    await tx
      .insertInto('position')
      .values({
        id: actor.positionId,
        person_id: actor.personId,
        organisation_id: actor.organisationId,
        role: actor.role,
        title: 'Chức danh mẫu',
        during: '[2020-01-01,)',
      })
      .execute();
  });
}

async function insertDocument(tx: Tx, issuerId: string): Promise<string> {
  const id = uuidv7();
  await tx
    .insertInto('document')
    .values({
      id,
      style: 'state',
      kind: 'CV',
      issuer_id: issuerId,
      issuer_name: 'Ủy ban nhân dân tỉnh Thái Bình',
      number: '1140',
      symbol: 'UBND-NCKS',
      issued_on: '2024-03-29',
      subject: 'tiếp tục đẩy mạnh thực hiện dân chủ ở cơ sở',
      content: {},
      folded: '1140/ubnd-ncks',
      created_at: '2024-03-29T08:00:00+07:00',
    })
    .execute();
  return id;
}

/** A line of 44-CV/BCĐ item 2, due 12/04/2024. */
export const LINE: DutyLine = {
  assignmentId: null,
  itemLabel: '2',
  title: 'Kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở',
  detail: null,
  topic: 'committees',
  dueOn: '2024-04-12',
  dueBasis: 'trước ngày 12/4/2024',
  basis: [cite('44-CV/BCĐ', { item: 2 })],
  holderIds: [],
};

interface Giving {
  readonly assigner: string;
  readonly holders: readonly string[];
  readonly line: Partial<DutyLine> & { readonly documentId?: string };
}

async function give(tx: Tx, clock: World['clock'], { assigner, holders, line }: Giving) {
  const { documentId = null, ...rest } = line;
  const before = new Set((await tx.selectFrom('duty').select('id').execute()).map((row) => row.id));
  await giveDuties(tx, {
    documentId,
    assignerId: assigner,
    at: toDate(clock.now()),
    lines: [{ ...LINE, ...rest, holderIds: holders }],
  });
  const rows = await tx.selectFrom('duty').select(['id', 'holder_id']).execute();
  const added = rows.filter((row) => !before.has(row.id));
  return holders.map(
    (holder) =>
      assertDefined(
        added.find((row) => row.holder_id === holder),
        'duty',
      ).id,
  );
}

function memoryFiles(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      kept.set(sha256, bytes);
      return sha256;
    },
    get: async (sha256) => assertDefined(kept.get(sha256), 'file'),
    has: async (sha256) => kept.has(sha256),
  };
}
