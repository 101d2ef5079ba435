import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Queries } from './tables/database.js'

/** Bytes as they came. */
export interface Original {
  readonly bytes: Buffer
  readonly mediaType: string
  readonly address: string | null
  readonly receivedAt: Date
}

/** Keeps bytes once, however often they come. @returns their SHA-256, the key for `saveReport` and `loadOriginal` */
export async function keepOriginal(db: Queries, original: Original): Promise<string> {
  const { bytes, mediaType, address, receivedAt } = original
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await db
    .insertInto('parley.original')
    .values({
      sha256,
      media_type: mediaType,
      address,
      received_at: receivedAt,
      body: await promisify(gzip)(bytes),
      size: bytes.length,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return sha256
}

export async function loadOriginal(db: Queries, sha256: string): Promise<Original | null> {
  const found = await db
    .selectFrom('parley.original')
    .selectAll()
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (found === undefined) return null
  const bytes = await promisify(gunzip)(found.body)
  return { bytes, mediaType: found.media_type, address: found.address, receivedAt: found.received_at }
}
