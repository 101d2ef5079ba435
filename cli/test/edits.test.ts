import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import {
  assembleRecord,
  type Edit,
  indexWorld,
  readReport,
  type StoryRecord,
  verifyRecord,
} from '@parley-record/engine'
import { parseRecord } from '@parley-record/engine/schema'
import { loadReader } from '@parley-record/reader/node'
import { readInputs } from '@parley-record/sources'
import { expect, it } from 'vitest'
import { worldOf } from '../src/inputs.js'

const STORY = fileURLToPath(new URL('../../stories/harbour-talks/', import.meta.url))
const { reports } = await readInputs([`${STORY}reports`], { published: '2025-09-10' })
const world = indexWorld(await worldOf([`${STORY}world.json`]))
const reader = loadReader()
const readings = reports.map((report) => readReport(report, { reader, world }))
const made = (edits: readonly Edit[]) => assembleRecord(readings, { world, model: reader.model, edits })
const read = made([])

type Decision<T = Edit> = T extends Edit ? Omit<T, 'id' | 'who' | 'at' | 'why'> : never

let count = 0
const edit = (decision: Decision): Edit => {
  count += 1
  const at = `2025-09-12T10:${String(count).padStart(2, '0')}:00Z`
  return { id: `e${count}`, who: 'ann', at, why: null, ...decision }
}

/** The statement, claim and link that the table speaks of: whichever the record has first. */
const statement = pick(read.statements.find(({ act }) => act?.move === 'offer'))
const link = pick(read.links.find(({ type }) => type === 'contradicts'))
const wide = pick(read.claims.find(({ statements }) => statements.length > 2))
const [one, other] = read.claims.filter(({ statements }) => statements.length === 1)
const person = pick(read.actors.find(({ kind, aliases }) => kind === 'person' && aliases.length > 1))
const second = pick(read.actors.find(({ kind, id }) => kind === 'person' && id !== person.id))

function pick<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the sample story lacks what this test needs')
  return value
}

const claimOf = (record: StoryRecord, id: string) =>
  record.claims.find(({ statements }) => statements.includes(id))

const CASES: readonly [string, () => Decision, (record: StoryRecord) => void][] = [
  [
    'a rejected statement leaves the record',
    () => ({ action: 'reject', target: { kind: 'statement', id: statement.id } }),
    (record) => expect(record.statements.map(({ id }) => id)).not.toContain(statement.id),
  ],
  [
    'a rejected link leaves the record and frees its ends',
    () => ({ action: 'reject', target: { kind: 'link', id: link.id } }),
    (record) => expect(record.links.map(({ id }) => id)).not.toContain(link.id),
  ],
  [
    'a rejected claim leaves the record',
    () => ({ action: 'reject', target: { kind: 'claim', id: wide.id } }),
    (record) => expect(record.claims.map(({ id }) => id)).not.toContain(wide.id),
  ],
  [
    'a corrected statement has what a person says of it, and its words as they were',
    () => ({
      action: 'correct',
      target: { kind: 'statement', id: statement.id },
      payload: { move: 'demand', agents: [second.id] },
    }),
    (record) => {
      const now = pick(record.statements.find(({ id }) => id === statement.id))
      expect(now).toMatchObject({ agent: second.id, agents: [second.id], text: statement.text })
      expect(now.act?.move).toBe('demand')
    },
  ],
  [
    'two claims become one',
    () => ({
      action: 'merge',
      target: { kind: 'claim', id: pick(one).id },
      payload: { into: pick(other).id },
    }),
    (record) =>
      expect(claimOf(record, pick(pick(one).statements[0]))?.id).toBe(
        claimOf(record, pick(pick(other).statements[0]))?.id,
      ),
  ],
  [
    'a claim comes apart',
    () => ({
      action: 'split',
      target: { kind: 'claim', id: wide.id },
      payload: { statements: [pick(wide.statements.at(-1))] },
    }),
    (record) =>
      expect(claimOf(record, pick(wide.statements.at(-1)))?.id).not.toBe(
        claimOf(record, pick(wide.statements[0]))?.id,
      ),
  ],
  [
    'two actors become one, everywhere',
    () => ({ action: 'merge', target: { kind: 'actor', id: second.id }, payload: { into: person.id } }),
    (record) => {
      expect(JSON.stringify({ ...record, edits: [] })).not.toContain(second.id)
      expect(pick(record.actors.find(({ id }) => id === person.id)).aliases).toContain(second.name)
    },
  ],
  [
    'a remark changes nothing else',
    () => ({ action: 'note', target: { kind: 'claim', id: wide.id } }),
    (record) => expect({ ...record, edits: [] }).toEqual(read),
  ],
]

it.each(CASES)('%s', (_, decision, check) => {
  const record = made([edit(decision())])
  check(record)
  expect(record.edits).toMatchObject([{ applied: true }])
  expect(parseRecord(JSON.parse(JSON.stringify(record)))).toHaveProperty('record')
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
  expect(verifyRecord(record, sha256)).toEqual([])
})

it('keeps an edit of what is no longer there, and says so', () => {
  const record = made([edit({ action: 'reject', target: { kind: 'statement', id: 's-gone' } })])
  expect(record.edits).toMatchObject([{ applied: false }])
  expect({ ...record, edits: [] }).toEqual(read)
})

it('follows the later of two opposite decisions', () => {
  const target = { kind: 'statement', id: statement.id } as const
  const record = made([edit({ action: 'reject', target }), edit({ action: 'accept', target })])
  expect({ ...record, edits: [] }).toEqual(read)
})
