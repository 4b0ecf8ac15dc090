-- People, the positions they hold, and the files that anybody brings.

create table person (
  id uuid primary key,
  full_name text not null check (length(full_name) between 1 and 120),
  email text unique check (email = lower(email) and length(email) <= 254),
  phone text check (phone ~ '^\+?[0-9]{8,15}$'),
  invented boolean not null default false,
  created_at timestamptz not null
);
comment on table person is 'Somebody who works with the program. Names and addresses stand here and nowhere else.';
comment on column person.invented is 'A person of the demonstration, who does not exist.';

create table position (
  id uuid primary key,
  person_id uuid not null references person,
  organisation_id uuid not null references unit,
  role text not null check (role in ('clerk', 'officer', 'reviewer', 'head', 'administrator')),
  title text not null check (length(title) between 1 and 120),
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  constraint position_once exclude using gist (
    person_id with =, organisation_id with =, role with =, during with &&)
);
comment on table position is 'A person works in an organisation in a role, from the first to before the last day of the range.';
comment on column position.title is 'As it is printed: "Chánh Văn phòng", "Chuyên viên".';
create index position_organisation on position (organisation_id, role);

create table stored_file (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  format text not null check (length(format) between 1 and 40),
  name text not null check (length(name) between 1 and 255),
  organisation_id uuid not null references unit,
  person_id uuid references person,
  at timestamptz not null
);
comment on table stored_file is 'A file somebody brought or the program wrote. The bytes are kept by their SHA-256; the name is only shown.';
comment on column stored_file.organisation_id is 'For whom it was brought; others read it only through a row that names it and that they may see.';
create index stored_file_sha256 on stored_file (sha256);

create function app_sees_unit(unit uuid) returns boolean language sql stable as $$
  select unit = app_organisation() or exists (
    select 1 from unit_ancestry
    where unit_id = unit and ancestor_id = app_organisation() and line in ('state', 'party', 'front', 'guidance'))
$$;
comment on function app_sees_unit is 'Whether the acting organisation is this unit or stands above it (on any day: history stays readable).';

grant select, insert, update on person, position to sd_app;
grant select, insert on stored_file to sd_app;
