-- Duties: one unit must do one thing by a date, on a basis; the answers to them; what goes up and comes back.

create table assignment (
  id uuid primary key,
  draft_id uuid references draft,
  document_id uuid references document,
  source_document_id uuid references document,
  item_label text check (length(item_label) between 1 and 20),
  title text not null check (length(title) between 1 and 300),
  detail text check (length(detail) <= 8000),
  topic text not null check (length(topic) between 1 and 40),
  due_on date,
  due_text text check (length(due_text) <= 300),
  reasons jsonb not null default '{}',
  state text not null check (state in ('proposed', 'confirmed', 'dropped', 'given')),
  place int not null check (place > 0),
  check (draft_id is not null or document_id is not null)
);
comment on table assignment is 'What a directive asks (đầu việc): proposed by the program from an item, adjusted and confirmed by an officer, given as duties when the document is issued.';
comment on column assignment.source_document_id is 'The document whose item it is: 44-CV/BCĐ when 1140/UBND-NCKS sends it on.';
comment on column assignment.due_text is 'The words of the document that set the date, where it has them.';
comment on column assignment.reasons is 'Why the program proposed this topic, date and these holders; kept to be shown beside the proposal.';
create index assignment_draft on assignment (draft_id);
create index assignment_document on assignment (document_id);

create table assignment_holder (
  assignment_id uuid not null references assignment,
  unit_id uuid not null references unit,
  primary key (assignment_id, unit_id)
);

create table duty (
  id uuid primary key,
  parent_id uuid references duty,
  assignment_id uuid references assignment,
  document_id uuid references document,
  item_label text check (length(item_label) between 1 and 20),
  basis jsonb not null,
  title text not null check (length(title) between 1 and 300),
  detail text check (length(detail) <= 8000),
  topic text not null check (length(topic) between 1 and 40),
  assigner_id uuid not null references unit,
  givers uuid[] not null check (givers[cardinality(givers)] = assigner_id),
  holder_id uuid not null references unit,
  officer_id uuid references person,
  due_on date,
  due_basis text check (length(due_basis) <= 500),
  state text not null check (state in (
    'given', 'received', 'in-progress', 'submitted', 'reported', 'accepted', 'withdrawn', 'ended')),
  returned boolean not null default false,
  changed_by_id uuid references document,
  folded text not null,
  given_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  check ((closed_at is null) = (state not in ('accepted', 'withdrawn', 'ended')))
);
comment on table duty is 'Nhiệm vụ: the holder must do one thing by a date, on a basis; given by the assigner.';
comment on column duty.parent_id is 'The duty of which this is a part passed down.';
comment on column duty.givers is 'Who gave it, from the giver of the whole down to its own assigner, which is the last: they all see it, and their withdrawal takes it along.';
comment on column duty.changed_by_id is 'The document that updated or replaced the one on which the duty rests; the duty shows it.';
comment on column duty.basis is 'Citations: the directive''s item, the statute''s article. Stored when given, never recomputed.';
comment on column duty.due_basis is 'Why it is due then: the document''s words or the rule with its citation.';
comment on column duty.state is 'given: đã giao; received: đã nhận; in-progress: đang thực hiện; submitted: trình lãnh đạo duyệt kết quả; reported: đã báo cáo, chờ chấp nhận; accepted: được chấp nhận; withdrawn: thu hồi; ended: kết thúc vì đơn vị giải thể.';
comment on column duty.returned is 'The last result was returned with a reason and a new one is awaited.';
create index duty_holder_open on duty (holder_id, state, due_on) where closed_at is null;
create index duty_holder_due on duty (holder_id, due_on, id) where closed_at is null;
create index duty_holder_closed on duty (holder_id, closed_at desc) where closed_at is not null;
create index duty_assigner_open on duty (assigner_id, state, due_on) where closed_at is null;
create index duty_assigner_due on duty (assigner_id, due_on, id) where closed_at is null;
create index duty_assigner_closed on duty (assigner_id, closed_at desc) where closed_at is not null;
create index duty_officer_open on duty (officer_id, due_on) where closed_at is null;
create index duty_document on duty (document_id, holder_id);
create index duty_parent on duty (parent_id);
create index duty_assignment on duty (assignment_id);
create index duty_due_open on duty (due_on) where closed_at is null;
create index duty_search on duty using gin (folded gin_trgm_ops);

create table duty_holding (
  duty_id uuid not null references duty,
  holder_id uuid not null references unit,
  from_on date not null,
  reason text not null check (reason in ('given', 'succession')),
  primary key (duty_id, from_on, holder_id)
);
create index duty_holding_holder on duty_holding (holder_id, from_on);
comment on table duty_holding is 'Who has held a duty since when: a successor takes it over with its history on the day of a merger.';

create table duty_tally (
  assigner_id uuid not null references unit,
  holder_id uuid not null references unit,
  state text not null,
  count int not null,
  primary key (assigner_id, holder_id, state)
);
comment on table duty_tally is 'Duties counted by giver, holder and state, kept in the transaction that changes them, so that an overview does not grow with history.';
create index duty_tally_holder on duty_tally (holder_id);

create table duty_due_tally (
  assigner_id uuid not null references unit,
  holder_id uuid not null references unit,
  due_on date not null,
  count int not null,
  primary key (assigner_id, holder_id, due_on)
);
comment on table duty_due_tally is 'Duties whose next step is the holder''s and that have a due date, counted by it: what is overdue today is the sum of the days before today.';
create index duty_due_tally_holder on duty_due_tally (holder_id, due_on);

-- The tallies are written by nobody else. One ordered statement a table, so that two acts that change the same counts
-- wait for one another and never lock crosswise.
create function duty_tally_count(changes jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into duty_tally as t (assigner_id, holder_id, state, count)
    select assigner_id, holder_id, state, sum(n) from jsonb_to_recordset(changes)
      as c(assigner_id uuid, holder_id uuid, state text, due_on date, is_open boolean, n int)
    group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3
    on conflict (assigner_id, holder_id, state) do update set count = t.count + excluded.count;
  insert into duty_due_tally as t (assigner_id, holder_id, due_on, count)
    select assigner_id, holder_id, due_on, sum(n) from jsonb_to_recordset(changes)
      as c(assigner_id uuid, holder_id uuid, state text, due_on date, is_open boolean, n int)
    where is_open and due_on is not null
    group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3
    on conflict (assigner_id, holder_id, due_on) do update set count = t.count + excluded.count;
  delete from duty_due_tally t using jsonb_to_recordset(changes)
      as c(assigner_id uuid, holder_id uuid, state text, due_on date, is_open boolean, n int)
    where c.n < 0 and t.count = 0
      and (t.assigner_id, t.holder_id, t.due_on) = (c.assigner_id, c.holder_id, c.due_on);
end $$;
revoke all on function duty_tally_count(jsonb) from public;

create function duty_awaits_holder(state text) returns boolean language sql immutable
  return state in ('given', 'received', 'in-progress', 'submitted');
comment on function duty_awaits_holder is 'Whether the next step of a duty is its holder''s: what was reported in time is never overdue, however long it waits to be accepted.';

create function duty_is_tallied() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  changes jsonb;
begin
  if tg_op = 'INSERT' then
    select jsonb_agg(to_jsonb(c)) into changes from (
      select assigner_id, holder_id, state, due_on, duty_awaits_holder(state) as is_open, count(*) as n
      from new_rows group by 1, 2, 3, 4, 5) c;
  elsif tg_op = 'DELETE' then
    select jsonb_agg(to_jsonb(c)) into changes from (
      select assigner_id, holder_id, state, due_on, duty_awaits_holder(state) as is_open, -count(*) as n
      from old_rows group by 1, 2, 3, 4, 5) c;
  else
    select jsonb_agg(to_jsonb(c)) into changes from (
      select assigner_id, holder_id, state, due_on, is_open, sum(n) as n from (
        select assigner_id, holder_id, state, due_on, duty_awaits_holder(state) as is_open, 1 as n from new_rows
        union all
        select assigner_id, holder_id, state, due_on, duty_awaits_holder(state), -1 from old_rows) b
      group by 1, 2, 3, 4, 5 having sum(n) <> 0) c;
  end if;
  if changes is not null then
    perform duty_tally_count(changes);
  end if;
  return null;
end $$;
revoke all on function duty_is_tallied() from public;
create trigger duty_given_is_tallied after insert on duty
  referencing new table as new_rows for each statement execute function duty_is_tallied();
create trigger duty_changed_is_tallied after update on duty
  referencing old table as old_rows new table as new_rows for each statement execute function duty_is_tallied();
create trigger duty_removed_is_tallied after delete on duty
  referencing old table as old_rows for each statement execute function duty_is_tallied();

create table duty_result (
  id uuid primary key,
  duty_id uuid not null references duty,
  round int not null check (round > 0),
  narrative text not null check (length(narrative) between 1 and 20000),
  figures jsonb not null default '[]',
  state text not null check (state in ('draft', 'submitted', 'sent', 'accepted', 'returned')),
  version int not null default 1 check (version > 0),
  written_by uuid not null references person,
  approved_by uuid references person,
  decided_by uuid references person,
  reason text check (length(reason) <= 2000),
  written_at timestamptz not null,
  sent_at timestamptz,
  decided_at timestamptz,
  unique (duty_id, round),
  check (state <> 'returned' or reason is not null),
  check ((state in ('sent', 'accepted', 'returned')) <= (approved_by is not null))
);
comment on column duty_result.figures is 'Figures that the officer gives: label, value and unit of each.';
comment on column duty_result.version is 'Goes up whenever the draft is written again; who changes an older version is refused.';
comment on table duty_result is 'What a holder reports on a duty, one row a round: written by the officer, approved by the head, accepted or returned with a reason by the assigner.';

create table duty_evidence (
  result_id uuid not null references duty_result,
  file_id uuid not null references stored_file,
  primary key (result_id, file_id)
);

create table duty_event (
  id uuid primary key,
  duty_id uuid not null references duty,
  at timestamptz not null,
  kind text not null check (length(kind) between 1 and 40),
  unit_id uuid references unit,
  person_id uuid references person,
  note text check (length(note) <= 2000)
);
comment on table duty_event is 'The history of a duty as people read it, in order. Append-only.';
create index duty_event_duty on duty_event (duty_id, at);

create table proposal (
  id uuid primary key,
  duty_id uuid not null references duty,
  first_id uuid not null references proposal,
  forwarded_from uuid unique references proposal,
  asker_id uuid not null references unit,
  from_id uuid not null references unit,
  to_id uuid not null references unit,
  question text not null check (length(question) between 1 and 8000),
  state text not null check (state in ('asked', 'answered', 'forwarded')),
  answer text check (length(answer) between 1 and 8000),
  asked_by uuid not null references person,
  answered_by uuid references person,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answer_by date,
  check ((state = 'answered') = (answer is not null)),
  check ((forwarded_from is null) = (first_id = id))
);
comment on table proposal is 'A question beyond the holder''s competence (đề xuất vượt thẩm quyền), put to the level above, which answers it or puts it one level higher.';
comment on column proposal.first_id is 'The proposal with which the chain began, itself when it was not forwarded: the answer to the last of a chain answers all of it.';
comment on column proposal.asker_id is 'The unit that asked first; it follows its question up the chain.';
create index proposal_to on proposal (to_id) where state = 'asked';
create index proposal_asker on proposal (asker_id) where state = 'asked';
create index proposal_duty on proposal (duty_id);
create index proposal_first on proposal (first_id);

create table extension (
  id uuid primary key,
  duty_id uuid not null references duty,
  was_due_on date,
  due_on date not null,
  reason text not null check (length(reason) between 1 and 2000),
  state text not null check (state in ('asked', 'granted', 'refused')),
  asked_by uuid not null references person,
  decided_by uuid references person,
  decision_reason text check (length(decision_reason) <= 2000),
  asked_at timestamptz not null,
  decided_at timestamptz,
  check ((state = 'asked') = (decided_at is null)),
  check (state <> 'refused' or decision_reason is not null)
);
comment on table extension is 'A later due date, asked with a reason and granted or refused (xin gia hạn).';
create unique index extension_one_open on extension (duty_id) where state = 'asked';

create table notification (
  id uuid primary key,
  person_id uuid not null references person,
  organisation_id uuid not null references unit,
  kind text not null check (length(kind) between 1 and 60),
  subject_id uuid not null,
  path text not null check (path like '/%' and length(path) <= 200),
  data jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  once text unique check (length(once) <= 200)
);
comment on table notification is 'What a person is told in the site (and by mail): something arrived, is due soon, is overdue, was returned.';
comment on column notification.once is 'A key that keeps a reminder from being made twice: kind, duty, person, day.';
create index notification_person on notification (person_id, at desc);
create index notification_unread on notification (person_id) where read_at is null;

create table notification_setting (
  person_id uuid primary key references person,
  mail boolean not null
);
comment on table notification_setting is 'How a person wants to be told; without a row also by mail.';

-- Every notice also goes out by mail. One statement, one call of the queue: a delivery to hundreds stays one act.
create function notification_mails() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_jobs(array_agg(json_populate_record(null::graphile_worker.job_spec, json_build_object(
    'identifier', 'mail.send', 'payload', json_build_object('notificationId', n.id)))))
  from made n join person p on p.id = n.person_id left join notification_setting s on s.person_id = n.person_id
  where p.email is not null and s.mail is distinct from false
  having count(*) > 0;
  return null;
end
$$;
comment on function notification_mails is 'Queues the mail of each notice, for persons who have an address and did not switch mail off.';
create trigger notification_mails after insert on notification
  referencing new table as made for each statement execute function notification_mails();

create index extension_duty on extension (duty_id);

-- A search by text may use its index only where no row-level security stands before it. This gives ids, nothing else;
-- who asks then reads the duties under the policies below.
create function duty_ids_by_text(words text[], most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select id from duty
  where folded like '%' || replace(replace(replace(words[1], '\', '\\'), '%', '\%'), '_', '\_') || '%'
    and not exists (select from unnest(words) word where strpos(folded, word) = 0)
  order by given_at desc limit most
$$;
comment on function duty_ids_by_text is 'The newest duties whose folded text holds all the words (the longest first: it is looked up by the index), at most that many, whoever may read them.';

grant select, insert, update on assignment, duty, duty_result, proposal, extension, notification, notification_setting
  to sd_app;
grant select, insert, delete on assignment_holder, duty_evidence to sd_app;
grant select, insert on duty_holding, duty_event to sd_app;
grant select on duty_tally, duty_due_tally to sd_app;

create function app_predecessors() returns setof uuid language sql stable as $$
  with recursive before(id) as (
    select predecessor_id from unit_succession where successor_id = app_organisation()
    union
    select s.predecessor_id from before join unit_succession s on s.successor_id = before.id)
  select id from before
$$;
comment on function app_predecessors is 'The units that the acting organisation succeeds, over as many successions as there were: it reads their history.';

-- A duty shows itself to its holder, to everyone who gave it or a whole of it, to the units above the holder, and
-- to who succeeds one of these; its results, events and questions show themselves with it.
alter table assignment enable row level security;
create policy assignment_own on assignment using (
  exists (select 1 from draft d where d.id = draft_id) or exists (select 1 from document d where d.id = document_id));
alter table assignment_holder enable row level security;
create policy assignment_holder_own on assignment_holder using (
  exists (select 1 from assignment a where a.id = assignment_id));

alter table duty enable row level security;
create policy duty_read on duty for select using (
  holder_id = app_organisation() or app_organisation() = any (givers) or exists (
    select from unit_ancestry a where a.unit_id = holder_id and a.ancestor_id = app_organisation()
      and a.line in ('state', 'party', 'front', 'guidance'))
  or holder_id in (select app_predecessors()) or givers && array(select app_predecessors()));
create policy duty_give on duty for insert with check (assigner_id = app_organisation());
create policy duty_change on duty for update using (
  holder_id = app_organisation() or app_organisation() = any (givers));
alter table duty_holding enable row level security;
create policy duty_holding_with_duty on duty_holding using (exists (select from duty d where d.id = duty_id));
alter table duty_event enable row level security;
create policy duty_event_with_duty on duty_event using (exists (select from duty d where d.id = duty_id));
alter table duty_result enable row level security;
create policy duty_result_with_duty on duty_result using (exists (select from duty d where d.id = duty_id));
alter table duty_evidence enable row level security;
create policy duty_evidence_with_result on duty_evidence using (exists (select from duty_result r where r.id = result_id));
alter table extension enable row level security;
create policy extension_with_duty on extension using (exists (select from duty d where d.id = duty_id));
alter table duty_tally enable row level security;
create policy duty_tally_read on duty_tally for select using (
  assigner_id = app_organisation() or holder_id = app_organisation() or exists (
    select from unit_ancestry a where a.unit_id = holder_id and a.ancestor_id = app_organisation()
      and a.line in ('state', 'party', 'front', 'guidance')));
alter table duty_due_tally enable row level security;
create policy duty_due_tally_read on duty_due_tally for select using (
  assigner_id = app_organisation() or holder_id = app_organisation() or exists (
    select from unit_ancestry a where a.unit_id = holder_id and a.ancestor_id = app_organisation()
      and a.line in ('state', 'party', 'front', 'guidance')));
alter table proposal enable row level security;
create policy proposal_read on proposal for select using (
  from_id = app_organisation() or to_id = app_organisation() or asker_id = app_organisation()
  or exists (select from duty d where d.id = duty_id));
create policy proposal_put on proposal for insert with check (from_id = app_organisation());
create policy proposal_answer on proposal for update using (to_id = app_organisation());
alter table notification enable row level security;
create policy notification_own on notification for select using (person_id = app_person());
create policy notification_mark on notification for update using (person_id = app_person());
create policy notification_make on notification for insert with check (true);
alter table notification_setting enable row level security;
create policy notification_setting_own on notification_setting using (person_id = app_person());
