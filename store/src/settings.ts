import type { Queries } from './tables/database.js'

/** The value of a setting of the desk; undefined when it was never set. The caller narrows it. */
export async function getSetting(db: Queries, key: string): Promise<unknown> {
  const row = await db.selectFrom('parley.setting').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

/** Every setting, by key. */
export async function allSettings(db: Queries): Promise<Readonly<Record<string, unknown>>> {
  const rows = await db.selectFrom('parley.setting').selectAll().orderBy('key').execute()
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}

/** Sets a setting; undefined and null remove it. */
export async function setSetting(db: Queries, key: string, value: unknown): Promise<void> {
  if (value === undefined || value === null) {
    await db.deleteFrom('parley.setting').where('key', '=', key).execute()
    return
  }
  const json = JSON.stringify(value)
  await db
    .insertInto('parley.setting')
    .values({ key, value: json })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: json }))
    .execute()
}
