-- The database after all migrations. Written by `npm run schema`; do not edit.

create extension btree_gist;

create extension pg_trgm;

create collation vietnamese (provider = icu, locale = 'vi-u-kn-true');

-- Whether a person holds or held a position in the acting organisation or in one under it.
CREATE OR REPLACE FUNCTION public.app_keeps_person(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from position where person_id = person and app_sees_unit(organisation_id))
$function$;

-- The organisation for which this transaction acts; null outside a procedure.
CREATE OR REPLACE FUNCTION public.app_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid;

-- The person who acts in this transaction; null outside a procedure.
CREATE OR REPLACE FUNCTION public.app_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.person_id'::text, true), ''::text))::uuid;

-- The units that the acting organisation succeeds, over as many successions as there were: it reads their history.
CREATE OR REPLACE FUNCTION public.app_predecessors()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
  with recursive before(id) as (
    select predecessor_id from unit_succession where successor_id = app_organisation()
    union
    select s.predecessor_id from before join unit_succession s on s.successor_id = before.id)
  select id from before
$function$;

-- Whether the acting organisation is this unit or stands above it (on any day: history stays readable).
CREATE OR REPLACE FUNCTION public.app_sees_unit(unit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select unit = app_organisation() or exists (
    select 1 from unit_ancestry
    where unit_id = unit and ancestor_id = app_organisation() and line in ('state', 'party', 'front', 'guidance'))
$function$;

-- Whether the acting organisation stands in the place of this unit, over as many successions as there were.
CREATE OR REPLACE FUNCTION public.app_succeeds(unit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select unit in (select app_predecessors())
$function$;

-- The newest documents that the acting organisation may read and whose folded text holds all the words (the longest first: it is looked up by the index), at most that many.
CREATE OR REPLACE FUNCTION public.document_ids_by_text(words text[], most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select d.id from document d
  where d.folded like '%' || replace(replace(replace(words[1], '\', '\\'), '%', '\%'), '_', '\_') || '%'
    and not exists (select from unnest(words) word where strpos(d.folded, word) = 0)
    and exists (select from document_reader r where r.document_id = d.id and public.app_sees_unit(r.unit_id))
  order by d.created_at desc, d.id limit most
$function$;

-- Whether the next step of a duty is its holder's: what was reported in time is never overdue, however long it waits to be accepted.
CREATE OR REPLACE FUNCTION public.duty_awaits_holder(state text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN (state = ANY (ARRAY['given'::text, 'received'::text, 'in-progress'::text, 'submitted'::text]));

-- The newest duties whose folded text holds all the words (the longest first: it is looked up by the index), at most that many, whoever may read them.
CREATE OR REPLACE FUNCTION public.duty_ids_by_text(words text[], most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select id from duty
  where folded like '%' || replace(replace(replace(words[1], '\', '\\'), '%', '\%'), '_', '\_') || '%'
    and not exists (select from unnest(words) word where strpos(folded, word) = 0)
  order by given_at desc limit most
$function$;

CREATE OR REPLACE FUNCTION public.duty_is_tallied()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.duty_tally_count(changes jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.file_is_named_by_right()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  file uuid := case tg_table_name
    when 'document' then to_jsonb(new) ->> 'original_file_id' else to_jsonb(new) ->> 'file_id' end;
begin
  if file is not null and not exists (select from stored_file where id = file) then
    raise exception 'a file that may not be read cannot be named' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.journal_entry_becomes_pending()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  insert into public.journal_pending (entry_id) values (new.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.journal_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the journal is append-only: % on % is refused', tg_op, tg_table_name using errcode = '42501';
end $function$;

-- Queues the mail of each notice, for persons who have an address and did not switch mail off.
CREATE OR REPLACE FUNCTION public.notification_mails()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  perform graphile_worker.add_jobs(array_agg(json_populate_record(null::graphile_worker.job_spec, json_build_object(
    'identifier', 'mail.send', 'payload', json_build_object('notificationId', n.id)))))
  from made n join person p on p.id = n.person_id left join notification_setting s on s.person_id = n.person_id
  where p.email is not null and s.mail is distinct from false
  having count(*) > 0;
  return null;
end
$function$;

-- The state of a call: withdrawn also when a call that it passes on is.
CREATE OR REPLACE FUNCTION public.report_call_state(wanted uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with recursive chain as (
    select id, parent_id, state, 1 as step from report_call where id = wanted
    union all
    select c.id, c.parent_id, c.state, step + 1 from chain join report_call c on c.id = chain.parent_id)
  select case when bool_or(state = 'withdrawn') then 'withdrawn' else max(state) filter (where step = 1) end from chain
$function$;

CREATE OR REPLACE FUNCTION public.unit_fact_lies_within_life()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  still_there boolean;
begin
  if not exists (select from public.unit where id = new.unit_id and during @> new.during) then
    execute format('select exists (select from public.%I where unit_id = $1 and during = $2)', tg_table_name)
      into still_there using new.unit_id, new.during;
    if still_there then
      raise exception using errcode = 'check_violation', constraint = tg_name,
        message = format('a row of %s lies outside the days of its unit', tg_table_name);
    end if;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.unit_life_covers_its_facts()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  life daterange := (select during from public.unit where id = new.id);
begin
  if exists (select from public.unit_name where unit_id = new.id and not during <@ life)
    or exists (select from public.unit_code where unit_id = new.id and not during <@ life)
    or exists (select from public.unit_parent where unit_id = new.id and not during <@ life)
    or exists (select from public.unit_parent where parent_id = new.id and not during <@ life)
  then
    raise exception using errcode = 'check_violation', constraint = tg_name,
      message = 'a unit ends while a name, code, parent or child of it goes on';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.unit_parent_lies_within_life()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if exists (
    select from public.unit_parent p join public.unit u on u.id = p.parent_id
    where p.unit_id = new.unit_id and p.line = new.line and p.during = new.during
      and (not u.during @> p.during or (u.class = 'territory') <> (p.line = 'territory'))
  ) then
    raise exception using errcode = 'check_violation', constraint = tg_name,
      message = 'a parent does not exist on all days on which it is named, or is of the wrong class for the line';
  end if;
  return null;
end $function$;

-- A key for programs that act in a position, limited to scopes; only its SHA-256 is kept.
create table api_token (
  id uuid not null,
  digest bytea not null,
  position_id uuid not null,
  name text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_token_pkey PRIMARY KEY (id),
  constraint api_token_digest_key UNIQUE (digest),
  constraint api_token_position_id_fkey FOREIGN KEY (position_id) REFERENCES "position"(id),
  constraint api_token_digest_check CHECK (octet_length(digest) = 32),
  constraint api_token_name_check CHECK (length(name) >= 1 AND length(name) <= 100),
  constraint api_token_scopes_check CHECK (cardinality(scopes) >= 1 AND cardinality(scopes) <= 50)
);
CREATE INDEX api_token_position ON api_token USING btree (position_id);
alter table api_token enable row level security;
create policy api_token_own on api_token for all to public using ((position_id IN ( SELECT "position".id
   FROM "position"
  WHERE ("position".person_id = app_person()))));
grant insert on api_token to sd_app;
grant select (id, position_id, name, scopes, created_at, expires_at, last_used_at, revoked_at) on api_token to sd_app;
grant update (revoked_at) on api_token to sd_app;

-- What a directive asks (đầu việc): proposed by the program from an item, adjusted and confirmed by an officer, given as duties when the document is issued.
create table assignment (
  id uuid not null,
  draft_id uuid,
  document_id uuid,
  -- The document whose item it is: 44-CV/BCĐ when 1140/UBND-NCKS sends it on.
  source_document_id uuid,
  item_label text,
  title text not null,
  detail text,
  topic text not null,
  due_on date,
  -- The words of the document that set the date, where it has them.
  due_text text,
  -- Why the program proposed this topic, date and these holders; kept to be shown beside the proposal.
  reasons jsonb not null default '{}'::jsonb,
  state text not null,
  place integer not null,
  constraint assignment_pkey PRIMARY KEY (id),
  constraint assignment_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint assignment_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES draft(id),
  constraint assignment_source_document_id_fkey FOREIGN KEY (source_document_id) REFERENCES document(id),
  constraint assignment_check CHECK (draft_id IS NOT NULL OR document_id IS NOT NULL),
  constraint assignment_detail_check CHECK (length(detail) <= 8000),
  constraint assignment_due_text_check CHECK (length(due_text) <= 300),
  constraint assignment_item_label_check CHECK (length(item_label) >= 1 AND length(item_label) <= 20),
  constraint assignment_place_check CHECK (place > 0),
  constraint assignment_state_check CHECK (state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'dropped'::text, 'given'::text])),
  constraint assignment_title_check CHECK (length(title) >= 1 AND length(title) <= 300),
  constraint assignment_topic_check CHECK (length(topic) >= 1 AND length(topic) <= 40)
);
CREATE INDEX assignment_document ON assignment USING btree (document_id);
CREATE INDEX assignment_draft ON assignment USING btree (draft_id);
alter table assignment enable row level security;
create policy assignment_own on assignment for all to public using (((EXISTS ( SELECT 1
   FROM draft d
  WHERE (d.id = assignment.draft_id))) OR (EXISTS ( SELECT 1
   FROM document d
  WHERE (d.id = assignment.document_id)))));
grant insert, select, update on assignment to sd_app;

create table assignment_holder (
  assignment_id uuid not null,
  unit_id uuid not null,
  constraint assignment_holder_pkey PRIMARY KEY (assignment_id, unit_id),
  constraint assignment_holder_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id),
  constraint assignment_holder_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
alter table assignment_holder enable row level security;
create policy assignment_holder_own on assignment_holder for all to public using ((EXISTS ( SELECT 1
   FROM assignment a
  WHERE (a.id = assignment_holder.assignment_id))));
grant delete, insert, select on assignment_holder to sd_app;

create table auth_account (
  id text not null,
  user_id uuid not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  -- argon2id hash with its parameters.
  password text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint auth_account_pkey PRIMARY KEY (id),
  constraint auth_account_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint auth_account_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_user(id) ON DELETE CASCADE
);
CREATE INDEX auth_account_user ON auth_account USING btree (user_id);
alter table auth_account enable row level security;
create policy auth_account_own on auth_account for all to public using ((user_id = app_person()));
grant select (user_id, provider_id, password) on auth_account to sd_app;
grant update (password, updated_at) on auth_account to sd_app;

create table auth_session (
  id text not null,
  user_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint auth_session_pkey PRIMARY KEY (id),
  constraint auth_session_token_key UNIQUE (token),
  constraint auth_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_user(id) ON DELETE CASCADE
);
CREATE INDEX auth_session_user ON auth_session USING btree (user_id);
alter table auth_session enable row level security;
create policy auth_session_kept on auth_session for all to public using (((user_id = app_person()) OR app_keeps_person(user_id)));
grant delete on auth_session to sd_app;
grant select (id, user_id, expires_at, ip_address, user_agent, created_at) on auth_session to sd_app;

create table auth_two_factor (
  id text not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamp with time zone,
  constraint auth_two_factor_pkey PRIMARY KEY (id),
  constraint auth_two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_user(id) ON DELETE CASCADE
);
CREATE INDEX auth_two_factor_user ON auth_two_factor USING btree (user_id);
alter table auth_two_factor enable row level security;
create policy auth_two_factor_kept on auth_two_factor for all to public using (app_keeps_person(user_id));
grant delete on auth_two_factor to sd_app;
grant select (user_id) on auth_two_factor to sd_app;

-- A person who can sign in. The name stands in person; here it is a dash.
create table auth_user (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint auth_user_pkey PRIMARY KEY (id),
  constraint auth_user_email_key UNIQUE (email),
  constraint auth_user_id_fkey FOREIGN KEY (id) REFERENCES person(id),
  constraint auth_user_email_check CHECK (email = lower(email))
);
alter table auth_user enable row level security;
create policy auth_user_kept on auth_user for all to public using (((id = app_person()) OR app_keeps_person(id)));
grant select (id, two_factor_enabled) on auth_user to sd_app;
grant update (two_factor_enabled, updated_at) on auth_user to sd_app;

create table auth_verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint auth_verification_pkey PRIMARY KEY (id)
);
CREATE INDEX auth_verification_identifier ON auth_verification USING btree (identifier);

-- The terms (nhiệm kỳ) of a Party committee, by which its documents are numbered.
create table committee_term (
  organisation_id uuid not null,
  name text not null,
  during daterange not null,
  constraint committee_term_pkey PRIMARY KEY (organisation_id, name),
  constraint committee_term_once EXCLUDE USING gist (organisation_id WITH =, during WITH &&),
  constraint committee_term_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES unit(id),
  constraint committee_term_during_check CHECK (NOT isempty(during) AND NOT lower_inf(during)),
  constraint committee_term_name_check CHECK (name ~ '^[0-9]{4}-[0-9]{4}$'::text)
);
grant insert, select on committee_term to sd_app;

-- A document went to one organisation inside the program: delivered, opened, acknowledged or sent back, by whom and when.
create table delivery (
  id uuid not null,
  document_id uuid not null,
  sender_id uuid not null,
  -- To whom it was sent.
  addressed_id uuid not null,
  -- Who has it now: the one it was sent to, or its successor when that ended before acknowledging it.
  recipient_id uuid not null,
  purpose text not null,
  sent_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  opened_by uuid,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  refused_at timestamp with time zone,
  refused_by uuid,
  -- Why the recipient sent it back: it was not meant for it.
  refused_reason text,
  constraint delivery_pkey PRIMARY KEY (id),
  constraint delivery_document_id_addressed_id_key UNIQUE (document_id, addressed_id),
  constraint delivery_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES person(id),
  constraint delivery_addressed_id_fkey FOREIGN KEY (addressed_id) REFERENCES unit(id),
  constraint delivery_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint delivery_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id),
  constraint delivery_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES unit(id),
  constraint delivery_refused_by_fkey FOREIGN KEY (refused_by) REFERENCES person(id),
  constraint delivery_sender_id_fkey FOREIGN KEY (sender_id) REFERENCES unit(id),
  constraint delivery_check CHECK ((opened_at IS NULL) = (opened_by IS NULL)),
  constraint delivery_check1 CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
  constraint delivery_check2 CHECK ((refused_at IS NULL) = (refused_by IS NULL) AND (refused_at IS NULL) = (refused_reason IS NULL)),
  constraint delivery_check3 CHECK (acknowledged_at IS NULL OR opened_at IS NOT NULL),
  constraint delivery_check4 CHECK (acknowledged_at IS NULL OR refused_at IS NULL),
  constraint delivery_purpose_check CHECK (purpose = ANY (ARRAY['act'::text, 'know'::text])),
  constraint delivery_refused_reason_check CHECK (length(refused_reason) >= 1 AND length(refused_reason) <= 1000)
);
CREATE INDEX delivery_awaited ON delivery USING btree (sender_id) WHERE ((acknowledged_at IS NULL) AND (refused_at IS NULL));
CREATE INDEX delivery_document ON delivery USING btree (document_id);
CREATE INDEX delivery_recipient ON delivery USING btree (recipient_id, acknowledged_at);
alter table delivery enable row level security;
create policy delivery_party on delivery for select to public using (((sender_id = app_organisation()) OR app_sees_unit(recipient_id)));
create policy delivery_receive on delivery for update to public using ((recipient_id = app_organisation()));
create policy delivery_send on delivery for insert to public with check ((sender_id = app_organisation()));
grant insert, select, update on delivery to sd_app;

-- One row when this database holds the demonstration; none in a real installation.
create table demonstration (
  one boolean not null default true,
  started_at timestamp with time zone not null,
  -- Added to the machine's time: the demonstration plays in March 2024 and can be moved.
  clock_offset_seconds bigint not null,
  constraint demonstration_pkey PRIMARY KEY (one),
  constraint demonstration_one_check CHECK (one)
);
grant select on demonstration to sd_app;
grant select on demonstration to sd_public;

-- The roles that a visitor of the demonstration can enter as with one click.
create table demonstration_role (
  position_id uuid not null,
  place integer not null,
  vi text not null,
  en text not null,
  constraint demonstration_role_pkey PRIMARY KEY (position_id),
  constraint demonstration_role_place_key UNIQUE (place),
  constraint demonstration_role_position_id_fkey FOREIGN KEY (position_id) REFERENCES "position"(id),
  constraint demonstration_role_en_check CHECK (length(en) >= 1 AND length(en) <= 200),
  constraint demonstration_role_place_check CHECK (place > 0),
  constraint demonstration_role_vi_check CHECK (length(vi) >= 1 AND length(vi) <= 200)
);
grant select on demonstration_role to sd_app;
grant select on demonstration_role to sd_public;

-- An official document as such, whoever holds a copy of it.
create table document (
  id uuid not null,
  style text not null,
  kind text not null,
  -- The issuing organisation where it is one of our units.
  issuer_id uuid,
  issuer_name text not null,
  parent_issuer_name text,
  number text,
  symbol text,
  issued_on date,
  place text,
  subject text not null,
  -- ordinary: thường; urgent: khẩn; very-urgent: thượng khẩn; express: hỏa tốc.
  urgency text not null default 'ordinary'::text,
  -- The document in the program's model (documents/model.ts), as a person confirmed it.
  content jsonb not null,
  report_to text,
  report_via text,
  original_file_id uuid,
  state text not null default 'in-force'::text,
  -- Number, symbol, subject and issuer without case and diacritics, for search.
  folded text not null,
  created_at timestamp with time zone not null,
  constraint document_pkey PRIMARY KEY (id),
  constraint document_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES unit(id),
  constraint document_original_file_id_fkey FOREIGN KEY (original_file_id) REFERENCES stored_file(id),
  constraint document_issuer_name_check CHECK (length(issuer_name) >= 1 AND length(issuer_name) <= 300),
  constraint document_kind_check CHECK (length(kind) >= 1 AND length(kind) <= 10),
  constraint document_number_check CHECK (length(number) >= 1 AND length(number) <= 20),
  constraint document_parent_issuer_name_check CHECK (length(parent_issuer_name) <= 300),
  constraint document_place_check CHECK (length(place) <= 100),
  constraint document_report_to_check CHECK (length(report_to) <= 300),
  constraint document_report_via_check CHECK (length(report_via) <= 300),
  constraint document_state_check CHECK (state = ANY (ARRAY['in-force'::text, 'updated'::text, 'replaced'::text, 'recalled'::text])),
  constraint document_style_check CHECK (style = ANY (ARRAY['state'::text, 'party'::text, 'front'::text])),
  constraint document_subject_check CHECK (length(subject) >= 1 AND length(subject) <= 1000),
  constraint document_symbol_check CHECK (length(symbol) >= 1 AND length(symbol) <= 60),
  constraint document_urgency_check CHECK (urgency = ANY (ARRAY['ordinary'::text, 'urgent'::text, 'very-urgent'::text, 'express'::text]))
);
CREATE INDEX document_number ON document USING btree (number, symbol, issued_on);
CREATE INDEX document_original_file ON document USING btree (original_file_id) WHERE (original_file_id IS NOT NULL);
CREATE INDEX document_search ON document USING gin (folded gin_trgm_ops);
CREATE TRIGGER document_names_file BEFORE INSERT OR UPDATE OF original_file_id ON document FOR EACH ROW EXECUTE FUNCTION file_is_named_by_right();
alter table document enable row level security;
create policy document_change on document for update to public using ((issuer_id = app_organisation()));
create policy document_read on document for select to public using ((EXISTS ( SELECT 1
   FROM document_reader r
  WHERE ((r.document_id = document.id) AND app_sees_unit(r.unit_id)))));
create policy document_write on document for insert to public with check ((app_organisation() IS NOT NULL));
grant insert, select, update on document to sd_app;

-- Files of a document: what the program wrote (docx, pdf) and what was attached.
create table document_attachment (
  document_id uuid not null,
  file_id uuid not null,
  place integer not null,
  role text not null,
  constraint document_attachment_pkey PRIMARY KEY (document_id, file_id),
  constraint document_attachment_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint document_attachment_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint document_attachment_place_check CHECK (place > 0),
  constraint document_attachment_role_check CHECK (role = ANY (ARRAY['docx'::text, 'pdf'::text, 'attachment'::text]))
);
CREATE INDEX document_attachment_file ON document_attachment USING btree (file_id);
CREATE TRIGGER document_attachment_names_file BEFORE INSERT OR UPDATE ON document_attachment FOR EACH ROW EXECUTE FUNCTION file_is_named_by_right();
grant insert, select on document_attachment to sd_app;

-- A document travels inside another: 44-CV/BCĐ inside 1140/UBND-NCKS.
create table document_carriage (
  carrier_id uuid not null,
  carried_id uuid not null,
  place integer not null,
  constraint document_carriage_pkey PRIMARY KEY (carrier_id, carried_id),
  constraint document_carriage_carrier_id_place_key UNIQUE (carrier_id, place),
  constraint document_carriage_carried_id_fkey FOREIGN KEY (carried_id) REFERENCES document(id),
  constraint document_carriage_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES document(id),
  constraint document_carriage_check CHECK (carrier_id <> carried_id),
  constraint document_carriage_place_check CHECK (place > 0)
);
grant insert, select on document_carriage to sd_app;

-- An issued document was recalled (thu hồi), updated (cập nhật) or replaced (thay thế). The original stays.
create table document_change (
  id uuid not null,
  document_id uuid not null,
  kind text not null,
  by_document_id uuid,
  reason text not null,
  at timestamp with time zone not null,
  constraint document_change_pkey PRIMARY KEY (id),
  constraint document_change_by_document_id_fkey FOREIGN KEY (by_document_id) REFERENCES document(id),
  constraint document_change_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint document_change_check CHECK (kind = 'recall'::text OR by_document_id IS NOT NULL),
  constraint document_change_kind_check CHECK (kind = ANY (ARRAY['recall'::text, 'update'::text, 'replacement'::text])),
  constraint document_change_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 2000)
);
CREATE INDEX document_change_document ON document_change USING btree (document_id);
grant insert, select on document_change to sd_app;

-- Which organisations may read a document: its issuer, who registered it, and everyone it was delivered to.
create table document_reader (
  document_id uuid not null,
  unit_id uuid not null,
  constraint document_reader_pkey PRIMARY KEY (document_id, unit_id),
  constraint document_reader_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint document_reader_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX document_reader_unit ON document_reader USING btree (unit_id);
grant insert, select on document_reader to sd_app;

-- A document being made (dự thảo): drafted, submitted, reviewed by the division, approved by the head, numbered and issued.
create table draft (
  id uuid not null,
  organisation_id uuid not null,
  -- The draft in the program's model (documents/write/draft.ts).
  content jsonb not null,
  subject text not null,
  style text not null,
  kind text not null,
  state text not null,
  -- Goes up with every change; who changes an older version is refused.
  version integer not null default 1,
  -- The version that the head approved: an approval is of one version, and only that one is issued.
  approved_version integer,
  drafter_id uuid not null,
  reviewer_id uuid,
  signer_id uuid,
  returned_reason text,
  -- The issued document that this one updates or replaces.
  changes_document_id uuid,
  change_kind text,
  document_id uuid,
  -- Subject without case and diacritics, for search.
  folded text not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (id),
  constraint draft_document_id_key UNIQUE (document_id),
  constraint draft_changes_document_id_fkey FOREIGN KEY (changes_document_id) REFERENCES document(id),
  constraint draft_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint draft_drafter_id_fkey FOREIGN KEY (drafter_id) REFERENCES person(id),
  constraint draft_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES unit(id),
  constraint draft_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES person(id),
  constraint draft_signer_id_fkey FOREIGN KEY (signer_id) REFERENCES person(id),
  constraint draft_change_kind_check CHECK (change_kind = ANY (ARRAY['update'::text, 'replacement'::text])),
  constraint draft_check CHECK ((changes_document_id IS NULL) = (change_kind IS NULL)),
  constraint draft_check1 CHECK ((state = 'issued'::text) = (document_id IS NOT NULL)),
  constraint draft_check2 CHECK ((state <> ALL (ARRAY['approved'::text, 'issued'::text])) OR approved_version = version AND signer_id IS NOT NULL),
  constraint draft_kind_check CHECK (length(kind) >= 1 AND length(kind) <= 10),
  constraint draft_returned_reason_check CHECK (length(returned_reason) <= 2000),
  constraint draft_state_check CHECK (state = ANY (ARRAY['drafting'::text, 'submitted'::text, 'reviewed'::text, 'approved'::text, 'issued'::text, 'abandoned'::text])),
  constraint draft_style_check CHECK (style = ANY (ARRAY['state'::text, 'party'::text, 'front'::text])),
  constraint draft_subject_check CHECK (length(subject) >= 1 AND length(subject) <= 1000),
  constraint draft_version_check CHECK (version > 0)
);
CREATE INDEX draft_organisation ON draft USING btree (organisation_id, state, changed_at);
alter table draft enable row level security;
create policy draft_own on draft for all to public using ((organisation_id = app_organisation()));
grant insert, select, update on draft to sd_app;

-- To whom a draft will be delivered: to act (để thực hiện) or only to know (để biết); those get no duty.
create table draft_addressee (
  draft_id uuid not null,
  unit_id uuid not null,
  purpose text not null,
  constraint draft_addressee_pkey PRIMARY KEY (draft_id, unit_id),
  constraint draft_addressee_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES draft(id),
  constraint draft_addressee_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint draft_addressee_purpose_check CHECK (purpose = ANY (ARRAY['act'::text, 'know'::text]))
);
alter table draft_addressee enable row level security;
create policy draft_addressee_own on draft_addressee for all to public using ((EXISTS ( SELECT 1
   FROM draft d
  WHERE (d.id = draft_addressee.draft_id))));
grant delete, insert, select, update on draft_addressee to sd_app;

create table draft_attachment (
  draft_id uuid not null,
  file_id uuid not null,
  place integer not null,
  constraint draft_attachment_pkey PRIMARY KEY (draft_id, file_id),
  constraint draft_attachment_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES draft(id),
  constraint draft_attachment_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint draft_attachment_place_check CHECK (place > 0)
);
CREATE TRIGGER draft_attachment_names_file BEFORE INSERT OR UPDATE ON draft_attachment FOR EACH ROW EXECUTE FUNCTION file_is_named_by_right();
grant delete, insert, select, update on draft_attachment to sd_app;

create table draft_carried (
  draft_id uuid not null,
  document_id uuid not null,
  place integer not null,
  constraint draft_carried_pkey PRIMARY KEY (draft_id, document_id),
  constraint draft_carried_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint draft_carried_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES draft(id),
  constraint draft_carried_place_check CHECK (place > 0)
);
grant delete, insert, select, update on draft_carried to sd_app;

-- The history of a draft as people read it: drafted, submitted, returned with a reason, approved, issued. Append-only.
create table draft_event (
  id uuid not null,
  draft_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  version integer not null,
  person_id uuid not null,
  note text,
  constraint draft_event_pkey PRIMARY KEY (id),
  constraint draft_event_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES draft(id),
  constraint draft_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint draft_event_kind_check CHECK (length(kind) >= 1 AND length(kind) <= 40),
  constraint draft_event_note_check CHECK (length(note) <= 2000),
  constraint draft_event_version_check CHECK (version > 0)
);
CREATE INDEX draft_event_draft ON draft_event USING btree (draft_id, at);
alter table draft_event enable row level security;
create policy draft_event_own on draft_event for all to public using ((EXISTS ( SELECT 1
   FROM draft d
  WHERE (d.id = draft_event.draft_id))));
grant insert, select on draft_event to sd_app;

-- Nhiệm vụ: the holder must do one thing by a date, on a basis; given by the assigner.
create table duty (
  id uuid not null,
  -- The duty of which this is a part passed down.
  parent_id uuid,
  assignment_id uuid,
  document_id uuid,
  item_label text,
  -- Citations: the directive's item, the statute's article. Stored when given, never recomputed.
  basis jsonb not null,
  title text not null,
  detail text,
  topic text not null,
  assigner_id uuid not null,
  -- Who gave it, from the giver of the whole down to its own assigner, which is the last: they all see it, and their withdrawal takes it along.
  givers uuid[] not null,
  holder_id uuid not null,
  officer_id uuid,
  due_on date,
  -- Why it is due then: the document's words or the rule with its citation.
  due_basis text,
  -- given: đã giao; received: đã nhận; in-progress: đang thực hiện; submitted: trình lãnh đạo duyệt kết quả; reported: đã báo cáo, chờ chấp nhận; accepted: được chấp nhận; withdrawn: thu hồi; ended: kết thúc vì đơn vị giải thể.
  state text not null,
  -- The last result was returned with a reason and a new one is awaited.
  returned boolean not null default false,
  -- The document that updated or replaced the one on which the duty rests; the duty shows it.
  changed_by_id uuid,
  folded text not null,
  given_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint duty_pkey PRIMARY KEY (id),
  constraint duty_assigner_id_fkey FOREIGN KEY (assigner_id) REFERENCES unit(id),
  constraint duty_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id),
  constraint duty_changed_by_id_fkey FOREIGN KEY (changed_by_id) REFERENCES document(id),
  constraint duty_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint duty_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES unit(id),
  constraint duty_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES person(id),
  constraint duty_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES duty(id),
  constraint duty_check CHECK (givers[cardinality(givers)] = assigner_id),
  constraint duty_check1 CHECK ((closed_at IS NULL) = (state <> ALL (ARRAY['accepted'::text, 'withdrawn'::text, 'ended'::text]))),
  constraint duty_detail_check CHECK (length(detail) <= 8000),
  constraint duty_due_basis_check CHECK (length(due_basis) <= 500),
  constraint duty_item_label_check CHECK (length(item_label) >= 1 AND length(item_label) <= 20),
  constraint duty_state_check CHECK (state = ANY (ARRAY['given'::text, 'received'::text, 'in-progress'::text, 'submitted'::text, 'reported'::text, 'accepted'::text, 'withdrawn'::text, 'ended'::text])),
  constraint duty_title_check CHECK (length(title) >= 1 AND length(title) <= 300),
  constraint duty_topic_check CHECK (length(topic) >= 1 AND length(topic) <= 40)
);
CREATE INDEX duty_assigner_closed ON duty USING btree (assigner_id, closed_at DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX duty_assigner_due ON duty USING btree (assigner_id, due_on, id) WHERE (closed_at IS NULL);
CREATE INDEX duty_assigner_open ON duty USING btree (assigner_id, state, due_on) WHERE (closed_at IS NULL);
CREATE INDEX duty_assignment ON duty USING btree (assignment_id);
CREATE INDEX duty_document ON duty USING btree (document_id, holder_id);
CREATE INDEX duty_due_open ON duty USING btree (due_on) WHERE (closed_at IS NULL);
CREATE INDEX duty_holder_closed ON duty USING btree (holder_id, closed_at DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX duty_holder_due ON duty USING btree (holder_id, due_on, id) WHERE (closed_at IS NULL);
CREATE INDEX duty_holder_open ON duty USING btree (holder_id, state, due_on) WHERE (closed_at IS NULL);
CREATE INDEX duty_officer_open ON duty USING btree (officer_id, due_on) WHERE (closed_at IS NULL);
CREATE INDEX duty_parent ON duty USING btree (parent_id);
CREATE INDEX duty_search ON duty USING gin (folded gin_trgm_ops);
CREATE TRIGGER duty_changed_is_tallied AFTER UPDATE ON duty REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION duty_is_tallied();
CREATE TRIGGER duty_given_is_tallied AFTER INSERT ON duty REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION duty_is_tallied();
CREATE TRIGGER duty_removed_is_tallied AFTER DELETE ON duty REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION duty_is_tallied();
alter table duty enable row level security;
create policy duty_change on duty for update to public using (((holder_id = app_organisation()) OR (app_organisation() = ANY (givers))));
create policy duty_give on duty for insert to public with check ((assigner_id = app_organisation()));
create policy duty_read on duty for select to public using (((holder_id = app_organisation()) OR (app_organisation() = ANY (givers)) OR (EXISTS ( SELECT
   FROM unit_ancestry a
  WHERE ((a.unit_id = duty.holder_id) AND (a.ancestor_id = app_organisation()) AND (a.line = ANY (ARRAY['state'::text, 'party'::text, 'front'::text, 'guidance'::text]))))) OR (holder_id IN ( SELECT app_predecessors() AS app_predecessors)) OR (givers && ARRAY( SELECT app_predecessors() AS app_predecessors))));
grant insert, select, update on duty to sd_app;

-- Duties whose next step is the holder's and that have a due date, counted by it: what is overdue today is the sum of the days before today.
create table duty_due_tally (
  assigner_id uuid not null,
  holder_id uuid not null,
  due_on date not null,
  count integer not null,
  constraint duty_due_tally_pkey PRIMARY KEY (assigner_id, holder_id, due_on),
  constraint duty_due_tally_assigner_id_fkey FOREIGN KEY (assigner_id) REFERENCES unit(id),
  constraint duty_due_tally_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES unit(id)
);
CREATE INDEX duty_due_tally_holder ON duty_due_tally USING btree (holder_id, due_on);
alter table duty_due_tally enable row level security;
create policy duty_due_tally_read on duty_due_tally for select to public using (((assigner_id = app_organisation()) OR (holder_id = app_organisation()) OR (EXISTS ( SELECT
   FROM unit_ancestry a
  WHERE ((a.unit_id = duty_due_tally.holder_id) AND (a.ancestor_id = app_organisation()) AND (a.line = ANY (ARRAY['state'::text, 'party'::text, 'front'::text, 'guidance'::text])))))));
grant select on duty_due_tally to sd_app;

-- The history of a duty as people read it, in order. Append-only.
create table duty_event (
  id uuid not null,
  duty_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  unit_id uuid,
  person_id uuid,
  note text,
  constraint duty_event_pkey PRIMARY KEY (id),
  constraint duty_event_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id),
  constraint duty_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint duty_event_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint duty_event_kind_check CHECK (length(kind) >= 1 AND length(kind) <= 40),
  constraint duty_event_note_check CHECK (length(note) <= 2000)
);
CREATE INDEX duty_event_duty ON duty_event USING btree (duty_id, at);
alter table duty_event enable row level security;
create policy duty_event_with_duty on duty_event for all to public using ((EXISTS ( SELECT
   FROM duty d
  WHERE (d.id = duty_event.duty_id))));
grant insert, select on duty_event to sd_app;

create table duty_evidence (
  result_id uuid not null,
  file_id uuid not null,
  constraint duty_evidence_pkey PRIMARY KEY (result_id, file_id),
  constraint duty_evidence_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint duty_evidence_result_id_fkey FOREIGN KEY (result_id) REFERENCES duty_result(id)
);
CREATE INDEX duty_evidence_file ON duty_evidence USING btree (file_id);
CREATE TRIGGER duty_evidence_names_file BEFORE INSERT OR UPDATE ON duty_evidence FOR EACH ROW EXECUTE FUNCTION file_is_named_by_right();
alter table duty_evidence enable row level security;
create policy duty_evidence_with_result on duty_evidence for all to public using ((EXISTS ( SELECT
   FROM duty_result r
  WHERE (r.id = duty_evidence.result_id))));
grant delete, insert, select on duty_evidence to sd_app;

-- Who has held a duty since when: a successor takes it over with its history on the day of a merger.
create table duty_holding (
  duty_id uuid not null,
  holder_id uuid not null,
  from_on date not null,
  reason text not null,
  constraint duty_holding_pkey PRIMARY KEY (duty_id, from_on, holder_id),
  constraint duty_holding_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id),
  constraint duty_holding_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES unit(id),
  constraint duty_holding_reason_check CHECK (reason = ANY (ARRAY['given'::text, 'succession'::text]))
);
CREATE INDEX duty_holding_holder ON duty_holding USING btree (holder_id, from_on);
alter table duty_holding enable row level security;
create policy duty_holding_with_duty on duty_holding for all to public using ((EXISTS ( SELECT
   FROM duty d
  WHERE (d.id = duty_holding.duty_id))));
grant insert, select on duty_holding to sd_app;

-- What a holder reports on a duty, one row a round: written by the officer, approved by the head, accepted or returned with a reason by the assigner.
create table duty_result (
  id uuid not null,
  duty_id uuid not null,
  round integer not null,
  narrative text not null,
  -- Figures that the officer gives: label, value and unit of each.
  figures jsonb not null default '[]'::jsonb,
  state text not null,
  -- Goes up whenever the draft is written again; who changes an older version is refused.
  version integer not null default 1,
  written_by uuid not null,
  approved_by uuid,
  decided_by uuid,
  reason text,
  written_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  decided_at timestamp with time zone,
  constraint duty_result_pkey PRIMARY KEY (id),
  constraint duty_result_duty_id_round_key UNIQUE (duty_id, round),
  constraint duty_result_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES person(id),
  constraint duty_result_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint duty_result_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id),
  constraint duty_result_written_by_fkey FOREIGN KEY (written_by) REFERENCES person(id),
  constraint duty_result_check CHECK (state <> 'returned'::text OR reason IS NOT NULL),
  constraint duty_result_check1 CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'returned'::text])) <= (approved_by IS NOT NULL)),
  constraint duty_result_narrative_check CHECK (length(narrative) >= 1 AND length(narrative) <= 20000),
  constraint duty_result_reason_check CHECK (length(reason) <= 2000),
  constraint duty_result_round_check CHECK (round > 0),
  constraint duty_result_state_check CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'sent'::text, 'accepted'::text, 'returned'::text])),
  constraint duty_result_version_check CHECK (version > 0)
);
alter table duty_result enable row level security;
create policy duty_result_with_duty on duty_result for all to public using ((EXISTS ( SELECT
   FROM duty d
  WHERE (d.id = duty_result.duty_id))));
grant insert, select, update on duty_result to sd_app;

-- Duties counted by giver, holder and state, kept in the transaction that changes them, so that an overview does not grow with history.
create table duty_tally (
  assigner_id uuid not null,
  holder_id uuid not null,
  state text not null,
  count integer not null,
  constraint duty_tally_pkey PRIMARY KEY (assigner_id, holder_id, state),
  constraint duty_tally_assigner_id_fkey FOREIGN KEY (assigner_id) REFERENCES unit(id),
  constraint duty_tally_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES unit(id)
);
CREATE INDEX duty_tally_holder ON duty_tally USING btree (holder_id);
alter table duty_tally enable row level security;
create policy duty_tally_read on duty_tally for select to public using (((assigner_id = app_organisation()) OR (holder_id = app_organisation()) OR (EXISTS ( SELECT
   FROM unit_ancestry a
  WHERE ((a.unit_id = duty_tally.holder_id) AND (a.ancestor_id = app_organisation()) AND (a.line = ANY (ARRAY['state'::text, 'party'::text, 'front'::text, 'guidance'::text])))))));
grant select on duty_tally to sd_app;

-- A later due date, asked with a reason and granted or refused (xin gia hạn).
create table extension (
  id uuid not null,
  duty_id uuid not null,
  was_due_on date,
  due_on date not null,
  reason text not null,
  state text not null,
  asked_by uuid not null,
  decided_by uuid,
  decision_reason text,
  asked_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  constraint extension_pkey PRIMARY KEY (id),
  constraint extension_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint extension_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint extension_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id),
  constraint extension_check CHECK ((state = 'asked'::text) = (decided_at IS NULL)),
  constraint extension_check1 CHECK (state <> 'refused'::text OR decision_reason IS NOT NULL),
  constraint extension_decision_reason_check CHECK (length(decision_reason) <= 2000),
  constraint extension_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 2000),
  constraint extension_state_check CHECK (state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text]))
);
CREATE INDEX extension_duty ON extension USING btree (duty_id);
CREATE UNIQUE INDEX extension_one_open ON extension USING btree (duty_id) WHERE (state = 'asked'::text);
alter table extension enable row level security;
create policy extension_with_duty on extension for all to public using ((EXISTS ( SELECT
   FROM duty d
  WHERE (d.id = extension.duty_id))));
grant insert, select, update on extension to sd_app;

-- The text of a file that came in, as it was extracted; passages of readings count in it (UTF-16 units).
create table file_text (
  file_id uuid not null,
  text text not null,
  format text not null,
  warnings jsonb not null default '[]'::jsonb,
  constraint file_text_pkey PRIMARY KEY (file_id),
  constraint file_text_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint file_text_format_check CHECK (length(format) >= 1 AND length(format) <= 20)
);
alter table file_text enable row level security;
create policy file_text_own on file_text for select to public using ((EXISTS ( SELECT 1
   FROM incoming i
  WHERE (i.file_id = file_text.file_id))));
grant select on file_text to sd_app;

-- A document that came in (văn bản đến): uploaded and read, or delivered inside the program; then in the incoming register (30/2020/NĐ-CP Annex IV).
create table incoming (
  id uuid not null,
  organisation_id uuid not null,
  file_id uuid,
  -- Which document of its file, from 1.
  place integer not null default 1,
  -- The document of the same file that carries this one.
  carried_in uuid,
  delivery_id uuid,
  -- What the program read, with the passage and sureness of each field, as it stood before a person corrected it.
  reading jsonb,
  -- Why the file could not be read (documents/files/refusal.ts).
  refusal jsonb,
  -- The document in the program's model as a person has corrected it so far.
  content jsonb,
  -- Number, symbol, subject and issuer of the content without case and diacritics, for search.
  folded text not null default ''::text,
  -- The unit that the clerk recognised as the issuer.
  issuer_id uuid,
  -- Goes up with every correction; who changes an older version is refused.
  version integer not null default 1,
  -- reading: a job reads the file; unreadable: it could not; read: a person checks it; registered: it has its arrival number; attached: recorded with the document that carries it, without a number of its own; discarded.
  state text not null,
  discard_reason text,
  document_id uuid,
  series_id uuid,
  arrival_number integer,
  arrived_on date not null,
  passed_to text,
  passed_on date,
  officer_id uuid,
  note text,
  received_at timestamp with time zone not null,
  received_by uuid,
  registered_at timestamp with time zone,
  registered_by uuid,
  constraint incoming_pkey PRIMARY KEY (id),
  constraint incoming_delivery_id_key UNIQUE (delivery_id),
  constraint incoming_file_id_place_key UNIQUE (file_id, place),
  constraint incoming_series_id_arrival_number_key UNIQUE (series_id, arrival_number),
  constraint incoming_carried_in_fkey FOREIGN KEY (carried_in) REFERENCES incoming(id),
  constraint incoming_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES delivery(id),
  constraint incoming_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint incoming_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint incoming_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES unit(id),
  constraint incoming_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES person(id),
  constraint incoming_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES unit(id),
  constraint incoming_received_by_fkey FOREIGN KEY (received_by) REFERENCES person(id),
  constraint incoming_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES person(id),
  constraint incoming_series_id_fkey FOREIGN KEY (series_id) REFERENCES register_series(id),
  constraint incoming_arrival_number_check CHECK (arrival_number > 0),
  constraint incoming_check CHECK (carried_in IS NULL OR carried_in <> id),
  constraint incoming_check1 CHECK ((state = 'registered'::text) = (arrival_number IS NOT NULL)),
  constraint incoming_check2 CHECK ((arrival_number IS NULL) = (series_id IS NULL)),
  constraint incoming_check3 CHECK ((arrival_number IS NULL) = (registered_at IS NULL)),
  constraint incoming_check4 CHECK ((registered_at IS NULL) = (registered_by IS NULL)),
  constraint incoming_check5 CHECK ((state = ANY (ARRAY['registered'::text, 'attached'::text])) = (document_id IS NOT NULL)),
  constraint incoming_check6 CHECK ((state = 'discarded'::text) = (discard_reason IS NOT NULL)),
  constraint incoming_check7 CHECK ((state = 'unreadable'::text) <= (refusal IS NOT NULL)),
  constraint incoming_check8 CHECK ((state = ANY (ARRAY['reading'::text, 'unreadable'::text, 'discarded'::text])) OR content IS NOT NULL),
  constraint incoming_discard_reason_check CHECK (length(discard_reason) >= 1 AND length(discard_reason) <= 1000),
  constraint incoming_note_check CHECK (length(note) <= 1000),
  constraint incoming_passed_to_check CHECK (length(passed_to) <= 200),
  constraint incoming_place_check CHECK (place > 0),
  constraint incoming_state_check CHECK (state = ANY (ARRAY['reading'::text, 'unreadable'::text, 'read'::text, 'registered'::text, 'attached'::text, 'discarded'::text])),
  constraint incoming_version_check CHECK (version > 0)
);
CREATE INDEX incoming_carried ON incoming USING btree (carried_in);
CREATE INDEX incoming_document ON incoming USING btree (document_id);
CREATE INDEX incoming_organisation ON incoming USING btree (organisation_id, state, arrived_on);
CREATE INDEX incoming_registered ON incoming USING btree (organisation_id, registered_at) WHERE (registered_at IS NOT NULL);
CREATE TRIGGER incoming_names_file BEFORE INSERT OR UPDATE OF file_id ON incoming FOR EACH ROW EXECUTE FUNCTION file_is_named_by_right();
alter table incoming enable row level security;
create policy incoming_own on incoming for all to public using ((organisation_id = app_organisation()));
grant insert, select, update on incoming to sd_app;

-- One entry per act. Append-only: no role of the program may update or delete.
create table journal_entry (
  -- UUIDv7 made by the program.
  id uuid not null,
  at timestamp with time zone not null,
  -- The person who acted; null when the program acted by itself (a job).
  actor_id uuid,
  -- The position in which the person acted.
  position_id uuid,
  -- The organisation for which the person acted.
  organisation_id uuid,
  procedure text not null,
  -- Ids of what the act changed or made.
  subject_ids uuid[] not null,
  -- SHA-256 of the canonical JSON (RFC 8785) of the input, personal data left out.
  input_digest bytea not null,
  constraint journal_entry_pkey PRIMARY KEY (id),
  constraint journal_entry_at_is_as_published CHECK (at = date_trunc('milliseconds'::text, at) AND at >= '2000-01-01 00:00:00+00'::timestamp with time zone AND at < '9999-01-01 00:00:00+00'::timestamp with time zone),
  constraint journal_entry_input_digest_check CHECK (octet_length(input_digest) = 32),
  constraint journal_entry_procedure_check CHECK (procedure ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'::text)
);
CREATE INDEX journal_entry_organisation ON journal_entry USING btree (organisation_id, at);
CREATE INDEX journal_entry_subject ON journal_entry USING gin (subject_ids);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_entry FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER journal_entry_becomes_pending AFTER INSERT ON journal_entry FOR EACH ROW EXECUTE FUNCTION journal_entry_becomes_pending();
grant select on journal_entry to sd_app;

-- The public key of this installation's journal: one for good, kept with the first head.
create table journal_key (
  -- Fingerprint: SHA-256 of the key's SubjectPublicKeyInfo (DER), hex.
  key_id text not null,
  -- PEM, SubjectPublicKeyInfo.
  public_key text not null,
  constraint journal_key_pkey PRIMARY KEY (key_id),
  constraint journal_key_key_id_check CHECK (key_id ~ '^[0-9a-f]{64}$'::text)
);
CREATE UNIQUE INDEX journal_key_is_one ON journal_key USING btree ((true));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_key FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

-- The entries in the order of the Merkle tree (RFC 9162); written only by the sequencer.
create table journal_leaf (
  index bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  constraint journal_leaf_pkey PRIMARY KEY (index),
  constraint journal_leaf_entry_id_key UNIQUE (entry_id),
  constraint journal_leaf_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES journal_entry(id),
  constraint journal_leaf_hash_check CHECK (octet_length(hash) = 32),
  constraint journal_leaf_index_check CHECK (index >= 0)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_leaf FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
grant select on journal_leaf to sd_app;

-- Complete subtrees of the tree: the node covers the leaves from index * 2^level. Never changed; level 0 is journal_leaf.
create table journal_node (
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  constraint journal_node_pkey PRIMARY KEY (level, index),
  constraint journal_node_hash_check CHECK (octet_length(hash) = 32),
  constraint journal_node_index_check CHECK (index >= 0),
  constraint journal_node_level_check CHECK (level >= 1 AND level <= 62)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_node FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

-- Entries that the sequencer has not put into the tree yet, in no order.
create table journal_pending (
  entry_id uuid not null
);

-- Signed heads of the tree (Ed25519), one per batch; never changed.
create table journal_tree_head (
  size bigint not null,
  root bytea not null,
  at timestamp with time zone not null,
  key_id text not null,
  signature bytea not null,
  constraint journal_tree_head_pkey PRIMARY KEY (size),
  constraint journal_tree_head_key_id_fkey FOREIGN KEY (key_id) REFERENCES journal_key(key_id),
  constraint journal_tree_head_root_check CHECK (octet_length(root) = 32),
  constraint journal_tree_head_signature_check CHECK (octet_length(signature) = 64),
  constraint journal_tree_head_size_check CHECK (size > 0)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_tree_head FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
grant select on journal_tree_head to sd_app;

-- What a person is told in the site (and by mail): something arrived, is due soon, is overdue, was returned.
create table notification (
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  path text not null,
  data jsonb not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  -- A key that keeps a reminder from being made twice: kind, duty, person, day.
  once text,
  constraint notification_pkey PRIMARY KEY (id),
  constraint notification_once_key UNIQUE (once),
  constraint notification_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES unit(id),
  constraint notification_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint notification_kind_check CHECK (length(kind) >= 1 AND length(kind) <= 60),
  constraint notification_once_check CHECK (length(once) <= 200),
  constraint notification_path_check CHECK (path ~~ '/%'::text AND length(path) <= 200)
);
CREATE INDEX notification_person ON notification USING btree (person_id, at DESC);
CREATE INDEX notification_unread ON notification USING btree (person_id) WHERE (read_at IS NULL);
CREATE TRIGGER notification_mails AFTER INSERT ON notification REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION notification_mails();
alter table notification enable row level security;
create policy notification_make on notification for insert to public with check (true);
create policy notification_mark on notification for update to public using ((person_id = app_person()));
create policy notification_own on notification for select to public using ((person_id = app_person()));
grant insert, select, update on notification to sd_app;

-- How a person wants to be told; without a row also by mail.
create table notification_setting (
  person_id uuid not null,
  mail boolean not null,
  constraint notification_setting_pkey PRIMARY KEY (person_id),
  constraint notification_setting_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
alter table notification_setting enable row level security;
create policy notification_setting_own on notification_setting for all to public using ((person_id = app_person()));
grant insert, select, update on notification_setting to sd_app;

-- The outgoing register (sổ văn bản đi, 30/2020/NĐ-CP Annex IV): what an organisation issued, under which number.
create table outgoing (
  document_id uuid not null,
  organisation_id uuid not null,
  series_id uuid not null,
  number integer not null,
  signer_id uuid,
  signer_name text not null,
  copies integer not null default 1,
  sent_at timestamp with time zone not null,
  note text,
  constraint outgoing_pkey PRIMARY KEY (document_id),
  constraint outgoing_series_id_number_key UNIQUE (series_id, number),
  constraint outgoing_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint outgoing_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES unit(id),
  constraint outgoing_series_id_fkey FOREIGN KEY (series_id) REFERENCES register_series(id),
  constraint outgoing_signer_id_fkey FOREIGN KEY (signer_id) REFERENCES person(id),
  constraint outgoing_copies_check CHECK (copies > 0),
  constraint outgoing_note_check CHECK (length(note) <= 1000),
  constraint outgoing_number_check CHECK (number > 0),
  constraint outgoing_signer_name_check CHECK (length(signer_name) >= 1 AND length(signer_name) <= 120)
);
CREATE INDEX outgoing_organisation ON outgoing USING btree (organisation_id, sent_at);
grant insert, select on outgoing to sd_app;

-- One-time links to set a password, by SHA-256 of what stands in the link.
create table password_reset (
  digest bytea not null,
  person_id uuid not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint password_reset_pkey PRIMARY KEY (digest),
  constraint password_reset_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint password_reset_digest_check CHECK (octet_length(digest) = 32)
);
alter table password_reset enable row level security;
create policy password_reset_kept on password_reset for all to public using (app_keeps_person(person_id));
grant delete, insert on password_reset to sd_app;
grant select (person_id) on password_reset to sd_app;

-- Somebody who works with the program. Names and addresses stand here and nowhere else.
create table person (
  id uuid not null,
  full_name text not null,
  email text,
  phone text,
  -- A person of the demonstration, who does not exist.
  invented boolean not null default false,
  created_at timestamp with time zone not null,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_email_key UNIQUE (email),
  constraint person_email_check CHECK (email = lower(email) AND length(email) <= 254),
  constraint person_full_name_check CHECK (length(full_name) >= 1 AND length(full_name) <= 120),
  constraint person_phone_check CHECK (phone ~ '^\+?[0-9]{8,15}$'::text)
);
grant insert, select, update on person to sd_app;

-- A person works in an organisation in a role, from the first to before the last day of the range.
create table position (
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  -- As it is printed: "Chánh Văn phòng", "Chuyên viên".
  title text not null,
  during daterange not null,
  constraint position_pkey PRIMARY KEY (id),
  constraint position_once EXCLUDE USING gist (person_id WITH =, organisation_id WITH =, role WITH =, during WITH &&),
  constraint position_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES unit(id),
  constraint position_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint position_during_check CHECK (NOT isempty(during) AND NOT lower_inf(during)),
  constraint position_role_check CHECK (role = ANY (ARRAY['clerk'::text, 'officer'::text, 'reviewer'::text, 'head'::text, 'administrator'::text])),
  constraint position_title_check CHECK (length(title) >= 1 AND length(title) <= 120)
);
CREATE INDEX position_organisation ON "position" USING btree (organisation_id, role);
grant insert, select, update on "position" to sd_app;

-- The first answer to a command, given again when the same key comes again.
create table procedure_answer (
  idempotency_key uuid not null,
  actor_id uuid,
  procedure text not null,
  input_digest bytea not null,
  answer jsonb not null,
  at timestamp with time zone not null,
  constraint procedure_answer_pkey PRIMARY KEY (idempotency_key),
  constraint procedure_answer_input_digest_check CHECK (octet_length(input_digest) = 32)
);
CREATE INDEX procedure_answer_at ON procedure_answer USING btree (at);

-- A question beyond the holder's competence (đề xuất vượt thẩm quyền), put to the level above, which answers it or puts it one level higher.
create table proposal (
  id uuid not null,
  duty_id uuid not null,
  -- The proposal with which the chain began, itself when it was not forwarded: the answer to the last of a chain answers all of it.
  first_id uuid not null,
  forwarded_from uuid,
  -- The unit that asked first; it follows its question up the chain.
  asker_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  question text not null,
  state text not null,
  answer text,
  asked_by uuid not null,
  answered_by uuid,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answer_by date,
  constraint proposal_pkey PRIMARY KEY (id),
  constraint proposal_forwarded_from_key UNIQUE (forwarded_from),
  constraint proposal_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id),
  constraint proposal_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint proposal_asker_id_fkey FOREIGN KEY (asker_id) REFERENCES unit(id),
  constraint proposal_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id),
  constraint proposal_first_id_fkey FOREIGN KEY (first_id) REFERENCES proposal(id),
  constraint proposal_forwarded_from_fkey FOREIGN KEY (forwarded_from) REFERENCES proposal(id),
  constraint proposal_from_id_fkey FOREIGN KEY (from_id) REFERENCES unit(id),
  constraint proposal_to_id_fkey FOREIGN KEY (to_id) REFERENCES unit(id),
  constraint proposal_answer_check CHECK (length(answer) >= 1 AND length(answer) <= 8000),
  constraint proposal_check CHECK ((state = 'answered'::text) = (answer IS NOT NULL)),
  constraint proposal_check1 CHECK ((forwarded_from IS NULL) = (first_id = id)),
  constraint proposal_question_check CHECK (length(question) >= 1 AND length(question) <= 8000),
  constraint proposal_state_check CHECK (state = ANY (ARRAY['asked'::text, 'answered'::text, 'forwarded'::text]))
);
CREATE INDEX proposal_asker ON proposal USING btree (asker_id) WHERE (state = 'asked'::text);
CREATE INDEX proposal_duty ON proposal USING btree (duty_id);
CREATE INDEX proposal_first ON proposal USING btree (first_id);
CREATE INDEX proposal_to ON proposal USING btree (to_id) WHERE (state = 'asked'::text);
alter table proposal enable row level security;
create policy proposal_answer on proposal for update to public using ((to_id = app_organisation()));
create policy proposal_put on proposal for insert to public with check ((from_id = app_organisation()));
create policy proposal_read on proposal for select to public using (((from_id = app_organisation()) OR (to_id = app_organisation()) OR (asker_id = app_organisation()) OR (EXISTS ( SELECT
   FROM duty d
  WHERE (d.id = proposal.duty_id)))));
grant insert, select, update on proposal to sd_app;

-- One run of numbers. State bodies: a run a calendar year (30/2020/NĐ-CP Art 15); the Party: a run a kind and term of the committee.
create table register_series (
  id uuid not null,
  organisation_id uuid not null,
  direction text not null,
  style text not null,
  -- For the Party's outgoing documents the abbreviation of the kind; empty where all kinds share a run.
  kind text not null default ''::text,
  -- The year ("2024") or the term of the committee ("2020-2025").
  period text not null,
  -- The last number given; the row is locked while one is taken, so that numbers have no gap and no double.
  last_number integer not null default 0,
  constraint register_series_pkey PRIMARY KEY (id),
  constraint register_series_organisation_id_direction_style_kind_period_key UNIQUE (organisation_id, direction, style, kind, period),
  constraint register_series_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES unit(id),
  constraint register_series_direction_check CHECK (direction = ANY (ARRAY['in'::text, 'out'::text])),
  constraint register_series_kind_check CHECK (length(kind) <= 10),
  constraint register_series_last_number_check CHECK (last_number >= 0),
  constraint register_series_period_check CHECK (length(period) >= 1 AND length(period) <= 40),
  constraint register_series_style_check CHECK (style = ANY (ARRAY['state'::text, 'party'::text, 'front'::text]))
);
alter table register_series enable row level security;
create policy register_series_own on register_series for all to public using ((organisation_id = app_organisation()));
grant insert, select, update on register_series to sd_app;

-- One answer to a call. "Not reported" is the absence of a sent report and never zero.
create table report (
  id uuid not null,
  call_id uuid not null,
  root_id uuid not null,
  -- The unit of the period that the report is about; named as it was called then.
  about_id uuid not null,
  -- Who writes it: the same unit, its successor, or the caller when it ended without one.
  organisation_id uuid not null,
  -- The report that gathers this one.
  parent_id uuid,
  receiver_id uuid not null,
  via_id uuid,
  narrative jsonb not null default '{"sections": []}'::jsonb,
  -- Own figures that are not counted from acts, each with who gave it and when; counted ones are never stored here.
  figures jsonb not null default '{}'::jsonb,
  state text not null,
  -- Goes up with every change; who changes an older version is refused.
  version integer not null default 1,
  -- How many times it was sent: a correction after a return is the next edition.
  edition integer not null default 0,
  drafter_id uuid,
  reviewer_id uuid,
  approver_id uuid,
  returned_reason text,
  sent_at timestamp with time zone,
  received_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  constraint report_pkey PRIMARY KEY (id),
  constraint report_root_id_about_id_key UNIQUE (root_id, about_id),
  constraint report_about_id_fkey FOREIGN KEY (about_id) REFERENCES unit(id),
  constraint report_approver_id_fkey FOREIGN KEY (approver_id) REFERENCES person(id),
  constraint report_call_id_fkey FOREIGN KEY (call_id) REFERENCES report_call(id),
  constraint report_drafter_id_fkey FOREIGN KEY (drafter_id) REFERENCES person(id),
  constraint report_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES unit(id),
  constraint report_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES report(id),
  constraint report_receiver_id_fkey FOREIGN KEY (receiver_id) REFERENCES unit(id),
  constraint report_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES person(id),
  constraint report_root_id_fkey FOREIGN KEY (root_id) REFERENCES report_call(id),
  constraint report_via_id_fkey FOREIGN KEY (via_id) REFERENCES unit(id),
  constraint report_check CHECK ((state <> ALL (ARRAY['sent'::text, 'forwarded'::text, 'received'::text])) OR edition > 0 AND sent_at IS NOT NULL),
  constraint report_check1 CHECK ((state = 'received'::text) <= (received_at IS NOT NULL)),
  constraint report_check2 CHECK (state <> 'returned'::text OR returned_reason IS NOT NULL),
  constraint report_check3 CHECK (state <> 'forwarded'::text OR via_id IS NOT NULL),
  constraint report_edition_check CHECK (edition >= 0),
  constraint report_returned_reason_check CHECK (length(returned_reason) <= 2000),
  constraint report_state_check CHECK (state = ANY (ARRAY['asked'::text, 'drafting'::text, 'submitted'::text, 'reviewed'::text, 'approved'::text, 'sent'::text, 'forwarded'::text, 'received'::text, 'returned'::text])),
  constraint report_version_check CHECK (version > 0)
);
CREATE INDEX report_of_call ON report USING btree (call_id);
CREATE INDEX report_organisation ON report USING btree (organisation_id, state);
CREATE INDEX report_parent ON report USING btree (parent_id);
CREATE INDEX report_receiver ON report USING btree (receiver_id, state);
CREATE INDEX report_via ON report USING btree (via_id, state) WHERE (via_id IS NOT NULL);
alter table report enable row level security;
create policy report_ask on report for insert to public with check ((EXISTS ( SELECT
   FROM report_call c
  WHERE ((c.id = report.call_id) AND (c.caller_id = app_organisation())))));
create policy report_change on report for update to public using (((organisation_id = app_organisation()) OR (receiver_id = app_organisation()) OR (via_id = app_organisation())));
create policy report_party on report for select to public using (((receiver_id = app_organisation()) OR (via_id = app_organisation()) OR app_sees_unit(organisation_id) OR app_succeeds(organisation_id) OR app_succeeds(receiver_id)));
grant insert, select, update on report to sd_app;

-- A body asks for reports on a period (yêu cầu báo cáo). Both ends of the period are in it.
create table report_call (
  id uuid not null,
  caller_id uuid not null,
  -- The call that is passed on with this one: a district asks its communes for what the province asked of it.
  parent_id uuid,
  -- The first call of the chain, itself when it was not passed on.
  root_id uuid not null,
  -- The caller's own report, which gathers those it asks for.
  own_report_id uuid not null,
  title text not null,
  period_from date not null,
  period_to date not null,
  due_on date not null,
  document_id uuid,
  -- To whom the caller's own report will go (the Steering Committee), and via_id through whom (Ban Dân vận).
  receiver_id uuid not null,
  via_id uuid,
  -- Through whom the reports that are asked for come to the caller; null: directly.
  asked_via_id uuid,
  -- The figures asked for beyond those counted from duties: key, label, unit, how children's figures are gathered.
  questions jsonb not null,
  -- open: reports may be sent; closed: the caller takes no more; withdrawn: asked by mistake, with a reason.
  state text not null,
  version integer not null default 1,
  reason text,
  called_by uuid not null,
  called_at timestamp with time zone not null,
  constraint report_call_pkey PRIMARY KEY (id),
  constraint report_call_asked_via_id_fkey FOREIGN KEY (asked_via_id) REFERENCES unit(id),
  constraint report_call_called_by_fkey FOREIGN KEY (called_by) REFERENCES person(id),
  constraint report_call_caller_id_fkey FOREIGN KEY (caller_id) REFERENCES unit(id),
  constraint report_call_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint report_call_own_report_id_fkey FOREIGN KEY (own_report_id) REFERENCES report(id) DEFERRABLE INITIALLY DEFERRED,
  constraint report_call_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES report_call(id),
  constraint report_call_receiver_id_fkey FOREIGN KEY (receiver_id) REFERENCES unit(id),
  constraint report_call_root_id_fkey FOREIGN KEY (root_id) REFERENCES report_call(id),
  constraint report_call_via_id_fkey FOREIGN KEY (via_id) REFERENCES unit(id),
  constraint report_call_check CHECK (period_to >= period_from),
  constraint report_call_check1 CHECK ((parent_id IS NULL) = (root_id = id)),
  constraint report_call_check2 CHECK (state <> 'withdrawn'::text OR reason IS NOT NULL),
  constraint report_call_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 2000),
  constraint report_call_state_check CHECK (state = ANY (ARRAY['open'::text, 'closed'::text, 'withdrawn'::text])),
  constraint report_call_title_check CHECK (length(title) >= 1 AND length(title) <= 300),
  constraint report_call_version_check CHECK (version > 0)
);
CREATE INDEX report_call_caller ON report_call USING btree (caller_id, called_at DESC);
CREATE INDEX report_call_document ON report_call USING btree (document_id);
CREATE INDEX report_call_parent ON report_call USING btree (parent_id);
alter table report_call enable row level security;
create policy report_call_change on report_call for update to public using ((caller_id = app_organisation()));
create policy report_call_make on report_call for insert to public with check ((caller_id = app_organisation()));
create policy report_call_read on report_call for select to public using ((app_sees_unit(caller_id) OR app_succeeds(caller_id) OR (EXISTS ( SELECT
   FROM report r
  WHERE (r.call_id = report_call.id)))));
grant insert, select, update on report_call to sd_app;

-- A report as it was sent, with all that it is made of. Append-only: later changes do not alter a sent report.
create table report_edition (
  report_id uuid not null,
  number integer not null,
  organisation_id uuid not null,
  document_id uuid not null,
  -- Text, figures, what each figure is made of, and who had not reported, as they stood when it was sent.
  snapshot jsonb not null,
  -- By figure: the value that the report above adds up, and how many units gave it.
  totals jsonb not null,
  sent_by uuid not null,
  sent_at timestamp with time zone not null,
  constraint report_edition_pkey PRIMARY KEY (report_id, number),
  constraint report_edition_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint report_edition_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES unit(id),
  constraint report_edition_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id),
  constraint report_edition_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES person(id),
  constraint report_edition_number_check CHECK (number > 0)
);
alter table report_edition enable row level security;
create policy report_edition_read on report_edition for select to public using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_edition.report_id))));
create policy report_edition_send on report_edition for insert to public with check (((organisation_id = app_organisation()) AND (EXISTS ( SELECT
   FROM report r
  WHERE ((r.id = report_edition.report_id) AND (r.organisation_id = app_organisation()))))));
grant insert, select on report_edition to sd_app;

-- The way of a report, as people read it: drafted, approved, sent, returned, forwarded, received. Append-only.
create table report_event (
  id uuid not null,
  report_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  unit_id uuid,
  person_id uuid,
  note text,
  constraint report_event_pkey PRIMARY KEY (id),
  constraint report_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint report_event_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id),
  constraint report_event_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint report_event_kind_check CHECK (length(kind) >= 1 AND length(kind) <= 40),
  constraint report_event_note_check CHECK (length(note) <= 2000)
);
CREATE INDEX report_event_report ON report_event USING btree (report_id, at);
alter table report_event enable row level security;
create policy report_event_with_report on report_event for all to public using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_event.report_id))));
grant insert, select on report_event to sd_app;

create table report_evidence (
  report_id uuid not null,
  file_id uuid not null,
  constraint report_evidence_pkey PRIMARY KEY (report_id, file_id),
  constraint report_evidence_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint report_evidence_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE INDEX report_evidence_file ON report_evidence USING btree (file_id);
CREATE TRIGGER report_evidence_names_file BEFORE INSERT OR UPDATE ON report_evidence FOR EACH ROW EXECUTE FUNCTION file_is_named_by_right();
alter table report_evidence enable row level security;
create policy report_evidence_add on report_evidence for insert to public with check ((EXISTS ( SELECT
   FROM report r
  WHERE ((r.id = report_evidence.report_id) AND (r.organisation_id = app_organisation())))));
create policy report_evidence_read on report_evidence for select to public using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_evidence.report_id))));
create policy report_evidence_remove on report_evidence for delete to public using ((EXISTS ( SELECT
   FROM report r
  WHERE ((r.id = report_evidence.report_id) AND (r.organisation_id = app_organisation())))));
grant delete, insert, select on report_evidence to sd_app;

-- The migrations this database has had; written only by the migrator.
create table schema_migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (name),
  constraint schema_migration_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text)
);

-- Why an administrator took away a person's second factor, so that the person can set up a new one.
create table second_factor_reset (
  id uuid not null,
  person_id uuid not null,
  by_position_id uuid not null,
  reason text not null,
  at timestamp with time zone not null,
  constraint second_factor_reset_pkey PRIMARY KEY (id),
  constraint second_factor_reset_by_position_id_fkey FOREIGN KEY (by_position_id) REFERENCES "position"(id),
  constraint second_factor_reset_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint second_factor_reset_reason_check CHECK (length(reason) >= 5 AND length(reason) <= 500)
);
CREATE INDEX second_factor_reset_person ON second_factor_reset USING btree (person_id);
alter table second_factor_reset enable row level security;
create policy second_factor_reset_kept on second_factor_reset for all to public using (app_keeps_person(person_id));
grant insert, select on second_factor_reset to sd_app;

-- Wrong passwords of the last hours, by digest of the account's name and of the address, for locking out guessers.
create table sign_in_failure (
  id uuid not null,
  account_digest bytea not null,
  address_digest bytea not null,
  at timestamp with time zone not null,
  constraint sign_in_failure_pkey PRIMARY KEY (id),
  constraint sign_in_failure_account_digest_check CHECK (octet_length(account_digest) = 32),
  constraint sign_in_failure_address_digest_check CHECK (octet_length(address_digest) = 32)
);
CREATE INDEX sign_in_failure_account ON sign_in_failure USING btree (account_digest, at);
CREATE INDEX sign_in_failure_address ON sign_in_failure USING btree (address_digest, at);

-- A file somebody brought or the program wrote. The bytes are kept by their SHA-256; the name is only shown.
create table stored_file (
  id uuid not null,
  sha256 text not null,
  size bigint not null,
  format text not null,
  name text not null,
  -- For whom it was brought; others read it only through a row that names it and that they may see.
  organisation_id uuid not null,
  person_id uuid,
  at timestamp with time zone not null,
  constraint stored_file_pkey PRIMARY KEY (id),
  constraint stored_file_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES unit(id),
  constraint stored_file_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint stored_file_format_check CHECK (length(format) >= 1 AND length(format) <= 40),
  constraint stored_file_name_check CHECK (length(name) >= 1 AND length(name) <= 255),
  constraint stored_file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint stored_file_size_check CHECK (size > 0)
);
CREATE INDEX stored_file_sha256 ON stored_file USING btree (sha256);
alter table stored_file enable row level security;
create policy stored_file_bring on stored_file for insert to public with check ((organisation_id = app_organisation()));
create policy stored_file_read on stored_file for select to public using (((organisation_id = app_organisation()) OR (EXISTS ( SELECT
   FROM document d
  WHERE (d.original_file_id = stored_file.id))) OR (EXISTS ( SELECT
   FROM (document_attachment a
     JOIN document d ON ((d.id = a.document_id)))
  WHERE (a.file_id = stored_file.id))) OR (EXISTS ( SELECT
   FROM incoming i
  WHERE (i.file_id = stored_file.id))) OR (EXISTS ( SELECT
   FROM ((duty_evidence e
     JOIN duty_result r ON ((r.id = e.result_id)))
     JOIN duty d ON ((d.id = r.duty_id)))
  WHERE ((e.file_id = stored_file.id) AND ((r.sent_at IS NOT NULL) OR (d.holder_id = app_organisation()))))) OR (EXISTS ( SELECT
   FROM (report_evidence e
     JOIN report r ON ((r.id = e.report_id)))
  WHERE ((e.file_id = stored_file.id) AND ((r.sent_at IS NOT NULL) OR (r.organisation_id = app_organisation())))))));
grant insert, select on stored_file to sd_app;

-- A territory (province … village) or an organisation, from its first to its last day. Never deleted.
create table unit (
  id uuid not null,
  -- territory: a place; organisation: a body that can be given duties.
  class text not null,
  -- What it is: tỉnh, huyện, xã … for territories; UBND, HĐND, sở, cấp ủy, ban chỉ đạo … for organisations.
  kind text not null,
  -- Administrative level: province, district (until 30/06/2025), commune, village; null for an organisation outside the levels.
  level text,
  -- For an organisation: the territory it serves.
  territory_id uuid,
  -- For an organisation: whose it is, which decides the style of its documents: state, party or front (the Fatherland Front and the socio-political organisations).
  line text,
  -- First day of the unit, or the first day for which the source attests it.
  valid_from date not null,
  -- First day on which it no longer exists (exclusive); null while it exists.
  valid_to date,
  -- The days of the unit, from valid_from and valid_to.
  during daterange not null generated always as (daterange(valid_from, valid_to)) stored,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES unit(id),
  constraint unit_check CHECK (valid_to > valid_from),
  constraint unit_class_check CHECK (class = ANY (ARRAY['territory'::text, 'organisation'::text])),
  constraint unit_kind CHECK (
CASE class
    WHEN 'territory'::text THEN kind = ANY (ARRAY['province'::text, 'city'::text, 'district'::text, 'town'::text, 'township'::text, 'commune'::text, 'ward'::text, 'village'::text, 'residential_group'::text])
    ELSE kind = ANY (ARRAY['peoples_committee'::text, 'peoples_council'::text, 'office'::text, 'department'::text, 'party_committee'::text, 'party_affairs_committee'::text, 'party_board'::text, 'steering_committee'::text, 'front'::text, 'union'::text, 'public_service_unit'::text, 'state_enterprise'::text, 'division'::text])
END),
  constraint unit_level_check CHECK (level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text, 'village'::text])),
  constraint unit_line_check CHECK (line = ANY (ARRAY['state'::text, 'party'::text, 'front'::text])),
  constraint unit_territory_of_organisation CHECK (
CASE class
    WHEN 'territory'::text THEN territory_id IS NULL AND line IS NULL AND level IS NOT NULL
    ELSE territory_id IS NOT NULL AND line IS NOT NULL
END)
);
CREATE INDEX unit_kind_level ON unit USING btree (kind, level);
CREATE INDEX unit_territory ON unit USING btree (territory_id);
CREATE CONSTRAINT TRIGGER unit_covers_its_facts AFTER UPDATE ON unit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION unit_life_covers_its_facts();
grant insert, select, update on unit to sd_app;

-- All ancestors of each unit by line and date, made from unit_parent in the transaction that changes it. A unit is not its own ancestor.
create table unit_ancestry (
  unit_id uuid not null,
  ancestor_id uuid not null,
  line text not null,
  during daterange not null,
  -- Steps up: 1 is the parent.
  distance integer not null,
  constraint unit_ancestry_once EXCLUDE USING gist (unit_id WITH =, ancestor_id WITH =, line WITH =, during WITH &&),
  constraint unit_ancestry_ancestor_id_fkey FOREIGN KEY (ancestor_id) REFERENCES unit(id),
  constraint unit_ancestry_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint unit_ancestry_check CHECK (unit_id <> ancestor_id),
  constraint unit_ancestry_distance_check CHECK (distance >= 1 AND distance <= 12),
  constraint unit_ancestry_line_check CHECK (line = ANY (ARRAY['territory'::text, 'state'::text, 'party'::text, 'front'::text, 'guidance'::text]))
);
CREATE INDEX unit_ancestry_ancestor ON unit_ancestry USING btree (ancestor_id, line);
CREATE INDEX unit_ancestry_unit ON unit_ancestry USING btree (unit_id, ancestor_id);
grant delete, insert, select on unit_ancestry to sd_app;

-- Codes of a unit, by date. A code is an attribute, never an identity: a successor can take it over.
create table unit_code (
  unit_id uuid not null,
  -- gso: General Statistics Office code of a territory; edxml: identifier on the national document exchange (QĐ 20/2020/QĐ-TTg).
  scheme text not null,
  code text not null,
  during daterange not null,
  constraint unit_code_once EXCLUDE USING gist (unit_id WITH =, scheme WITH =, during WITH &&),
  constraint unit_code_one_holder EXCLUDE USING gist (scheme WITH =, code WITH =, during WITH &&),
  constraint unit_code_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint unit_code_code_check CHECK (code ~ '^[0-9A-Z][0-9A-Z.]{0,39}$'::text),
  constraint unit_code_during_check CHECK (NOT isempty(during) AND NOT lower_inf(during)),
  constraint unit_code_scheme_check CHECK (scheme = ANY (ARRAY['gso'::text, 'edxml'::text]))
);
CREATE CONSTRAINT TRIGGER unit_code_within_life AFTER INSERT OR UPDATE ON unit_code DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION unit_fact_lies_within_life();
grant insert, select, update on unit_code to sd_app;

-- What a unit is called, by date; on each day of its life exactly one name.
create table unit_name (
  unit_id uuid not null,
  -- Full name: "Ủy ban nhân dân huyện Thái Thụy".
  name text collate vietnamese not null,
  -- Short name for lists: "UBND huyện Thái Thụy"; for a territory its bare name: "Thái Thụy".
  short_name text not null,
  -- The abbreviation used in the symbols of its documents: "UBND", "BCĐ".
  abbreviation text,
  -- The name as the head of its documents prints it, where that differs from the name.
  letterhead text,
  -- The superior body printed above it in the head of its documents, where there is one.
  letterhead_parent text,
  -- Name and short name without case and diacritics, for search; written by the program.
  folded text not null,
  during daterange not null,
  constraint unit_name_once EXCLUDE USING gist (unit_id WITH =, during WITH &&),
  constraint unit_name_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint unit_name_abbreviation_check CHECK (abbreviation = btrim(abbreviation) AND length(abbreviation) >= 1 AND length(abbreviation) <= 20),
  constraint unit_name_during_check CHECK (NOT isempty(during) AND NOT lower_inf(during)),
  constraint unit_name_letterhead_check CHECK (length(letterhead) >= 1 AND length(letterhead) <= 200),
  constraint unit_name_letterhead_parent_check CHECK (length(letterhead_parent) >= 1 AND length(letterhead_parent) <= 200),
  constraint unit_name_name_check CHECK (name = btrim(name) AND length(name) >= 1 AND length(name) <= 200),
  constraint unit_name_short_name_check CHECK (short_name = btrim(short_name) AND length(short_name) >= 1 AND length(short_name) <= 120)
);
CREATE INDEX unit_name_unit ON unit_name USING btree (unit_id);
CREATE CONSTRAINT TRIGGER unit_name_within_life AFTER INSERT OR UPDATE ON unit_name DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION unit_fact_lies_within_life();
grant insert, select, update on unit_name to sd_app;

-- Under whom a unit stands, by line and date; at most one parent per line on a day.
create table unit_parent (
  unit_id uuid not null,
  parent_id uuid not null,
  -- territory: the place it lies in; state, party, front: the body it belongs to; guidance: the body of the same kind one level up that guides it (ngành dọc).
  line text not null,
  during daterange not null,
  constraint unit_parent_once EXCLUDE USING gist (unit_id WITH =, line WITH =, during WITH &&),
  constraint unit_parent_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id),
  constraint unit_parent_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint unit_parent_check CHECK (unit_id <> parent_id),
  constraint unit_parent_during_check CHECK (NOT isempty(during) AND NOT lower_inf(during)),
  constraint unit_parent_line_check CHECK (line = ANY (ARRAY['territory'::text, 'state'::text, 'party'::text, 'front'::text, 'guidance'::text]))
);
CREATE INDEX unit_parent_parent ON unit_parent USING btree (parent_id, line);
CREATE INDEX unit_parent_unit ON unit_parent USING btree (unit_id, line);
CREATE CONSTRAINT TRIGGER unit_parent_child_within_life AFTER INSERT OR UPDATE ON unit_parent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION unit_fact_lies_within_life();
CREATE CONSTRAINT TRIGGER unit_parent_parent_within_life AFTER INSERT OR UPDATE ON unit_parent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION unit_parent_lies_within_life();
grant insert, select, update on unit_parent to sd_app;

-- What became of a unit that ended: each has one successor or none.
create table unit_succession (
  predecessor_id uuid not null,
  successor_id uuid,
  -- First day of the new state; the predecessor's valid_to.
  on_date date not null,
  -- merge: into a new unit; absorb: into one that was there and goes on; dissolve: no successor.
  kind text not null,
  -- The decision by which it happened, as text, with its doubts.
  basis text not null,
  constraint unit_succession_pkey PRIMARY KEY (predecessor_id),
  constraint unit_succession_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES unit(id),
  constraint unit_succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES unit(id),
  constraint unit_succession_basis_check CHECK (length(basis) >= 1 AND length(basis) <= 500),
  constraint unit_succession_check CHECK (predecessor_id <> successor_id),
  constraint unit_succession_check1 CHECK ((kind = 'dissolve'::text) = (successor_id IS NULL)),
  constraint unit_succession_kind_check CHECK (kind = ANY (ARRAY['merge'::text, 'absorb'::text, 'dissolve'::text]))
);
CREATE INDEX unit_succession_successor ON unit_succession USING btree (successor_id);
grant insert, select on unit_succession to sd_app;

-- The entries that stand in the tree, each with its place and the hash of its leaf.
create view public_journal_entry as
 SELECT journal_entry.id,
    journal_entry.at,
    journal_entry.actor_id,
    journal_entry.position_id,
    journal_entry.organisation_id,
    journal_entry.procedure,
    journal_entry.subject_ids,
    journal_entry.input_digest,
    journal_leaf.index,
    journal_leaf.hash
   FROM journal_leaf
     JOIN journal_entry ON journal_entry.id = journal_leaf.entry_id;
grant select on public_journal_entry to sd_app;
grant select on public_journal_entry to sd_public;

create view public_journal_head as
 SELECT size,
    root,
    at,
    key_id,
    signature
   FROM journal_tree_head;
grant select on public_journal_head to sd_app;
grant select on public_journal_head to sd_public;

create view public_journal_key as
 SELECT key_id,
    public_key
   FROM journal_key;
grant select on public_journal_key to sd_app;
grant select on public_journal_key to sd_public;

create view public_journal_leaf as
 SELECT index,
    entry_id,
    hash
   FROM journal_leaf;
grant select on public_journal_leaf to sd_app;
grant select on public_journal_leaf to sd_public;

create view public_journal_node as
 SELECT level,
    index,
    hash
   FROM journal_node;
grant select on public_journal_node to sd_app;
grant select on public_journal_node to sd_public;
