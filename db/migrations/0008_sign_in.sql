-- Signing in: what better-auth keeps (its tables, in our spelling), API tokens, and failures that lock an account.

create table auth_user (
  id uuid primary key references person,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table auth_user is 'A person who can sign in. The name stands in person; here it is a dash.';

create table auth_session (
  id text primary key,
  user_id uuid not null references auth_user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_session_user on auth_session (user_id);

create table auth_account (
  id text primary key,
  user_id uuid not null references auth_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
comment on column auth_account.password is 'argon2id hash with its parameters.';
create index auth_account_user on auth_account (user_id);

create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_verification_identifier on auth_verification (identifier);

create table auth_two_factor (
  id text primary key,
  user_id uuid not null references auth_user on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count int not null default 0,
  locked_until timestamptz
);
create index auth_two_factor_user on auth_two_factor (user_id);

create table sign_in_failure (
  id uuid primary key,
  account_digest bytea not null check (octet_length(account_digest) = 32),
  address_digest bytea not null check (octet_length(address_digest) = 32),
  at timestamptz not null
);
comment on table sign_in_failure is 'Wrong passwords of the last hours, by digest of the account''s name and of the address, for locking out guessers.';
create index sign_in_failure_account on sign_in_failure (account_digest, at);
create index sign_in_failure_address on sign_in_failure (address_digest, at);

create table password_reset (
  digest bytea primary key check (octet_length(digest) = 32),
  person_id uuid not null references person,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table password_reset is 'One-time links to set a password, by SHA-256 of what stands in the link.';

create table api_token (
  id uuid primary key,
  digest bytea not null unique check (octet_length(digest) = 32),
  position_id uuid not null references position,
  name text not null check (length(name) between 1 and 100),
  scopes text[] not null check (cardinality(scopes) between 1 and 50),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
comment on table api_token is 'A key for programs that act in a position, limited to scopes; only its SHA-256 is kept.';
create index api_token_position on api_token (position_id);

create table second_factor_reset (
  id uuid primary key,
  person_id uuid not null references person,
  by_position_id uuid not null references position,
  reason text not null check (length(reason) between 5 and 500),
  at timestamptz not null
);
comment on table second_factor_reset is 'Why an administrator took away a person''s second factor, so that the person can set up a new one.';
create index second_factor_reset_person on second_factor_reset (person_id);

create function app_keeps_person(person uuid) returns boolean language sql stable as $$
  select exists (select from position where person_id = person and app_sees_unit(organisation_id))
$$;
comment on function app_keeps_person is 'Whether a person holds or held a position in the acting organisation or in one under it.';

-- The outer fence; which role may do what stands in the procedures. Secrets stay out of reach: of a session the token,
-- of an API token and of a link the digest. The sign-in itself runs as the owner, whom these policies do not bind.
grant select (id, two_factor_enabled), update (two_factor_enabled, updated_at) on auth_user to sd_app;
grant select (id, user_id, expires_at, ip_address, user_agent, created_at), delete on auth_session to sd_app;
grant select (user_id, provider_id, password), update (password, updated_at) on auth_account to sd_app;
grant select (user_id), delete on auth_two_factor to sd_app;
grant select (person_id), insert, delete on password_reset to sd_app;
grant select (id, position_id, name, scopes, created_at, expires_at, last_used_at, revoked_at), insert,
  update (revoked_at) on api_token to sd_app;
grant select, insert on second_factor_reset to sd_app;

alter table auth_user enable row level security;
create policy auth_user_kept on auth_user using (id = app_person() or app_keeps_person(id));
alter table auth_session enable row level security;
create policy auth_session_kept on auth_session using (user_id = app_person() or app_keeps_person(user_id));
alter table auth_account enable row level security;
create policy auth_account_own on auth_account using (user_id = app_person());
alter table auth_two_factor enable row level security;
create policy auth_two_factor_kept on auth_two_factor using (app_keeps_person(user_id));
alter table password_reset enable row level security;
create policy password_reset_kept on password_reset using (app_keeps_person(person_id));
alter table api_token enable row level security;
create policy api_token_own on api_token using (
  position_id in (select id from position where person_id = app_person()));
alter table second_factor_reset enable row level security;
create policy second_factor_reset_kept on second_factor_reset using (app_keeps_person(person_id));
