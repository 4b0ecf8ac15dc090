import pg from 'pg';

/**
 * The roles under which the program acts; none can sign in, the program's login takes one on per transaction
 * (`set local role`): `sd_app` for procedures of signed-in people, `sd_public` for the public site (it only reads
 * views named `public_…`), `sd_custodian` for opening sealed identities of denouncers.
 */
export const roles = ['sd_app', 'sd_public', 'sd_custodian'] as const;

/** One of the program's roles. */
export type DatabaseRole = (typeof roles)[number];

/** Thrown when the login may not create the roles and nobody has created them. */
export class RolesMissingError extends Error {
  constructor(missing: readonly string[]) {
    const sql = missing.map((role) => `create role ${role} nologin; grant ${role} to <login>;`).join(' ');
    super(
      `Tài khoản cơ sở dữ liệu không được tạo vai trò. Nhờ quản trị viên PostgreSQL chạy: ${sql} / ` +
        `The database login may not create roles. Ask the PostgreSQL administrator to run: ${sql}`,
    );
  }
}

/** Creates the roles that are missing and grants them to the login of `client`; safe to repeat, alone or at once. */
export async function ensureRoles(client: pg.ClientBase): Promise<void> {
  for (const role of roles) {
    if (await hasRole(client, role)) continue;
    await createRole(client, role);
    await grantRole(client, role);
  }
}

/** Whether the role exists and the login of `client` may take it on. */
async function hasRole(client: pg.ClientBase, role: DatabaseRole): Promise<boolean> {
  // A superuser is a member of every role that exists.
  const { rows } = await client.query(
    "select pg_has_role(session_user, oid, 'member') as member from pg_roles where rolname = $1",
    [role],
  );
  return rows[0]?.member === true;
}

async function createRole(client: pg.ClientBase, role: DatabaseRole): Promise<void> {
  try {
    await client.query(`create role ${role} nologin`);
  } catch (error) {
    // Roles belong to the whole server: another process may have made it at the same moment.
    if (isOneOf(error, ['42710', '23505'])) return;
    if (isOneOf(error, ['42501'])) throw new RolesMissingError(roles);
    throw error;
  }
}

async function grantRole(client: pg.ClientBase, role: DatabaseRole): Promise<void> {
  if (await hasRole(client, role)) return;
  try {
    await client.query(`grant ${role} to session_user`);
  } catch (error) {
    if (isOneOf(error, ['42501'])) throw new RolesMissingError([role]);
    // "tuple concurrently updated": another process grants it at the same moment.
    if (!isOneOf(error, ['XX000', '23505'])) throw error;
  }
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return error instanceof pg.DatabaseError && codes.includes(error.code ?? '');
}
