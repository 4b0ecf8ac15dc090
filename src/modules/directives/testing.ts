import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { unsafeUnwrap } from '#basics/result.ts';
import { loadProvince, thaiBinh, unitIdOf } from '#modules/units/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import { openFileStore } from '#platform/files/stored.ts';
import type { PersonActor, Role } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Procedure } from '#platform/procedure/procedure.ts';
import { run } from '#platform/procedure/run.ts';

/** Of Thái Bình: the People's Committees of the province, of two districts; a department; the Steering Committee. */
export const PROVINCE = unitIdOf('organisation', 'ubnd', 'gso:34');
export const STEERING = unitIdOf('organisation', 'bcd', 'gso:34');
export const THAI_THUY = unitIdOf('organisation', 'ubnd', 'gso:341');
export const KIEN_XUONG = unitIdOf('organisation', 'ubnd', 'gso:343');

/** For tests: the province on Friday 29/03/2024, with people in positions. */
export interface World {
  readonly db: TestDatabase;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly platform: Platform;
  person(organisationId: string, role: Role, name?: string): Promise<PersonActor>;
  done<I extends z.ZodType, O extends z.ZodType>(
    procedure: Procedure<I, O>,
    actor: PersonActor,
    input: z.input<I>,
    idempotencyKey?: string,
  ): Promise<z.output<O>>;
  /** The type of the refusal; "done" when it was not refused. */
  refused<I extends z.ZodType, O extends z.ZodType>(
    procedure: Procedure<I, O>,
    actor: PersonActor,
    input: unknown,
  ): Promise<string>;
  inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const db = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'san-dinh-directives-'));
  const clock = fixedClock('2024-03-29T08:00:00+07:00');
  const platform: Platform = { database: db.database, clock, files: openFileStore(folder, null) };
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => asOwner(db.database.pool, work);
  await inTx((tx) => loadProvince(tx, thaiBinh()));
  return {
    db,
    clock,
    platform,
    inTx,
    person: (organisationId, role, name = 'Người Mẫu') =>
      inTx((tx) => addPerson(tx, { organisationId, role, name })),
    done: async (procedure, actor, input, idempotencyKey = uuidv7()) =>
      unsafeUnwrap(await run(platform, procedure, { actor, input, idempotencyKey })),
    async refused(procedure, actor, input) {
      const result = await run(platform, procedure, { actor, input });
      return result.ok ? 'done' : result.error.type;
    },
    async close() {
      await db.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function addPerson(
  tx: Tx,
  { organisationId, role, name }: { organisationId: string; role: Role; name: string },
): Promise<PersonActor> {
  const [personId, positionId] = [uuidv7(), uuidv7()];
  await tx
    .insertInto('person')
    .values({ id: personId, full_name: name, invented: true, created_at: '2020-01-01T00:00:00Z' })
    .execute();
  await tx
    .insertInto('position')
    .values({
      id: positionId,
      person_id: personId,
      organisation_id: organisationId,
      role,
      title: 'Chức danh mẫu',
      during: '[2020-01-01,)',
    })
    .execute();
  return { kind: 'person', personId, positionId, organisationId, role };
}

/** Points 1, 4 and 5 of a letter of the Steering Committee, as its reading gives them. */
export const ITEMS = [
  {
    label: '1',
    text: 'Tiếp tục tuyên truyền, quán triệt Luật Thực hiện dân chủ ở cơ sở trước ngày 15/5/2024.',
  },
  { label: '4', text: 'Ban Cán sự đảng Ủy ban nhân dân tỉnh chỉ đạo, đôn đốc việc thực hiện dân chủ.' },
  { label: '5', text: 'Ủy ban nhân dân huyện Thái Thụy tiếp tục tổ chức đối thoại với Nhân dân.' },
] as const;

/** A letter 44-CV/BCĐ that the organisation registered; its id. */
export async function registeredLetter(tx: Tx, readerId: string): Promise<string> {
  const id = uuidv7();
  const content = { kind: 'CV', style: 'party', number: '44', symbol: 'CV/BCĐ', items: ITEMS };
  await tx
    .insertInto('document')
    .values({
      id,
      style: 'party',
      kind: 'CV',
      issuer_id: STEERING,
      issuer_name: 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở',
      number: '44',
      symbol: 'CV/BCĐ',
      issued_on: '2024-03-25',
      subject: 'tiếp tục đẩy mạnh thực hiện dân chủ ở cơ sở',
      content: JSON.stringify(content),
      folded: '44 cv/bcd tiep tuc day manh thuc hien dan chu o co so',
      created_at: '2024-03-26T08:00:00+07:00',
    })
    .execute();
  await tx.insertInto('document_reader').values({ document_id: id, unit_id: readerId }).execute();
  return id;
}
