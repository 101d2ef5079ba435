import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { EXIT } from '../src/exit-codes.js'
import { main } from '../src/main.js'

const STORY = fileURLToPath(new URL('../../stories/harbour-talks/', import.meta.url))
const REPORTS = `${STORY}reports`
const WORLD = ['--world', `${STORY}world.json`]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

/** Runs one command line and catches what it prints. */
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

function write(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('parley brief', () => {
  it('prints cited Markdown with its sources', async () => {
    const { code, out, err } = await run('brief', REPORTS, ...WORLD, '--published', '2025-09-10')
    expect(code).toBe(EXIT.ok)
    expect(err).toBe('')
    expect(out).toMatch(/^# .+ \[1\]/)
    expect(out).toMatch(/\n## Summary\n/)
    expect(out).toMatch(/\n## Sources\n\n\[1\] /)
    const cited = new Set(out.match(/\[\d+\]/g))
    for (const mark of cited) expect(out).toContain(`\n${mark} `)
  })

  it.each(['article', 'synopsis', 'timeline'])('has the form %s', async (form) => {
    const { code, out } = await run('brief', REPORTS, ...WORLD, '--published', '2025-09-10', '--form', form)
    expect(code).toBe(EXIT.ok)
    expect(out).toContain('[1]')
    expect(out).toContain('## Sources')
  })

  it('writes one page that needs no network', async () => {
    const file = join(folder, 'brief.html')
    const { code } = await run('brief', REPORTS, ...WORLD, '--format', 'html', '-o', file)
    const page = readFileSync(file, 'utf8')
    expect(code).toBe(EXIT.ok)
    expect(page).toMatch(/^<!doctype html>/i)
    expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)=["']https?:/)
  })

  it('shows the record as it stood on a day', async () => {
    const { out, err } = await run('record', REPORTS, ...WORLD, '--as-of', '2025-09-08')
    const record = JSON.parse(out)
    expect(err).toMatch(/warning: undated-as-of: .*08-undated-clipping/)
    expect(record.asOf).toBe('2025-09-08')
    expect(record.reports.length).toBe(2)
  })

  it('lists what was left out when asked', async () => {
    const { out } = await run('brief', REPORTS, ...WORLD, '--published', '2025-09-10', '--explain')
    expect(out).toContain('## Left out')
  })
})

describe('inputs that cannot be read', () => {
  it('go by with a code, the others go on, and the exit code says so', async () => {
    const empty = write('empty.txt', '')
    const { code, out, err } = await run(
      'brief',
      join(REPORTS, '05-asmere-courier-reply.txt'),
      empty,
      ...WORLD,
    )
    expect(code).toBe(EXIT.partial)
    expect(err).toMatch(/parley: error: empty: .*empty\.txt/)
    expect(out).toContain('## Summary')
  })

  it('leave nothing to tell when there is no other', async () => {
    const { code, out, err } = await run(
      'brief',
      write('binary.bin.txt', new Uint8Array([0, 1, 2, 0, 255, 0])),
    )
    expect(code).toBe(EXIT.nothing)
    expect(out).toBe('')
    expect(err).toContain('no input gave a report')
  })

  it.each([
    ['a date that is none', ['brief', REPORTS, '--published', '2025-02-30'], 'YYYY-MM-DD'],
    ['an unknown format', ['brief', REPORTS, '--format', 'docx'], 'Allowed choices'],
    ['no paths', ['brief'], 'missing required argument'],
    ['an unknown command', ['summarise', REPORTS], 'unknown command'],
    [
      'a world file that is none',
      ['brief', REPORTS, '--world', join(REPORTS, '05-asmere-courier-reply.txt')],
      'world facts',
    ],
  ])('%s is a mistake of the command line', async (_, args, said) => {
    const { code, out, err } = await run(...args)
    expect(code).toBe(EXIT.usage)
    expect(out).toBe('')
    expect(err).toContain(said)
  })
})

describe('parley verify', () => {
  it('holds for a record and its files', async () => {
    const file = join(folder, 'story.json')
    await run('record', REPORTS, ...WORLD, '--published', '2025-09-10', '-o', file)
    const { code, out } = await run('verify', file, REPORTS, '--published', '2025-09-10')
    expect(out).toContain('holds')
    expect(code).toBe(EXIT.ok)
  })

  it('names what does not hold', async () => {
    const { out: json } = await run('record', REPORTS, ...WORLD, '--published', '2025-09-10', '-q')
    const file = write('bad.json', json.replace(/("text": "[^"]*)Vessin/, '$1Vessim'))
    const { code, out, err } = await run('verify', file)
    expect(code).toBe(EXIT.failed)
    expect(out).toMatch(/reports\/r\w+: the text does not have the hash given/)
    expect(err).toContain('found in')
  })

  it.each([
    ['no JSON', 'not json at all', 'not JSON'],
    ['no record', '{"version":"1"}', 'not a record of version 1'],
  ])('refuses what is %s', async (_, text, said) => {
    const { code, err } = await run('verify', write('x.json', text))
    expect(code).toBe(EXIT.failed)
    expect(err).toContain(said)
  })
})

describe('parley --help', () => {
  it.each([[], ['brief'], ['record'], ['read'], ['verify'], ['schema']])(
    'teaches: %s',
    async (...command) => {
      const { code, out } = await run(...command, '--help')
      expect(code).toBe(EXIT.ok)
      expect(out).toContain('Usage: parley')
      expect(out).toMatch(command[0] === 'schema' ? /JSON Schema/ : /Example/)
    },
  )
})

describe('parley read', () => {
  it('gives one annotated report as JSON', async () => {
    const { out } = await run('read', join(REPORTS, '05-asmere-courier-reply.txt'), ...WORLD)
    const reading = JSON.parse(out)
    expect(reading.sentences.length).toBeGreaterThan(5)
    expect(reading.acts.length).toBeGreaterThan(0)
  })

  it('says so when a page is asked for several', async () => {
    const { code, err } = await run('read', REPORTS, '--format', 'html', '--published', '2025-09-10')
    expect(code).toBe(EXIT.usage)
    expect(err).toContain('Name one')
  })
})
