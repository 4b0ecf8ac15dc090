-- The journal: every act leaves one entry, which nobody can change (plan: the act's transaction writes only the
-- entry; a sequencer adds entries to the Merkle tree afterwards).

create table journal_entry (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid,
  position_id uuid,
  organisation_id uuid,
  procedure text not null check (procedure ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'),
  subject_ids uuid[] not null,
  input_digest bytea not null check (octet_length(input_digest) = 32)
);
comment on table journal_entry is 'One entry per act. Append-only: no role of the program may update or delete.';
comment on column journal_entry.id is 'UUIDv7 made by the program.';
comment on column journal_entry.actor_id is 'The person who acted; null when the program acted by itself (a job).';
comment on column journal_entry.position_id is 'The position in which the person acted.';
comment on column journal_entry.organisation_id is 'The organisation for which the person acted.';
comment on column journal_entry.subject_ids is 'Ids of what the act changed or made.';
comment on column journal_entry.input_digest is 'SHA-256 of the canonical JSON (RFC 8785) of the input, personal data left out.';
create index journal_entry_subject on journal_entry using gin (subject_ids);
create index journal_entry_organisation on journal_entry (organisation_id, at);

create table procedure_answer (
  idempotency_key uuid primary key,
  actor_id uuid,
  procedure text not null,
  input_digest bytea not null check (octet_length(input_digest) = 32),
  answer jsonb not null,
  at timestamptz not null
);
comment on table procedure_answer is 'The first answer to a command, given again when the same key comes again.';
create index procedure_answer_at on procedure_answer (at);

create table journal_leaf (
  index bigint primary key check (index >= 0),
  entry_id uuid not null unique references journal_entry,
  hash bytea not null check (octet_length(hash) = 32)
);
comment on table journal_leaf is 'The entries in the order of the Merkle tree (RFC 9162); written only by the sequencer.';

create table journal_tree_head (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  at timestamptz not null,
  key_id text not null,
  signature bytea not null check (octet_length(signature) = 64)
);
comment on table journal_tree_head is 'Signed heads of the tree (Ed25519), one per batch; never changed.';

-- Written only by the owner after the act's own statements (procedure/run.ts resets the role before it adds the
-- entry), so that not even a procedure can forge or change one.
grant select on journal_entry, journal_leaf, journal_tree_head to sd_app;

-- Who acts in this transaction, for row-level security: set with `set local` by the procedure runner.
create function app_organisation() returns uuid language sql stable
  return nullif(current_setting('app.organisation_id', true), '')::uuid;
create function app_person() returns uuid language sql stable
  return nullif(current_setting('app.person_id', true), '')::uuid;
comment on function app_organisation is 'The organisation for which this transaction acts; null outside a procedure.';
comment on function app_person is 'The person who acts in this transaction; null outside a procedure.';
