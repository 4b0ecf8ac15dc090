import type pg from 'pg';

/** Where the id can be found that a field of an input names: the table, and which of its rows is the best for an organisation. */
const SOURCES: Readonly<Record<string, readonly [table: string, best?: string]>> = {
  duty: ['duty', "holder_id = $1 desc, state not in ('accepted', 'withdrawn') desc"],
  draft: ['draft', "organisation_id = $1 desc, state = 'drafting' desc"],
  document: ['document', 'issuer_id = $1 desc'],
  carried: ['document'],
  changes: ['document', 'issuer_id = $1 desc'],
  incoming: ['incoming', "organisation_id = $1 desc, state = 'read' desc"],
  delivery: ['delivery', 'recipient_id = $1 desc, acknowledged_at is null desc'],
  report: ['report', 'organisation_id = $1 desc'],
  call: ['report_call', 'caller_id = $1 desc'],
  unit: ['unit', "class = 'organisation' desc"],
  organisation: ['unit', "class = 'organisation' desc"],
  holder: ['unit', "class = 'organisation' desc"],
  predecessor: ['unit', "class = 'territory' desc"],
  person: ['person'],
  officer: ['position', 'organisation_id = $1 desc, role = $$officer$$ desc'],
  signer: ['position', 'organisation_id = $1 desc, role = $$head$$ desc'],
  position: ['position'],
  file: ['stored_file', 'organisation_id = $1 desc'],
  assignment: ['assignment', 'draft_id is not null desc'],
  notification: ['notification'],
  proposal: ['proposal', 'to_id = $1 desc'],
  subject: ['duty'],
};

/** Gives the id of a thing that exists, best one of the organisation's own, to a field named after it ("dutyId", "fileIds"). */
export async function knownIds(
  pool: pg.Pool,
  organisationId: string,
): Promise<(field: string) => string | undefined> {
  const ids = new Map<string, string>();
  for (const [name, [table, best]] of Object.entries(SOURCES)) {
    const column = name === 'officer' || name === 'signer' ? 'person_id' : 'id';
    const order = `${(best ?? '$1 is null').replace('$1', '$1::uuid')}, id`;
    const { rows } = await pool.query(
      `select ${column} as id from ${table} where $1::uuid is not null order by ${order} limit 1`,
      [organisationId],
    );
    if (rows[0] !== undefined) ids.set(name, rows[0].id);
  }
  return (field) => ids.get(field.replace(/Ids?$/, ''));
}
