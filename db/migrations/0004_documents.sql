-- Official documents, the registers that number them, what comes in, what goes out, and to whom it was delivered.

create table register_series (
  id uuid primary key,
  organisation_id uuid not null references unit,
  direction text not null check (direction in ('in', 'out')),
  style text not null check (style in ('state', 'party', 'front')),
  kind text not null default '' check (length(kind) <= 10),
  period text not null check (length(period) between 1 and 40),
  last_number int not null default 0 check (last_number >= 0),
  unique (organisation_id, direction, style, kind, period)
);
comment on table register_series is 'One run of numbers. State bodies: a run a calendar year (30/2020/NĐ-CP Art 15); the Party: a run a kind and term of the committee.';
comment on column register_series.kind is 'For the Party''s outgoing documents the abbreviation of the kind; empty where all kinds share a run.';
comment on column register_series.period is 'The year ("2024") or the term of the committee ("2020-2025").';
comment on column register_series.last_number is 'The last number given; the row is locked while one is taken, so that numbers have no gap and no double.';

create table committee_term (
  organisation_id uuid not null references unit,
  name text not null check (name ~ '^[0-9]{4}-[0-9]{4}$'),
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  primary key (organisation_id, name),
  constraint committee_term_once exclude using gist (organisation_id with =, during with &&)
);
comment on table committee_term is 'The terms (nhiệm kỳ) of a Party committee, by which its documents are numbered.';

create table document (
  id uuid primary key,
  style text not null check (style in ('state', 'party', 'front')),
  kind text not null check (length(kind) between 1 and 10),
  issuer_id uuid references unit,
  issuer_name text not null check (length(issuer_name) between 1 and 300),
  parent_issuer_name text check (length(parent_issuer_name) <= 300),
  number text check (length(number) between 1 and 20),
  symbol text check (length(symbol) between 1 and 60),
  issued_on date,
  place text check (length(place) <= 100),
  subject text not null check (length(subject) between 1 and 1000),
  urgency text not null default 'ordinary' check (urgency in ('ordinary', 'urgent', 'very-urgent', 'express')),
  content jsonb not null,
  report_to text check (length(report_to) <= 300),
  report_via text check (length(report_via) <= 300),
  original_file_id uuid references stored_file,
  state text not null default 'in-force' check (state in ('in-force', 'updated', 'replaced', 'recalled')),
  folded text not null,
  created_at timestamptz not null
);
comment on table document is 'An official document as such, whoever holds a copy of it.';
comment on column document.issuer_id is 'The issuing organisation where it is one of our units.';
comment on column document.urgency is 'ordinary: thường; urgent: khẩn; very-urgent: thượng khẩn; express: hỏa tốc.';
comment on column document.content is 'The document in the program''s model (documents/model.ts), as a person confirmed it.';
comment on column document.folded is 'Number, symbol, subject and issuer without case and diacritics, for search.';
create index document_number on document (number, symbol, issued_on);
create extension if not exists pg_trgm;
create index document_search on document using gin (folded gin_trgm_ops);

create table document_carriage (
  carrier_id uuid not null references document,
  carried_id uuid not null references document,
  place int not null check (place > 0),
  primary key (carrier_id, carried_id),
  unique (carrier_id, place),
  check (carrier_id <> carried_id)
);
comment on table document_carriage is 'A document travels inside another: 44-CV/BCĐ inside 1140/UBND-NCKS.';

create table document_attachment (
  document_id uuid not null references document,
  file_id uuid not null references stored_file,
  place int not null check (place > 0),
  role text not null check (role in ('docx', 'pdf', 'attachment')),
  primary key (document_id, file_id)
);
comment on table document_attachment is 'Files of a document: what the program wrote (docx, pdf) and what was attached.';

create table document_change (
  id uuid primary key,
  document_id uuid not null references document,
  kind text not null check (kind in ('recall', 'update', 'replacement')),
  by_document_id uuid references document,
  reason text not null check (length(reason) between 1 and 2000),
  at timestamptz not null,
  check (kind = 'recall' or by_document_id is not null)
);
comment on table document_change is 'An issued document was recalled (thu hồi), updated (cập nhật) or replaced (thay thế). The original stays.';
create index document_change_document on document_change (document_id);

create table document_reader (
  document_id uuid not null references document,
  unit_id uuid not null references unit,
  primary key (document_id, unit_id)
);
comment on table document_reader is 'Which organisations may read a document: its issuer, who registered it, and everyone it was delivered to.';
create index document_reader_unit on document_reader (unit_id);

create table incoming (
  id uuid primary key,
  organisation_id uuid not null references unit,
  file_id uuid references stored_file,
  place int not null default 1 check (place > 0),
  carried_in uuid references incoming,
  delivery_id uuid,
  reading jsonb,
  refusal jsonb,
  content jsonb,
  folded text not null default '',
  issuer_id uuid references unit,
  version int not null default 1 check (version > 0),
  state text not null check (state in ('reading', 'unreadable', 'read', 'registered', 'attached', 'discarded')),
  discard_reason text check (length(discard_reason) between 1 and 1000),
  document_id uuid references document,
  series_id uuid references register_series,
  arrival_number int check (arrival_number > 0),
  arrived_on date not null,
  passed_to text check (length(passed_to) <= 200),
  passed_on date,
  officer_id uuid references person,
  note text check (length(note) <= 1000),
  received_at timestamptz not null,
  received_by uuid references person,
  registered_at timestamptz,
  registered_by uuid references person,
  unique (series_id, arrival_number),
  unique (delivery_id),
  unique (file_id, place),
  check (carried_in is null or carried_in <> id),
  check ((state = 'registered') = (arrival_number is not null)),
  check ((arrival_number is null) = (series_id is null)),
  check ((arrival_number is null) = (registered_at is null)),
  check ((registered_at is null) = (registered_by is null)),
  check ((state in ('registered', 'attached')) = (document_id is not null)),
  check ((state = 'discarded') = (discard_reason is not null)),
  check ((state = 'unreadable') <= (refusal is not null)),
  check (state in ('reading', 'unreadable', 'discarded') or content is not null)
);
comment on table incoming is 'A document that came in (văn bản đến): uploaded and read, or delivered inside the program; then in the incoming register (30/2020/NĐ-CP Annex IV).';
comment on column incoming.place is 'Which document of its file, from 1.';
comment on column incoming.carried_in is 'The document of the same file that carries this one.';
comment on column incoming.reading is 'What the program read, with the passage and sureness of each field, as it stood before a person corrected it.';
comment on column incoming.refusal is 'Why the file could not be read (documents/files/refusal.ts).';
comment on column incoming.content is 'The document in the program''s model as a person has corrected it so far.';
comment on column incoming.folded is 'Number, symbol, subject and issuer of the content without case and diacritics, for search.';
comment on column incoming.issuer_id is 'The unit that the clerk recognised as the issuer.';
comment on column incoming.version is 'Goes up with every correction; who changes an older version is refused.';
comment on column incoming.state is 'reading: a job reads the file; unreadable: it could not; read: a person checks it; registered: it has its arrival number; attached: recorded with the document that carries it, without a number of its own; discarded.';
create index incoming_organisation on incoming (organisation_id, state, arrived_on);
create index incoming_registered on incoming (organisation_id, registered_at) where registered_at is not null;
create index incoming_document on incoming (document_id);
create index incoming_carried on incoming (carried_in);

create table file_text (
  file_id uuid primary key references stored_file,
  text text not null,
  format text not null check (length(format) between 1 and 20),
  warnings jsonb not null default '[]'
);
comment on table file_text is 'The text of a file that came in, as it was extracted; passages of readings count in it (UTF-16 units).';

create table draft (
  id uuid primary key,
  organisation_id uuid not null references unit,
  content jsonb not null,
  subject text not null check (length(subject) between 1 and 1000),
  style text not null check (style in ('state', 'party', 'front')),
  kind text not null check (length(kind) between 1 and 10),
  state text not null check (state in ('drafting', 'submitted', 'reviewed', 'approved', 'issued', 'abandoned')),
  version int not null default 1 check (version > 0),
  approved_version int,
  drafter_id uuid not null references person,
  reviewer_id uuid references person,
  signer_id uuid references person,
  returned_reason text check (length(returned_reason) <= 2000),
  changes_document_id uuid references document,
  change_kind text check (change_kind in ('update', 'replacement')),
  document_id uuid unique references document,
  folded text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((changes_document_id is null) = (change_kind is null)),
  check ((state = 'issued') = (document_id is not null)),
  check (state not in ('approved', 'issued') or (approved_version = version and signer_id is not null))
);
comment on table draft is 'A document being made (dự thảo): drafted, submitted, reviewed by the division, approved by the head, numbered and issued.';
comment on column draft.content is 'The draft in the program''s model (documents/write/draft.ts).';
comment on column draft.version is 'Goes up with every change; who changes an older version is refused.';
comment on column draft.approved_version is 'The version that the head approved: an approval is of one version, and only that one is issued.';
comment on column draft.folded is 'Subject without case and diacritics, for search.';
comment on column draft.changes_document_id is 'The issued document that this one updates or replaces.';
create index draft_organisation on draft (organisation_id, state, changed_at);

create table draft_event (
  id uuid primary key,
  draft_id uuid not null references draft,
  at timestamptz not null,
  kind text not null check (length(kind) between 1 and 40),
  version int not null check (version > 0),
  person_id uuid not null references person,
  note text check (length(note) <= 2000)
);
comment on table draft_event is 'The history of a draft as people read it: drafted, submitted, returned with a reason, approved, issued. Append-only.';
create index draft_event_draft on draft_event (draft_id, at);

create table draft_addressee (
  draft_id uuid not null references draft,
  unit_id uuid not null references unit,
  purpose text not null check (purpose in ('act', 'know')),
  primary key (draft_id, unit_id)
);
comment on table draft_addressee is 'To whom a draft will be delivered: to act (để thực hiện) or only to know (để biết); those get no duty.';

create table draft_carried (
  draft_id uuid not null references draft,
  document_id uuid not null references document,
  place int not null check (place > 0),
  primary key (draft_id, document_id)
);

create table draft_attachment (
  draft_id uuid not null references draft,
  file_id uuid not null references stored_file,
  place int not null check (place > 0),
  primary key (draft_id, file_id)
);

create table outgoing (
  document_id uuid primary key references document,
  organisation_id uuid not null references unit,
  series_id uuid not null references register_series,
  number int not null check (number > 0),
  signer_id uuid references person,
  signer_name text not null check (length(signer_name) between 1 and 120),
  copies int not null default 1 check (copies > 0),
  sent_at timestamptz not null,
  note text check (length(note) <= 1000),
  unique (series_id, number)
);
comment on table outgoing is 'The outgoing register (sổ văn bản đi, 30/2020/NĐ-CP Annex IV): what an organisation issued, under which number.';
create index outgoing_organisation on outgoing (organisation_id, sent_at);

create table delivery (
  id uuid primary key,
  document_id uuid not null references document,
  sender_id uuid not null references unit,
  addressed_id uuid not null references unit,
  recipient_id uuid not null references unit,
  purpose text not null check (purpose in ('act', 'know')),
  sent_at timestamptz not null,
  opened_at timestamptz,
  opened_by uuid references person,
  acknowledged_at timestamptz,
  acknowledged_by uuid references person,
  refused_at timestamptz,
  refused_by uuid references person,
  refused_reason text check (length(refused_reason) between 1 and 1000),
  unique (document_id, addressed_id),
  check ((opened_at is null) = (opened_by is null)),
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check ((refused_at is null) = (refused_by is null) and (refused_at is null) = (refused_reason is null)),
  check (acknowledged_at is null or opened_at is not null),
  check (acknowledged_at is null or refused_at is null)
);
comment on table delivery is 'A document went to one organisation inside the program: delivered, opened, acknowledged or sent back, by whom and when.';
comment on column delivery.addressed_id is 'To whom it was sent.';
comment on column delivery.recipient_id is 'Who has it now: the one it was sent to, or its successor when that ended before acknowledging it.';
comment on column delivery.refused_reason is 'Why the recipient sent it back: it was not meant for it.';
create index delivery_recipient on delivery (recipient_id, acknowledged_at);
create index delivery_awaited on delivery (sender_id) where acknowledged_at is null and refused_at is null;
create index delivery_document on delivery (document_id);
alter table incoming add foreign key (delivery_id) references delivery;

grant select, insert on committee_term to sd_app;
grant select, insert, update on register_series, document, incoming, draft, delivery to sd_app;
grant select on file_text to sd_app;
grant select, insert on document_carriage, document_attachment, document_change, document_reader, outgoing, draft_event
  to sd_app;
grant select, insert, update, delete on draft_addressee, draft_carried, draft_attachment to sd_app;

-- A search by text may use its index only where no row-level security stands before it: so this looks itself who may read.
create function document_ids_by_text(words text[], most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select d.id from document d
  where d.folded like '%' || replace(replace(replace(words[1], '\', '\\'), '%', '\%'), '_', '\_') || '%'
    and not exists (select from unnest(words) word where strpos(d.folded, word) = 0)
    and exists (select from document_reader r where r.document_id = d.id and public.app_sees_unit(r.unit_id))
  order by d.created_at desc, d.id limit most
$$;
comment on function document_ids_by_text is 'The newest documents that the acting organisation may read and whose folded text holds all the words (the longest first: it is looked up by the index), at most that many.';

-- Organisations are held apart: a document shows itself only to its readers, a draft and a register only to their own.
alter table document enable row level security;
create policy document_read on document for select using (
  exists (select 1 from document_reader r where r.document_id = document.id and app_sees_unit(r.unit_id)));
create policy document_write on document for insert with check (app_organisation() is not null);
create policy document_change on document for update using (issuer_id = app_organisation());
alter table draft enable row level security;
create policy draft_own on draft using (organisation_id = app_organisation());
alter table draft_event enable row level security;
create policy draft_event_own on draft_event using (exists (select 1 from draft d where d.id = draft_id));
alter table draft_addressee enable row level security;
create policy draft_addressee_own on draft_addressee using (exists (select 1 from draft d where d.id = draft_id));
alter table incoming enable row level security;
create policy incoming_own on incoming using (organisation_id = app_organisation());
alter table file_text enable row level security;
create policy file_text_own on file_text for select using (exists (select 1 from incoming i where i.file_id = file_text.file_id));
alter table register_series enable row level security;
create policy register_series_own on register_series using (organisation_id = app_organisation());
alter table delivery enable row level security;
create policy delivery_party on delivery for select using (
  sender_id = app_organisation() or app_sees_unit(recipient_id));
create policy delivery_send on delivery for insert with check (sender_id = app_organisation());
create policy delivery_receive on delivery for update using (recipient_id = app_organisation());
