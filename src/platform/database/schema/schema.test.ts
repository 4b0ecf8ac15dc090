import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import pg from 'pg';
import { emptyTestDatabase, testDatabase } from '../testing.ts';
import { readCatalog } from './catalog.ts';
import { schemaSql } from './sql-text.ts';
import { tablesText } from './tables-text.ts';
import { schemaFiles } from './write.ts';

test('db/schema.sql and the types of the tables are those of the migrations (npm run schema)', async () => {
  const db = await testDatabase();
  try {
    for (const { path, text } of await schemaFiles(db.url))
      assert.equal(readFileSync(path, 'utf8'), text, path);
  } finally {
    await db.drop();
  }
});

const example = `
  create role sd_test_reader_PID;
  create collation vi (provider = icu, locale = 'vi-u-kn-true');
  create table parent (id bigint primary key);
  create table child (
    id uuid primary key default gen_random_uuid(),
    parent_id bigint not null references parent,
    number int generated always as identity,
    twice int generated always as (length('x') * 2) stored,
    seen_on date, at timestamptz not null, tags text[] not null, facts jsonb not null,
    photo bytea, name text collate vi, state text not null default 'open' check (state in ('open', 'closed'))
  );
  comment on table child is 'Grows up.';
  comment on column child.state is 'Where it stands.';
  create index child_parent on child (parent_id) where state = 'open';
  alter table child enable row level security;
  create policy own on child for select to sd_test_reader_PID using (parent_id = 1);
  grant select, insert on child to sd_test_reader_PID;
  create view public_child as select id, state from child;`;

test('the schema tells of columns, comments, constraints, indexes, policies and grants, and types follow', async () => {
  const { url, drop } = await emptyTestDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const role = `sd_test_reader_${process.pid}`;
  try {
    await client.query(example.replaceAll('sd_test_reader_PID', role));
    const catalog = await readCatalog(client);
    const sql = schemaSql(catalog).replaceAll(role, 'reader');
    assert.equal(sql, expectedSql);
    const types = tablesText(catalog);
    assert.equal(types.slice(types.indexOf('/** Every table')), expectedTypes);
  } finally {
    await client.query(`drop owned by ${role}; drop role ${role}`);
    await client.end();
    await drop();
  }
});

const expectedSql = `-- The database after all migrations. Written by \`npm run schema\`; do not edit.

create collation vi (provider = icu, locale = 'vi-u-kn-true');

-- Grows up.
create table child (
  id uuid not null default gen_random_uuid(),
  parent_id bigint not null,
  number integer not null generated always as identity,
  twice integer generated always as ((length('x'::text) * 2)) stored,
  seen_on date,
  at timestamp with time zone not null,
  tags text[] not null,
  facts jsonb not null,
  photo bytea,
  name text collate vi,
  -- Where it stands.
  state text not null default 'open'::text,
  constraint child_pkey PRIMARY KEY (id),
  constraint child_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES parent(id),
  constraint child_state_check CHECK (state = ANY (ARRAY['open'::text, 'closed'::text]))
);
CREATE INDEX child_parent ON child USING btree (parent_id) WHERE (state = 'open'::text);
alter table child enable row level security;
create policy own on child for select to reader using ((parent_id = 1));
grant insert, select on child to reader;

create table parent (
  id bigint not null,
  constraint parent_pkey PRIMARY KEY (id)
);

create view public_child as
 SELECT id,
    state
   FROM child;
`;

const expectedTypes = `/** Every table and view, by name. */
export interface Tables {
  child: ChildTable;
  parent: ParentTable;
  public_child: PublicChildTable;
}

/** Grows up. */
export interface ChildTable {
  id: Generated<string>;
  parent_id: number;
  number: Computed<number>;
  twice: Computed<number | null>;
  seen_on: string | null;
  at: Timestamp;
  tags: string[];
  facts: Json;
  photo: Buffer | null;
  name: string | null;
  /** Where it stands. */
  state: Generated<string>;
}

/** Table parent. */
export interface ParentTable {
  id: number;
}

/** View public_child. */
export interface PublicChildTable {
  id: string;
  state: string;
}
`;
