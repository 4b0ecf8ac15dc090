-- Units: territories and organisations by date. A unit is an identity of its own; names, parents and codes are facts
-- about it with a time, because a successor can keep its predecessor's code under a new name (the merger of
-- 01/11/2024 in Thái Bình). All ranges are half-open: the end date is the first day on which it no longer holds.

create extension if not exists btree_gist;
create collation if not exists vietnamese (provider = icu, locale = 'vi-u-kn-true');

create table unit (
  id uuid primary key,
  class text not null check (class in ('territory', 'organisation')),
  kind text not null,
  level text check (level in ('province', 'district', 'commune', 'village')),
  territory_id uuid references unit,
  line text check (line in ('state', 'party', 'front')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  during daterange not null generated always as (daterange(valid_from, valid_to)) stored,
  constraint unit_kind check (
    case class
      when 'territory' then kind in (
        'province', 'city', 'district', 'town', 'township', 'commune', 'ward', 'village', 'residential_group')
      else kind in (
        'peoples_committee', 'peoples_council', 'office', 'department', 'party_committee', 'party_affairs_committee',
        'party_board', 'steering_committee', 'front', 'union', 'public_service_unit', 'state_enterprise', 'division')
    end),
  constraint unit_territory_of_organisation check (
    case class
      when 'territory' then territory_id is null and line is null and level is not null
      else territory_id is not null and line is not null
    end)
);
comment on table unit is 'A territory (province … village) or an organisation, from its first to its last day. Never deleted.';
comment on column unit.class is 'territory: a place; organisation: a body that can be given duties.';
comment on column unit.kind is 'What it is: tỉnh, huyện, xã … for territories; UBND, HĐND, sở, cấp ủy, ban chỉ đạo … for organisations.';
comment on column unit.level is 'Administrative level: province, district (until 30/06/2025), commune, village; null for an organisation outside the levels.';
comment on column unit.territory_id is 'For an organisation: the territory it serves.';
comment on column unit.line is 'For an organisation: whose it is, which decides the style of its documents: state, party or front (the Fatherland Front and the socio-political organisations).';
comment on column unit.valid_from is 'First day of the unit, or the first day for which the source attests it.';
comment on column unit.valid_to is 'First day on which it no longer exists (exclusive); null while it exists.';
comment on column unit.during is 'The days of the unit, from valid_from and valid_to.';
create index unit_territory on unit (territory_id);
create index unit_kind_level on unit (kind, level);

create table unit_name (
  unit_id uuid not null references unit,
  name text not null check (name = btrim(name) and length(name) between 1 and 200) collate vietnamese,
  short_name text not null check (short_name = btrim(short_name) and length(short_name) between 1 and 120),
  abbreviation text check (abbreviation = btrim(abbreviation) and length(abbreviation) between 1 and 20),
  letterhead text check (length(letterhead) between 1 and 200),
  letterhead_parent text check (length(letterhead_parent) between 1 and 200),
  folded text not null,
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  constraint unit_name_once exclude using gist (unit_id with =, during with &&)
);
comment on table unit_name is 'What a unit is called, by date; on each day of its life exactly one name.';
comment on column unit_name.name is 'Full name: "Ủy ban nhân dân huyện Thái Thụy".';
comment on column unit_name.short_name is 'Short name for lists: "UBND huyện Thái Thụy"; for a territory its bare name: "Thái Thụy".';
comment on column unit_name.abbreviation is 'The abbreviation used in the symbols of its documents: "UBND", "BCĐ".';
comment on column unit_name.letterhead is 'The name as the head of its documents prints it, where that differs from the name.';
comment on column unit_name.letterhead_parent is 'The superior body printed above it in the head of its documents, where there is one.';
comment on column unit_name.folded is 'Name and short name without case and diacritics, for search; written by the program.';
create index unit_name_unit on unit_name (unit_id);

create table unit_parent (
  unit_id uuid not null references unit,
  parent_id uuid not null references unit,
  line text not null check (line in ('territory', 'state', 'party', 'front', 'guidance')),
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  check (unit_id <> parent_id),
  constraint unit_parent_once exclude using gist (unit_id with =, line with =, during with &&)
);
comment on table unit_parent is 'Under whom a unit stands, by line and date; at most one parent per line on a day.';
comment on column unit_parent.line is 'territory: the place it lies in; state, party, front: the body it belongs to; guidance: the body of the same kind one level up that guides it (ngành dọc).';
create index unit_parent_parent on unit_parent (parent_id, line);
create index unit_parent_unit on unit_parent (unit_id, line);

create table unit_code (
  unit_id uuid not null references unit,
  scheme text not null check (scheme in ('gso', 'edxml')),
  code text not null check (code ~ '^[0-9A-Z][0-9A-Z.]{0,39}$'),
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  constraint unit_code_once exclude using gist (unit_id with =, scheme with =, during with &&),
  constraint unit_code_one_holder exclude using gist (scheme with =, code with =, during with &&)
);
comment on table unit_code is 'Codes of a unit, by date. A code is an attribute, never an identity: a successor can take it over.';
comment on column unit_code.scheme is 'gso: General Statistics Office code of a territory; edxml: identifier on the national document exchange (QĐ 20/2020/QĐ-TTg).';

create table unit_succession (
  predecessor_id uuid primary key references unit,
  successor_id uuid references unit,
  on_date date not null,
  kind text not null check (kind in ('merge', 'absorb', 'dissolve')),
  basis text not null check (length(basis) between 1 and 500),
  check (predecessor_id <> successor_id),
  check ((kind = 'dissolve') = (successor_id is null))
);
comment on table unit_succession is 'What became of a unit that ended: each has one successor or none.';
comment on column unit_succession.on_date is 'First day of the new state; the predecessor''s valid_to.';
comment on column unit_succession.kind is 'merge: into a new unit; absorb: into one that was there and goes on; dissolve: no successor.';
comment on column unit_succession.basis is 'The decision by which it happened, as text, with its doubts.';
create index unit_succession_successor on unit_succession (successor_id);

create table unit_ancestry (
  unit_id uuid not null references unit,
  ancestor_id uuid not null references unit,
  line text not null check (line in ('territory', 'state', 'party', 'front', 'guidance')),
  during daterange not null,
  distance int not null check (distance between 1 and 12),
  check (unit_id <> ancestor_id),
  constraint unit_ancestry_once exclude using gist (unit_id with =, ancestor_id with =, line with =, during with &&)
);
comment on table unit_ancestry is 'All ancestors of each unit by line and date, made from unit_parent in the transaction that changes it. A unit is not its own ancestor.';
comment on column unit_ancestry.distance is 'Steps up: 1 is the parent.';
create index unit_ancestry_ancestor on unit_ancestry (ancestor_id, line);
create index unit_ancestry_unit on unit_ancestry (unit_id, ancestor_id);

-- What is said about a unit lies within its days. Deferred, so that one act can change the unit and its facts in any order.
-- A row that the same transaction has changed again is not looked at: its last state has its own event.
create function unit_fact_lies_within_life() returns trigger language plpgsql
set search_path = pg_catalog, public as $$
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
end $$;
create function unit_parent_lies_within_life() returns trigger language plpgsql
set search_path = pg_catalog, public as $$
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
end $$;
create function unit_life_covers_its_facts() returns trigger language plpgsql
set search_path = pg_catalog, public as $$
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
end $$;
create constraint trigger unit_name_within_life after insert or update on unit_name
  deferrable initially deferred for each row execute function unit_fact_lies_within_life();
create constraint trigger unit_code_within_life after insert or update on unit_code
  deferrable initially deferred for each row execute function unit_fact_lies_within_life();
create constraint trigger unit_parent_child_within_life after insert or update on unit_parent
  deferrable initially deferred for each row execute function unit_fact_lies_within_life();
create constraint trigger unit_parent_parent_within_life after insert or update on unit_parent
  deferrable initially deferred for each row execute function unit_parent_lies_within_life();
create constraint trigger unit_covers_its_facts after update on unit
  deferrable initially deferred for each row execute function unit_life_covers_its_facts();

grant select, insert, update on unit, unit_name, unit_parent, unit_code to sd_app;
grant select, insert on unit_succession to sd_app;
grant select, insert, delete on unit_ancestry to sd_app;
