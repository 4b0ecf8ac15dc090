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
  state text not null check (state in ('proposed', 'confirmed', 'dropped', 'given')),
  place int not null check (place > 0),
  check (draft_id is not null or document_id is not null)
);
comment on table assignment is 'What a directive asks (đầu việc): proposed by the program from an item, adjusted and confirmed by an officer, given as duties when the document is issued.';
comment on column assignment.source_document_id is 'The document whose item it is: 44-CV/BCĐ when 1140/UBND-NCKS sends it on.';
comment on column assignment.due_text is 'The words of the document that set the date, where it has them.';
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
  holder_id uuid not null references unit,
  officer_id uuid references person,
  due_on date,
  due_basis text check (length(due_basis) <= 500),
  state text not null check (state in (
    'given', 'received', 'in-progress', 'submitted', 'reported', 'accepted', 'withdrawn', 'ended')),
  returned boolean not null default false,
  folded text not null,
  given_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  check (assigner_id <> holder_id or parent_id is not null),
  check ((closed_at is null) = (state not in ('accepted', 'withdrawn', 'ended')))
);
comment on table duty is 'Nhiệm vụ: the holder must do one thing by a date, on a basis; given by the assigner.';
comment on column duty.parent_id is 'The duty of which this is a part passed down.';
comment on column duty.basis is 'Citations: the directive''s item, the statute''s article. Stored when given, never recomputed.';
comment on column duty.due_basis is 'Why it is due then: the document''s words or the rule with its citation.';
comment on column duty.state is 'given: đã giao; received: đã nhận; in-progress: đang thực hiện; submitted: trình lãnh đạo duyệt kết quả; reported: đã báo cáo, chờ chấp nhận; accepted: được chấp nhận; withdrawn: thu hồi; ended: kết thúc vì đơn vị giải thể.';
comment on column duty.returned is 'The last result was returned with a reason and a new one is awaited.';
create index duty_holder_open on duty (holder_id, state, due_on) where closed_at is null;
create index duty_holder_closed on duty (holder_id, closed_at desc) where closed_at is not null;
create index duty_assigner_open on duty (assigner_id, state, due_on) where closed_at is null;
create index duty_officer_open on duty (officer_id, due_on) where closed_at is null;
create index duty_document on duty (document_id, holder_id);
create index duty_parent on duty (parent_id);
create index duty_due_open on duty (due_on) where closed_at is null;
create index duty_search on duty using gin (folded gin_trgm_ops);

create table duty_holding (
  duty_id uuid not null references duty,
  holder_id uuid not null references unit,
  from_on date not null,
  reason text not null check (reason in ('given', 'succession')),
  primary key (duty_id, from_on, holder_id)
);
comment on table duty_holding is 'Who has held a duty since when: a successor takes it over with its history on the day of a merger.';

create table duty_tally (
  assigner_id uuid not null references unit,
  holder_id uuid not null references unit,
  state text not null,
  due_on date not null,
  count int not null check (count >= 0),
  primary key (assigner_id, holder_id, state, due_on)
);
comment on table duty_tally is 'Duties counted by state and date, kept in the transaction that changes them, so that an overview does not grow with history.';
comment on column duty_tally.due_on is 'The due date while the duty is open; infinity when it has none or is closed.';

create table duty_result (
  id uuid primary key,
  duty_id uuid not null references duty,
  round int not null check (round > 0),
  narrative text not null check (length(narrative) between 1 and 20000),
  figures jsonb not null default '{}',
  state text not null check (state in ('draft', 'submitted', 'sent', 'accepted', 'returned')),
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
  forwarded_from uuid references proposal,
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
  check ((state = 'answered') = (answer is not null))
);
comment on table proposal is 'A question beyond the holder''s competence (đề xuất vượt thẩm quyền), put to the level above, which answers it or puts it one level higher.';
create index proposal_to on proposal (to_id, state);
create index proposal_duty on proposal (duty_id);

create table extension (
  id uuid primary key,
  duty_id uuid not null references duty,
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

grant select, insert, update on assignment, duty, duty_result, duty_tally, proposal, extension, notification to sd_app;
grant select, insert, delete on assignment_holder to sd_app;
grant select, insert on duty_holding, duty_evidence, duty_event to sd_app;

alter table duty enable row level security;
create policy duty_read on duty for select using (
  assigner_id = app_organisation() or app_sees_unit(holder_id));
create policy duty_give on duty for insert with check (assigner_id = app_organisation());
create policy duty_change on duty for update using (
  holder_id = app_organisation() or assigner_id = app_organisation());
alter table proposal enable row level security;
create policy proposal_party on proposal using (
  from_id = app_organisation() or to_id = app_organisation() or app_sees_unit(from_id));
alter table notification enable row level security;
create policy notification_own on notification for select using (person_id = app_person());
create policy notification_mark on notification for update using (person_id = app_person());
create policy notification_make on notification for insert with check (true);
