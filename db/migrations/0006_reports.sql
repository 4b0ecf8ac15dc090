-- Reports: a body asks those under it for a report on a period; each gathers its duties, figures and children's reports.

create table report_call (
  id uuid primary key,
  caller_id uuid not null references unit,
  parent_id uuid references report_call,
  root_id uuid not null references report_call,
  own_report_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  period_from date not null,
  period_to date not null,
  due_on date not null,
  document_id uuid references document,
  receiver_id uuid not null references unit,
  via_id uuid references unit,
  asked_via_id uuid references unit,
  questions jsonb not null,
  state text not null check (state in ('open', 'closed', 'withdrawn')),
  version int not null default 1 check (version > 0),
  reason text check (length(reason) between 1 and 2000),
  called_by uuid not null references person,
  called_at timestamptz not null,
  check (period_to >= period_from),
  check ((parent_id is null) = (root_id = id)),
  check (state <> 'withdrawn' or reason is not null)
);
comment on table report_call is 'A body asks for reports on a period (yêu cầu báo cáo). Both ends of the period are in it.';
comment on column report_call.parent_id is 'The call that is passed on with this one: a district asks its communes for what the province asked of it.';
comment on column report_call.root_id is 'The first call of the chain, itself when it was not passed on.';
comment on column report_call.own_report_id is 'The caller''s own report, which gathers those it asks for.';
comment on column report_call.questions is 'The figures asked for beyond those counted from duties: key, label, unit, how children''s figures are gathered.';
comment on column report_call.receiver_id is 'To whom the caller''s own report will go (the Steering Committee), and via_id through whom (Ban Dân vận).';
comment on column report_call.asked_via_id is 'Through whom the reports that are asked for come to the caller; null: directly.';
comment on column report_call.state is 'open: reports may be sent; closed: the caller takes no more; withdrawn: asked by mistake, with a reason.';
create index report_call_caller on report_call (caller_id, called_at desc);
create index report_call_parent on report_call (parent_id);
create index report_call_document on report_call (document_id);

create table report (
  id uuid primary key,
  call_id uuid not null references report_call,
  root_id uuid not null references report_call,
  about_id uuid not null references unit,
  organisation_id uuid not null references unit,
  parent_id uuid references report,
  receiver_id uuid not null references unit,
  via_id uuid references unit,
  narrative jsonb not null default '{"sections": []}',
  figures jsonb not null default '{}',
  state text not null check (state in (
    'asked', 'drafting', 'submitted', 'reviewed', 'approved', 'sent', 'forwarded', 'received', 'returned')),
  version int not null default 1 check (version > 0),
  edition int not null default 0 check (edition >= 0),
  drafter_id uuid references person,
  reviewer_id uuid references person,
  approver_id uuid references person,
  returned_reason text check (length(returned_reason) <= 2000),
  sent_at timestamptz,
  received_at timestamptz,
  changed_at timestamptz not null,
  unique (root_id, about_id),
  check (state not in ('sent', 'forwarded', 'received') or (edition > 0 and sent_at is not null)),
  check ((state = 'received') <= (received_at is not null)),
  check (state <> 'returned' or returned_reason is not null),
  check (state <> 'forwarded' or via_id is not null)
);
comment on table report is 'One answer to a call. "Not reported" is the absence of a sent report and never zero.';
comment on column report.about_id is 'The unit of the period that the report is about; named as it was called then.';
comment on column report.organisation_id is 'Who writes it: the same unit, its successor, or the caller when it ended without one.';
comment on column report.parent_id is 'The report that gathers this one.';
comment on column report.figures is 'Own figures that are not counted from acts, each with who gave it and when; counted ones are never stored here.';
comment on column report.version is 'Goes up with every change; who changes an older version is refused.';
comment on column report.edition is 'How many times it was sent: a correction after a return is the next edition.';
alter table report_call add foreign key (own_report_id) references report deferrable initially deferred;
create index report_organisation on report (organisation_id, state);
create index report_receiver on report (receiver_id, state);
create index report_via on report (via_id, state) where via_id is not null;
create index report_parent on report (parent_id);
create index report_of_call on report (call_id);

create table report_edition (
  report_id uuid not null references report,
  number int not null check (number > 0),
  organisation_id uuid not null references unit,
  document_id uuid not null references document,
  snapshot jsonb not null,
  totals jsonb not null,
  sent_by uuid not null references person,
  sent_at timestamptz not null,
  primary key (report_id, number)
);
comment on table report_edition is 'A report as it was sent, with all that it is made of. Append-only: later changes do not alter a sent report.';
comment on column report_edition.snapshot is 'Text, figures, what each figure is made of, and who had not reported, as they stood when it was sent.';
comment on column report_edition.totals is 'By figure: the value that the report above adds up, and how many units gave it.';

create table report_evidence (
  report_id uuid not null references report,
  file_id uuid not null references stored_file,
  primary key (report_id, file_id)
);

create table report_event (
  id uuid primary key,
  report_id uuid not null references report,
  at timestamptz not null,
  kind text not null check (length(kind) between 1 and 40),
  unit_id uuid references unit,
  person_id uuid references person,
  note text check (length(note) <= 2000)
);
comment on table report_event is 'The way of a report, as people read it: drafted, approved, sent, returned, forwarded, received. Append-only.';
create index report_event_report on report_event (report_id, at);

create function report_call_state(wanted uuid) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive chain as (
    select id, parent_id, state, 1 as step from report_call where id = wanted
    union all
    select c.id, c.parent_id, c.state, step + 1 from chain join report_call c on c.id = chain.parent_id)
  select case when bool_or(state = 'withdrawn') then 'withdrawn' else max(state) filter (where step = 1) end from chain
$$;
comment on function report_call_state is 'The state of a call: withdrawn also when a call that it passes on is.';

-- A function and no sub-select: the policies of report and report_call look at each other.
create function app_succeeds(unit uuid) returns boolean language sql stable as $$
  select unit in (select app_predecessors())
$$;
comment on function app_succeeds is 'Whether the acting organisation stands in the place of this unit, over as many successions as there were.';

grant select, insert, update on report_call, report to sd_app;
grant select, insert on report_edition, report_event to sd_app;
grant select, insert, delete on report_evidence to sd_app;

-- A report shows itself to who writes it, to whom and through whom it goes, to the bodies above, and to who succeeds
-- one of these; a call to the caller, those asked, and the bodies above. What lies in a report shows itself with it.
alter table report enable row level security;
create policy report_party on report for select using (
  receiver_id = app_organisation() or via_id = app_organisation() or app_sees_unit(organisation_id)
  or app_succeeds(organisation_id) or app_succeeds(receiver_id));
create policy report_ask on report for insert with check (
  exists (select from report_call c where c.id = call_id and c.caller_id = app_organisation()));
create policy report_change on report for update using (
  organisation_id = app_organisation() or receiver_id = app_organisation() or via_id = app_organisation());
alter table report_call enable row level security;
create policy report_call_read on report_call for select using (
  app_sees_unit(caller_id) or app_succeeds(caller_id) or exists (select from report r where r.call_id = report_call.id));
create policy report_call_make on report_call for insert with check (caller_id = app_organisation());
create policy report_call_change on report_call for update using (caller_id = app_organisation());
alter table report_edition enable row level security;
create policy report_edition_read on report_edition for select using (
  exists (select from report r where r.id = report_id));
create policy report_edition_send on report_edition for insert with check (
  organisation_id = app_organisation()
  and exists (select from report r where r.id = report_id and r.organisation_id = app_organisation()));
alter table report_event enable row level security;
create policy report_event_with_report on report_event using (exists (select from report r where r.id = report_id));
alter table report_evidence enable row level security;
create policy report_evidence_read on report_evidence for select using (
  exists (select from report r where r.id = report_id));
create policy report_evidence_add on report_evidence for insert with check (
  exists (select from report r where r.id = report_id and r.organisation_id = app_organisation()));
create policy report_evidence_remove on report_evidence for delete using (
  exists (select from report r where r.id = report_id and r.organisation_id = app_organisation()));
