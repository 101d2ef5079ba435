import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StoryRecord } from '@parley-record/engine'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { EXIT } from '../src/exit-codes.js'
import { main } from '../src/main.js'

const WORLD = fileURLToPath(new URL('../../stories/harbour-talks/world.json', import.meta.url))

/** Three reports of an invented quarrel, on three days. */
const FIRST = `Velmark on Monday demanded that Marenia reopen the harbour of Vessin by September 20.

Marenia had no immediate response to the demand. President Karel Ostrovey of Velmark telephoned Prime Minister Ione Castrel of Marenia on Monday.`
const SECOND = `Marenia on Wednesday rejected Velmark's demand to reopen the harbour of Vessin.

Velmark declared a 30-hour truce for Easter and a ceasefire from September 5 to September 8. Marenia that week reported over 61 violations by Velmark, while Velmark's defence ministry claimed Marenia committed 44 violations. A 30-hour truce on attacks on energy infrastructure was never kept.`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-views-'))
  report('early', 'one', '2025-09-08', FIRST)
  report('all', 'one', '2025-09-08', FIRST)
  report('all', 'two', '2025-09-10', SECOND)
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

function report(where: string, name: string, published: string, text: string): void {
  mkdirSync(join(folder, where), { recursive: true })
  const head = `---\nsource: The Strait Post\ntitle: Report ${name} on the harbour\nurl: https://post.example/${name}\npublished: ${published}\n---\n\n`
  writeFileSync(join(folder, where, `${name}.md`), head + text)
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' }
  const catchIn = (key: 'out' | 'err') => (chunk: string | Uint8Array) => {
    printed[key] += String(chunk)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(catchIn('out'))
  vi.spyOn(process.stderr, 'write').mockImplementation(catchIn('err'))
  const code = await main(args)
  vi.restoreAllMocks()
  return { code, ...printed }
}

async function recordOf(where: string, ...options: string[]): Promise<StoryRecord> {
  const { out } = await run('record', join(folder, where), '--world', WORLD, ...options)
  return JSON.parse(out) as StoryRecord
}

function nameIn(record: StoryRecord): (id: string) => string {
  const names = new Map(record.actors.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

describe('the views of a record', () => {
  it('keep a move with its addressee, its deadline and its answer', async () => {
    const record = await recordOf('all')
    const name = nameIn(record)
    const demand = record.moves.find(({ kind }) => kind === 'demand')
    expect(demand?.proposers.map(name)).toEqual(['Velmark'])
    expect(demand?.addressees.map(name)).toEqual(['Marenia'])
    expect(demand?.deadline?.value).toBe('2025-09-20')
    expect(demand?.status).toBe('refused')
    expect(demand?.replies.flatMap(({ by }) => by.map(name))).toContain('Marenia')
  })

  it('stand as of a day', async () => {
    const { moves } = await recordOf('all', '--as-of', '2025-09-08')
    expect(moves.find(({ kind }) => kind === 'demand')?.status).not.toBe('refused')
  })

  it('tell truces apart by time and by what they cover', async () => {
    const { truces } = await recordOf('all')
    expect(truces.map(({ name, from, to }) => [name, from, to])).toEqual(
      expect.arrayContaining([
        [expect.stringMatching(/^Easter (?:truce|ceasefire)$/), '2025-04-20', '2025-04-20'],
        [expect.stringContaining('5 September 2025'), '2025-09-05', '2025-09-08'],
        [expect.stringContaining('energy'), null, null],
      ]),
    )
  })

  it('set allegation and counter-allegation side by side, and call them no contradiction', async () => {
    const record = await recordOf('all')
    const counted = record.allegations.filter(({ count }) => count !== null)
    expect(counted.map(({ count }) => count?.value).sort()).toEqual([44, 61])
    const [one, other] = counted
    expect(one?.counter).toContain(other?.id)
    expect(other?.counter).toContain(one?.id)
    const during = record.truces.find(({ from }) => from === '2025-09-05')
    expect(counted.every(({ truces }) => truces.includes(during?.id ?? ''))).toBe(true)
    expect(record.links.filter(({ type }) => type === 'contradicts')).toEqual([])
  })

  it('name who spoke with whom, and when', async () => {
    const record = await recordOf('all')
    const call = record.contacts.find(({ kind }) => kind === 'call')
    expect(call).toMatchObject({ on: '2025-09-08', held: true })
    expect(call?.parties.map(nameIn(record)).sort()).toEqual(['Ione Castrel', 'Karel Ostrovey'])
  })

  it('carry evidence on every line', async () => {
    const { moves, truces, allegations, contacts, shifts } = await recordOf('all')
    const lines = [...moves, ...truces, ...allegations, ...contacts, ...shifts]
    expect(lines.length).toBeGreaterThan(4)
    expect(lines.filter(({ evidence }) => evidence.length === 0)).toEqual([])
  })
})

describe('truces', () => {
  it.each<[string, string, readonly (readonly [string | RegExp, string | null, string | null])[]]>([
    [
      'two feasts in one phrase are two truces',
      'Velmark proposed several truces, which included halts during Easter and around August 8-10.',
      [
        [/^Easter/, '2025-04-20', '2025-04-20'],
        [/8 August 2025 to 10 August 2025/, '2025-08-08', '2025-08-10'],
      ],
    ],
    [
      'one length in several words is one truce',
      'Marenia called for a 30-day ceasefire. The leaders asked for a truce of at least 30 days. Velmark rejected a month-long ceasefire.',
      [[/^30-day/, null, null]],
    ],
    ['an end of aid is no truce', 'Velmark demanded a cessation of military aid to Marenia.', []],
    [
      'an end of fighting is one',
      'Marenia called for a 10-day cessation of hostilities.',
      [[/^10-day/, null, null]],
    ],
    ['an age is no length', 'A two-day-old truce was under strain.', []],
    ['the truce alone tells nothing', 'The truce was under strain.', []],
  ])('%s', async (_, text, expected) => {
    rmSync(join(folder, 'truce'), { recursive: true, force: true })
    report('truce', 'truce', '2025-09-10', text)
    const { truces } = await recordOf('truce')
    expect(truces).toHaveLength(expected.length)
    for (const [name, from, to] of expected) {
      const found = truces.find((truce) =>
        typeof name === 'string' ? truce.name === name : name.test(truce.name),
      )
      expect(found, String(name)).toMatchObject({ from, to })
    }
  })
})

describe('contacts', () => {
  it.each<[string, readonly string[], readonly (readonly [string, boolean])[]]>([
    [
      'one call in two reports is one contact',
      [
        'President Karel Ostrovey of Velmark telephoned Prime Minister Ione Castrel of Marenia on Tuesday.',
        'Prime Minister Ione Castrel of Marenia held a phone call with President Karel Ostrovey of Velmark on September 9.',
      ],
      [['call', true]],
    ],
    [
      'calls of two pairs are two',
      [
        'President Karel Ostrovey of Velmark telephoned Prime Minister Ione Castrel of Marenia on Tuesday. Foreign Minister Oren Dasque of Corvenna held a phone call with Lidia Marrask on Tuesday.',
      ],
      [
        ['call', true],
        ['call', true],
      ],
    ],
    [
      'what did not take place is none',
      ['President Karel Ostrovey did not meet Prime Minister Ione Castrel.'],
      [],
    ],
    [
      'what is planned is told as planned',
      ['President Karel Ostrovey will meet Prime Minister Ione Castrel in Asmere.'],
      [['meeting', false]],
    ],
  ])('%s', async (_, texts, expected) => {
    rmSync(join(folder, 'contact'), { recursive: true, force: true })
    texts.forEach((text, i) => {
      report('contact', `contact${i}`, '2025-09-10', text)
    })
    const { contacts } = await recordOf('contact')
    expect(contacts.map(({ kind, held }) => [kind, held])).toEqual(expected)
  })
})

describe('positions', () => {
  it('find the issues in the moves, and mark a stance that changed on a later day', async () => {
    report(
      'shift',
      'first',
      '2025-09-08',
      'Velmark offered Marenia direct talks. Marenia rejected the offer of talks from Velmark.',
    )
    report('shift', 'second', '2025-09-10', 'Marenia accepted the offer of talks from Velmark.')
    const record = await recordOf('shift')
    expect(record.issues.map(({ name }) => name)).toContain('talks')
    const [shift] = record.shifts
    expect(shift?.why).toBe(
      'Marenia on talks: refusal on Monday, 8 September 2025, then acceptance on Wednesday, 10 September 2025.',
    )
    const { out } = await run('brief', join(folder, 'shift'), '--world', WORLD)
    expect(out).toContain('Shift: Marenia on talks')
  })

  it('see no shift in two reports of one day', async () => {
    report(
      'noshift',
      'first',
      '2025-09-08',
      'Velmark offered Marenia direct talks. Marenia rejected the offer of talks from Velmark.',
    )
    report('noshift', 'second', '2025-09-08', 'Marenia accepted the offer of talks from Velmark.')
    expect((await recordOf('noshift')).shifts).toEqual([])
  })
})

describe('--since', () => {
  it.each([
    ['a day', () => '2025-09-08'],
    ['an earlier record', () => join(folder, 'early.json')],
  ])('%s: the brief opens with what is new and what changed', async (_, since) => {
    await run('record', join(folder, 'early'), '--world', WORLD, '-o', join(folder, 'early.json'))
    const { code, out } = await run('brief', join(folder, 'all'), '--world', WORLD, '--since', since())
    expect(code).toBe(EXIT.ok)
    const section = out.slice(out.indexOf('## Since'), out.indexOf('## Summary'))
    expect(section).toMatch(/\*\*Changed\*\* — .+Now: refused/)
    expect(section).toMatch(/\*\*New\*\* — .+61 violations/)
    expect(section).not.toContain('Withdrawn')
    expect(section).not.toMatch(/\*\*New\*\* — .+telephoned/)
  })

  it('withdraws only what a version of its report no longer says', async () => {
    await run('record', join(folder, 'early'), '--world', WORLD, '-o', join(folder, 'early.json'))
    report('later', 'one', '2025-09-09', FIRST.split('\n\n')[0] ?? '')
    const { since } = await recordOf('later', '--since', join(folder, 'early.json'))
    const gone = since?.changes.filter(({ kind }) => kind === 'withdrawn') ?? []
    expect(gone.map(({ before }) => before)).toEqual([
      'Marenia had no immediate response to the demand.',
      expect.stringContaining('telephoned'),
    ])
    const { out } = await run(
      'brief',
      join(folder, 'later'),
      '--world',
      WORLD,
      '--since',
      join(folder, 'early.json'),
    )
    expect(out).toContain('**Withdrawn** — “Marenia had no immediate response to the demand.”')
  })

  it.each([
    ['a date that is none', '2025-02-30', EXIT.usage, 'YYYY-MM-DD'],
    ['a file that is not there', 'nowhere.json', EXIT.usage, 'cannot read the record'],
    ['a file that is no record', WORLD, EXIT.failed, 'not a record'],
  ])('refuses %s', async (_, since, exit, said) => {
    const { code, err } = await run('brief', join(folder, 'all'), '--since', since)
    expect(code).toBe(exit)
    expect(err).toContain(said)
  })
})

describe('parley explain', () => {
  async function saved(): Promise<{ file: string; record: StoryRecord }> {
    const file = join(folder, 'story.json')
    await run('record', join(folder, 'all'), '--world', WORLD, '-o', file)
    const { out } = await run('record', join(folder, 'all'), '--world', WORLD)
    return { file, record: JSON.parse(out) as StoryRecord }
  }

  it('says who says a claim, with the words marked, its origins and its links', async () => {
    const { file, record } = await saved()
    const demand = record.moves.find(({ kind }) => kind === 'demand')
    const { code, out } = await run('explain', file, demand?.claim.slice(0, 8) ?? '')
    expect(code).toBe(EXIT.ok)
    expect(out).toContain(`Claim ${demand?.claim}`)
    expect(out).toMatch(/»Velmark on Monday demanded/)
    expect(out).toContain('The Strait Post, “Report one on the harbour”, 2025-09-08')
    expect(out).toMatch(/Independent origins: at most \d/)
    expect(out).toContain('replies-to (refusal)')
  })

  it('explains a link', async () => {
    const { file, record } = await saved()
    const link = record.links.find(({ type }) => type === 'replies-to')
    const { out } = await run('explain', file, link?.id ?? '')
    expect(out).toContain(link?.why)
    expect(out).toContain('Evidence:')
  })

  it('gives the same as JSON', async () => {
    const { file, record } = await saved()
    const { out } = await run('explain', file, record.claims[0]?.id ?? '', '--json')
    expect(JSON.parse(out)).toMatchObject({ kind: 'claim', id: record.claims[0]?.id })
  })

  it('names ids that are like an unknown one', async () => {
    const { file, record } = await saved()
    const id = record.claims[0]?.id ?? ''
    const { code, err } = await run('explain', file, `${id.slice(0, -1)}z`)
    expect(code).toBe(EXIT.usage)
    expect(err).toContain(`Ids like it: ${id}`)
  })
})
