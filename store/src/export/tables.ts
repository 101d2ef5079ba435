/** A table in the file, and how its rows are ordered there and put back. */
export interface ExportTable {
  readonly name: string
  /** Rows are written in this order, which is also one in which they can be inserted. */
  readonly order: string
  /** Filled by the database: not in the file. */
  readonly computed: readonly string[]
  /** Its numbers go on after the highest one. */
  readonly identity?: 'id'
}

const table = (name: string, order: string, rest: Partial<ExportTable> = {}): ExportTable => ({
  name,
  order,
  computed: [],
  ...rest,
})

/**
 * Every table, after those it refers to. A table that is missing here makes the export fail, so that a new migration
 * cannot be forgotten. Sessions are left out: whoever imports signs in again.
 */
export const EXPORT_TABLES: readonly ExportTable[] = [
  table('setting', 'key'),
  table('source', 'id'),
  table('item', 'id', { identity: 'id' }),
  table('original', 'sha256'),
  table('article', 'id'),
  table('report', 'article_id, version', { computed: ['words'] }),
  table('reading', 'report_id, model, world'),
  table('story', 'created_at, id'),
  table('membership', 'report_id'),
  table('waiting', 'report_id'),
  table('story_event', 'id', { identity: 'id' }),
  table('record', 'story_id, revision'),
  table('statement', 'story_id, id', { computed: ['words'] }),
  table('link', 'story_id, id, revision'),
  table('edit', 'id', { identity: 'id' }),
  // The number of a transaction says nothing in another server: all events come in one, in the order of their ids.
  table('event', 'id', { identity: 'id', computed: ['xid'] }),
  table('account', 'id'),
  table('api_token', 'id'),
  table('audit', 'id', { identity: 'id' }),
  table('visit', 'who, story_id'),
  table('alert', 'id', { computed: ['seen_xid', 'seen_id'] }),
]

export const LEFT_OUT: readonly string[] = ['migration', 'session']

export const FORMAT = 'parley-export'
export const FORMAT_VERSION = 1
