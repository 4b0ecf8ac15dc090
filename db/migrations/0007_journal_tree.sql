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

grant select on journal_node to sd_app;
