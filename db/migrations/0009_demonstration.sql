-- The demonstration: an invented province to try the program on. A database that holds real data never gets this row.

create table demonstration (
  one boolean primary key default true check (one),
  started_at timestamptz not null,
  clock_offset_seconds bigint not null
);
comment on table demonstration is 'One row when this database holds the demonstration; none in a real installation.';
comment on column demonstration.clock_offset_seconds is 'Added to the machine''s time: the demonstration plays in March 2024 and can be moved.';

create table demonstration_role (
  position_id uuid primary key references position,
  place int not null unique check (place > 0),
  vi text not null check (length(vi) between 1 and 200),
  en text not null check (length(en) between 1 and 200)
);
comment on table demonstration_role is 'The roles that a visitor of the demonstration can enter as with one click.';

grant select on demonstration, demonstration_role to sd_app, sd_public;
