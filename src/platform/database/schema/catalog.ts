import type pg from 'pg';

/** What PostgreSQL's catalogue says about the schema `public`, in a stable order. */
export interface Catalog {
  readonly extensions: readonly string[];
  readonly tables: readonly Table[];
  readonly views: readonly View[];
  readonly functions: readonly { readonly definition: string; readonly comment: string | null }[];
  /** Collations and domains: statements. */
  readonly types: readonly string[];
}

/** A table with all that hangs on it. */
export interface Table {
  readonly name: string;
  readonly comment: string | null;
  readonly columns: readonly Column[];
  /** Definitions, ready to be written after the constraint's name. */
  readonly constraints: readonly { readonly name: string; readonly definition: string }[];
  /** Complete statements, only those that no constraint makes. */
  readonly indexes: readonly string[];
  readonly triggers: readonly string[];
  readonly rowSecurity: 'off' | 'on' | 'forced';
  readonly policies: readonly string[];
  readonly grants: readonly string[];
  readonly isPartitioned: string | null;
}

/** A column of a table or view. */
export interface Column {
  readonly name: string;
  /** As PostgreSQL writes it, `numeric(12,2)`. */
  readonly type: string;
  /** The type without its length, and of an array its element: `varchar`, `uuid`. */
  readonly baseType: string;
  readonly isArray: boolean;
  readonly nullable: boolean;
  readonly default: string | null;
  /** The collation when it is not the type's own. */
  readonly collation: string | null;
  readonly generated: 'no' | 'stored' | 'identity' | 'identity-always';
  readonly comment: string | null;
}

/** A view, ordinary or materialised. */
export interface View {
  readonly name: string;
  readonly materialised: boolean;
  readonly comment: string | null;
  readonly columns: readonly Column[];
  readonly definition: string;
  readonly options: readonly string[];
  readonly grants: readonly string[];
}

/** Reads the catalogue of the database to which `client` is connected. */
export async function readCatalog(client: pg.ClientBase): Promise<Catalog> {
  // Names are then written with their schema left out, whatever the login's own settings.
  await client.query('set search_path to public, pg_catalog; set quote_all_identifiers to off');
  const { rows: relations } = await client.query<Relation>(relationsQuery);
  const columns = await columnsByRelation(client);
  const tables = relations.filter(({ kind }) => kind === 'r' || kind === 'p');
  const views = relations.filter(({ kind }) => kind === 'v' || kind === 'm');
  return {
    extensions: await list(client, extensionsQuery),
    types: [...(await list(client, collationsQuery)), ...(await list(client, typesQuery))],
    functions: (await client.query(functionsQuery)).rows,
    tables: tables.map(({ kind: _, materialised: _m, definition: _d, options: _o, ...table }) => ({
      ...table,
      columns: columns.get(table.name) ?? [],
    })),
    views: views.map(({ name, materialised, comment, definition, options, grants }) => ({
      name,
      materialised,
      comment,
      columns: columns.get(name) ?? [],
      definition: definition ?? '',
      options: options ?? [],
      grants,
    })),
  };
}

type Relation = Omit<Table, 'columns'> & {
  kind: 'r' | 'p' | 'v' | 'm';
  materialised: boolean;
  definition: string | null;
  options: string[] | null;
};

async function list(client: pg.ClientBase, query: string): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>(query);
  return rows.map(({ text }) => text);
}

async function columnsByRelation(client: pg.ClientBase): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<Column & { relation: string }>(columnsQuery);
  const map = new Map<string, Column[]>();
  for (const { relation, ...column } of rows) map.set(relation, [...(map.get(relation) ?? []), column]);
  return map;
}

const ours = `n.nspname = 'public' and not exists (
  select from pg_depend e where e.deptype = 'e' and e.objid = c.oid and e.classid = 'pg_class'::regclass)`;

const grantsOf = `array(
  select format('grant %s on %I to %s', string_agg(lower(a.privilege_type), ', ' order by a.privilege_type),
    c.relname, a.grantee_name)
  from (
    select x.privilege_type, x.grantee,
      case x.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(x.grantee)) end as grantee_name
    from aclexplode(c.relacl) x where x.grantee <> c.relowner
  ) a group by a.grantee_name order by a.grantee_name collate "C"
) || array(
  select format('grant %s (%s) on %I to %s', lower(x.privilege_type),
    string_agg(quote_ident(t.attname), ', ' order by t.attnum), c.relname,
    case x.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(x.grantee)) end)
  from pg_attribute t cross join lateral aclexplode(t.attacl) x
  where t.attrelid = c.oid and t.attacl is not null
  group by x.privilege_type, x.grantee order by x.grantee, x.privilege_type
)`;

const policiesOf = `array(
  select format('create policy %I on %I%s for %s to %s%s%s', p.polname, c.relname,
    case when p.polpermissive then '' else ' as restrictive' end,
    case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete'
      else 'all' end,
    (select string_agg(case r when 0 then 'public' else pg_get_userbyid(r) end, ', ') from unnest(p.polroles) r),
    ' using (' || pg_get_expr(p.polqual, p.polrelid) || ')',
    ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')
  from pg_policy p where p.polrelid = c.oid order by p.polname collate "C"
)`;

const relationsQuery = `
  select c.relname as name, c.relkind as kind, c.relkind = 'm' as materialised,
    obj_description(c.oid, 'pg_class') as comment,
    case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid, true) end as definition,
    c.reloptions as options,
    case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as "isPartitioned",
    case when c.relforcerowsecurity then 'forced' when c.relrowsecurity then 'on' else 'off' end as "rowSecurity",
    ${grantsOf} as grants,
    ${policiesOf} as policies,
    array(
      select pg_get_triggerdef(t.oid, true) from pg_trigger t
      where t.tgrelid = c.oid and not t.tgisinternal order by t.tgname collate "C"
    ) as triggers,
    array(
      select pg_get_indexdef(i.indexrelid) from pg_index i
      where i.indrelid = c.oid and not exists (
        select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
      order by i.indexrelid::regclass::text collate "C"
    ) as indexes,
    coalesce((
      select json_agg(json_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid, true))
        order by array_position(array['p', 'u', 'x', 'f', 'c'], k.contype::text), k.conname collate "C")
      from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'x', 'f', 'c')
    ), '[]') as constraints
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and c.relkind in ('r', 'p', 'v', 'm')
  order by c.relname collate "C"`;

const columnsQuery = `
  select c.relname as relation, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    coalesce(element.typname, basetype.typname, t.typname) as "baseType", t.typelem <> 0 and t.typlen = -1 as "isArray",
    not a.attnotnull as nullable, pg_get_expr(d.adbin, d.adrelid) as default,
    case when a.attgenerated <> '' then 'stored' when a.attidentity = 'a' then 'identity-always'
      when a.attidentity = 'd' then 'identity' else 'no' end as generated,
    (select quote_ident(o.collname) from pg_collation o
      where o.oid = a.attcollation and o.oid <> t.typcollation) as collation,
    col_description(c.oid, a.attnum) as comment
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type element on element.oid = t.typelem and t.typlen = -1
    left join pg_type basetype on basetype.oid = t.typbasetype
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where ${ours} and c.relkind in ('r', 'p', 'v', 'm')
  order by c.relname collate "C", a.attnum`;

const extensionsQuery = `
  select quote_ident(extname) as text from pg_extension where extname <> 'plpgsql' order by extname collate "C"`;

const collationsQuery = `
  select format('create collation %I (provider = %s, locale = %L%s)', c.collname,
    case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end,
    -- PostgreSQL 17 renamed the column.
    coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale', c.collcollate),
    case when c.collisdeterministic then '' else ', deterministic = false' end) as text
  from pg_collation c where c.collnamespace = 'public'::regnamespace
  order by c.collname collate "C"`;

const typesQuery = `
  select format('create domain %I as %s%s', t.typname, format_type(t.typbasetype, t.typtypmod),
    coalesce((select string_agg(' ' || pg_get_constraintdef(k.oid, true), '' order by k.conname collate "C")
      from pg_constraint k where k.contypid = t.oid), '')) as text
  from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where n.nspname = 'public' and t.typtype = 'd'
  order by t.typname collate "C"`;

const functionsQuery = `
  select pg_get_functiondef(c.oid) as definition, obj_description(c.oid, 'pg_proc') as comment
  from pg_proc c join pg_namespace n on n.oid = c.pronamespace
  where n.nspname = 'public' and c.prokind in ('f', 'p') and not exists (
    select from pg_depend e where e.deptype = 'e' and e.objid = c.oid and e.classid = 'pg_proc'::regclass)
  order by c.proname collate "C", pg_get_function_identity_arguments(c.oid) collate "C"`;
