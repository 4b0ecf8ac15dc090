-- Reports: a body asks those under it for a report on a period; each gathers its duties, figures and children's reports.

create table report_call (
  id uuid primary key,
  caller_id uuid not null references unit,
  parent_id uuid references report_call,
  title text not null check (length(title) between 1 and 300),
  period_from date not null,
  period_to date not null,
  due_on date not null,
  document_id uuid references document,
  receiver_id uuid not null references unit,
  via_id uuid references unit,
  questions jsonb not null,
  state text not null check (state in ('open', 'closed', 'withdrawn')),
  called_by uuid not null references person,
  called_at timestamptz not null,
  check (period_to >= period_from)
);
comment on table report_call is 'A body asks for reports on a period (yêu cầu báo cáo). Both ends of the period are in it.';
comment on column report_call.questions is 'The figures asked for beyond those counted from duties: key, label, unit, how children''s figures are gathered.';
comment on column report_call.receiver_id is 'To whom the caller''s own report will go (the Steering Committee), and via_id through whom (Ban Dân vận).';

create table report (
  id uuid primary key,
  call_id uuid not null references report_call,
  organisation_id uuid not null references unit,
  parent_id uuid references report,
  receiver_id uuid not null references unit,
  via_id uuid references unit,
  narrative jsonb not null default '{}',
  figures jsonb not null default '{}',
  snapshot jsonb,
  state text not null check (state in (
    'asked', 'drafting', 'submitted', 'reviewed', 'approved', 'sent', 'forwarded', 'received', 'returned')),
  version int not null default 1 check (version > 0),
  drafter_id uuid references person,
  reviewer_id uuid references person,
  approver_id uuid references person,
  returned_reason text check (length(returned_reason) <= 2000),
  document_id uuid references document,
  sent_at timestamptz,
  received_at timestamptz,
  changed_at timestamptz not null,
  unique (call_id, organisation_id),
  check ((state in ('sent', 'forwarded', 'received')) <= (snapshot is not null))
);
comment on table report is 'One organisation''s answer to a call. "Not reported" is the absence of a sent report and never zero.';
comment on column report.figures is 'Own figures that are not counted from acts, each with who gave it; computed ones are never stored here.';
comment on column report.snapshot is 'All figures as they stood when the report was sent, with what each is made of; later changes do not alter a sent report.';
create index report_organisation on report (organisation_id, state);
create index report_parent on report (parent_id);

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

grant select, insert, update on report_call, report to sd_app;
grant select, insert on report_event to sd_app;
grant select, insert, delete on report_evidence to sd_app;
alter table report enable row level security;
create policy report_party on report for select using (
  receiver_id = app_organisation() or via_id = app_organisation() or app_sees_unit(organisation_id));
create policy report_ask on report for insert with check (app_organisation() is not null);
create policy report_change on report for update using (
  organisation_id = app_organisation() or receiver_id = app_organisation() or via_id = app_organisation());
