-- What the sequencer needs: the entries that are not in the tree yet, and the inner nodes of the tree.
--
-- Entries are not found by "greater than the last one": an act with a lower id can commit later. So every entry
-- leaves a row in journal_pending in its own transaction, and the sequencer takes the rows away. The table has no
-- index and no foreign key on purpose: it costs the act one append of 40 bytes, and it is short whenever the
-- sequencer runs. A trigger does it, so that no way of writing an entry can leave it out.

alter table journal_entry add constraint journal_entry_at_is_as_published
  check (at = date_trunc('milliseconds', at) and at >= '2000-01-01 00:00:00+00' and at < '9999-01-01 00:00:00+00');

create table journal_pending (
  entry_id uuid not null
) with (
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 5000
);
comment on table journal_pending is 'Entries that the sequencer has not put into the tree yet, in no order.';

create function journal_entry_becomes_pending() returns trigger
  language plpgsql security definer as $$
begin
  insert into public.journal_pending (entry_id) values (new.id);
  return null;
end $$;
revoke all on function journal_entry_becomes_pending() from public;
create trigger journal_entry_becomes_pending after insert on journal_entry
  for each row execute function journal_entry_becomes_pending();

insert into journal_pending (entry_id)
  select id from journal_entry where not exists (select from journal_leaf where entry_id = journal_entry.id);

create table journal_node (
  level smallint not null check (level between 1 and 62),
  index bigint not null check (index >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, index)
);
comment on table journal_node is
  'Complete subtrees of the tree: the node covers the leaves from index * 2^level. Never changed; level 0 is journal_leaf.';

create table journal_key (
  key_id text primary key check (key_id ~ '^[0-9a-f]{64}$'),
  public_key text not null
);
create unique index journal_key_is_one on journal_key ((true));
comment on table journal_key is 'The public key of this installation''s journal: one for good, kept with the first head.';
comment on column journal_key.key_id is 'Fingerprint: SHA-256 of the key''s SubjectPublicKeyInfo (DER), hex.';
comment on column journal_key.public_key is 'PEM, SubjectPublicKeyInfo.';
alter table journal_tree_head add foreign key (key_id) references journal_key;

-- Nobody is granted update or delete; this also stops the owner's own mistakes.
create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only: % on % is refused', tg_op, tg_table_name using errcode = '42501';
end $$;
create trigger append_only before update or delete or truncate on journal_entry
  for each statement execute function journal_is_append_only();
create trigger append_only before update or delete or truncate on journal_leaf
  for each statement execute function journal_is_append_only();
create trigger append_only before update or delete or truncate on journal_node
  for each statement execute function journal_is_append_only();
create trigger append_only before update or delete or truncate on journal_tree_head
  for each statement execute function journal_is_append_only();
create trigger append_only before update or delete or truncate on journal_key
  for each statement execute function journal_is_append_only();

-- What everybody may read: the tree, its heads, and the entries in it (ids only, no personal data).
create view public_journal_key as select key_id, public_key from journal_key;
create view public_journal_head as select size, root, at, key_id, signature from journal_tree_head;
create view public_journal_leaf as select index, entry_id, hash from journal_leaf;
create view public_journal_node as select level, index, hash from journal_node;
create view public_journal_entry as
  select id, at, actor_id, position_id, organisation_id, procedure, subject_ids, input_digest, index, hash
  from journal_leaf join journal_entry on id = entry_id;
comment on view public_journal_entry is 'The entries that stand in the tree, each with its place and the hash of its leaf.';
grant select on public_journal_key, public_journal_head, public_journal_leaf, public_journal_node, public_journal_entry
  to sd_public, sd_app;
