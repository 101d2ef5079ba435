import type pg from 'pg'

/**
 * The schema as text, read from the catalog: the embedded server brings no pg_dump, and this text is the same from
 * PostgreSQL 15 on. `store/schema.sql` is compared with it, so a change of the tables is seen as a change of a file.
 */
export async function dumpSchema(pool: pg.Pool): Promise<string> {
  const client = await pool.connect()
  try {
    // What is not on the path is printed with its schema, whoever asks.
    await client.query('set search_path = pg_catalog')
    const parts = [await functions(client), await searchConfigurations(client)]
    for (const table of await tables(client)) parts.push([await dumpTable(client, table)])
    return `${parts.flat().join('\n\n')}\n`
  } finally {
    client.release(true)
  }
}

async function lines(
  client: pg.PoolClient,
  query: string,
  values: readonly unknown[] = [],
): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(query, [...values])
  return rows.map(({ line }) => line)
}

const tables = (client: pg.PoolClient) =>
  lines(
    client,
    `select c.relname as line from pg_class c where c.relnamespace = 'parley'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  )

async function functions(client: pg.PoolClient): Promise<string[]> {
  const texts = await lines(
    client,
    `select pg_get_functiondef(oid) as line from pg_proc p where pronamespace = 'parley'::regnamespace
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by proname`,
  )
  return texts.map((text) => `${text.trim()};`)
}

const searchConfigurations = (client: pg.PoolClient) =>
  lines(
    client,
    `select format('-- text search configuration parley.%s: %s', c.cfgname, (
       select string_agg(format('%s = %s', t.alias, m.dicts), '; ' order by t.alias)
       from ts_token_type(c.cfgparser) t
       join (select maptokentype, string_agg(d.dictname, ', ' order by mapseqno) as dicts
             from pg_ts_config_map join pg_ts_dict d on d.oid = mapdict
             where mapcfg = c.oid group by maptokentype) m on m.maptokentype = t.tokid)) as line
     from pg_ts_config c where c.cfgnamespace = 'parley'::regnamespace order by c.cfgname`,
  )

async function dumpTable(client: pg.PoolClient, table: string): Promise<string> {
  const columns = await lines(client, COLUMNS, [table])
  const constraints = await lines(client, CONSTRAINTS, [table])
  const body = [...columns, ...constraints].map((line) => `  ${line}`).join(',\n')
  const after = [...(await lines(client, INDEXES, [table])), ...(await lines(client, TRIGGERS, [table]))]
  return [`create table parley.${table} (\n${body}\n);`, ...after.map((line) => `${line};`)].join('\n')
}

const COLUMNS = `
  select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end
    || case when a.attidentity = 'a' then ' generated always as identity' else '' end
    || case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
            when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end as line
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = ('parley.' || quote_ident($1))::regclass and a.attnum > 0 and not a.attisdropped
  order by a.attnum`

/** NOT NULL is a constraint with a name only from PostgreSQL 18 on; it stands with the columns. */
const CONSTRAINTS = `
  select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
  where conrelid = ('parley.' || quote_ident($1))::regclass and contype <> 'n' and contype <> 't' order by contype desc, conname`

const INDEXES = `
  select pg_get_indexdef(i.indexrelid) as line from pg_index i
  where i.indrelid = ('parley.' || quote_ident($1))::regclass
    and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
  order by i.indexrelid::regclass::text`

const TRIGGERS = `
  select pg_get_triggerdef(oid) as line from pg_trigger
  where tgrelid = ('parley.' || quote_ident($1))::regclass and not tgisinternal order by tgname`
