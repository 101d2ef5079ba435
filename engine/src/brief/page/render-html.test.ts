import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sampleReading } from '../../../test/sample-reading.js'
import { sampleRecord } from '../../../test/sample-record.js'
import { storyRecordSchema } from '../../schema/record-schema.js'
import type { StoryRecord } from '../../schema/story-record.js'
import type { BriefForm } from '../layout.js'
import { renderMarkdown } from '../render-markdown.js'
import { BASE_STYLE } from './base-style.js'
import { PAGE_SCRIPT } from './page-script.js'
import { PAGE_STYLE } from './page-style.js'
import { READING_SCRIPT } from './reading-script.js'
import { READING_STYLE } from './reading-style.js'
import { renderHtml } from './render-html.js'
import { renderReading } from './render-reading.js'

const FORMS: readonly BriefForm[] = ['brief', 'article', 'synopsis', 'timeline']
const HOSTILE = `"'><script>steal()</script><img src=x onerror="steal()"></style></textarea>\u0000&amp;`

/** Every text of the value made hostile; ids, dates and kinds, which no report controls, are kept. */
function poison<T>(value: T): T {
  const kept = /^([a-z]-[a-z0-9-]+|\d{4}(-\d\d){0,2}.*|[a-z-]+|[A-Z]+|[0-9a-f]{64}|1)$/
  const walk = (node: unknown): unknown => {
    if (typeof node === 'string') return kept.test(node) ? node : node + HOSTILE
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(value) as T
}

function emptied(record: StoryRecord): StoryRecord {
  return {
    ...record,
    reports: [],
    statements: [],
    claims: [],
    links: [],
    timeline: [],
    positions: [],
    questions: [],
    actors: [],
    brief: { headline: null, sections: [], leftOut: [] },
  }
}

function idsOf(page: string): readonly string[] {
  return [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
}

/** The text of an element that holds no element of its own kind. */
function textBetween(page: string, from: string, to: string): string {
  const start = page.indexOf(from)
  const inner = page.slice(page.indexOf('>', start) + 1, page.indexOf(to, start))
  const marks: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  }
  return inner.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|#39|amp);/g, (entity) => marks[entity] ?? entity)
}

it('the sample record satisfies the schema', () => {
  expect(storyRecordSchema.safeParse(sampleRecord()).error).toBeUndefined()
})

describe.each(FORMS)('renderHtml, form %s', (form) => {
  const page = renderHtml(sampleRecord(), { form, explain: true })

  it('gives every link within the page one target', () => {
    const ids = idsOf(page)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
    expect(targets.length).toBeGreaterThan(3)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('holds every report whole', () => {
    for (const [i, report] of sampleRecord().reports.entries()) {
      const item = page.slice(page.indexOf(`id="r${i + 1}"`))
      expect(textBetween(item, '<div class="fulltext-words', '</details>')).toBe(report.text)
    }
  })

  it('lets no word of a report become markup', () => {
    const hostile = renderHtml(poison(sampleRecord()), { form, explain: true })
    expect(hostile).toContain('&lt;script&gt;steal()')
    expect(hostile.match(/<script/g)).toHaveLength(1)
    expect(hostile.match(/<\/style/g)).toHaveLength(1)
    expect(hostile).not.toMatch(/<img|<textarea/)
    expect(hostile).not.toContain('\u0000')
    expect(idsOf(hostile)).toEqual(idsOf(renderHtml(sampleRecord(), { form, explain: true })))
  })

  it('says in words that there is nothing', () => {
    const empty = renderHtml(emptied(sampleRecord()), { form })
    expect(empty).toContain(form === 'synopsis' ? 'The reports gave nothing' : 'Nothing to report')
  })
})

describe('renderHtml', () => {
  const page = renderHtml(sampleRecord(), { form: 'brief' })

  it('marks in each report exactly the sentence that is cited', () => {
    const [, anchor] = /href="#(r1-[^"]+)"/.exec(page) ?? []
    const marked = [...page.matchAll(/<mark[^>]*data-cited="([^"]*)"[^>]*>(.*?)<\/mark>/gs)]
      .filter(([, cited]) => cited?.split(' ').includes(anchor ?? ''))
      .map(([, , words = '']) => words.replace(/<[^>]*>/g, ''))
    expect(marked.join('')).toBe(
      'President Iva Roskell of Kestria on Monday offered Morland direct talks on reopening the Tarn Pass, which has been shut to freight since January 20.',
    )
  })

  it.each([
    ['support of a claim', '2 reports, one origin'],
    ['a status', '◐</span> accepted on a condition'],
    ['an issue with its stances', '<dt>acceptance on a condition</dt>'],
    ['a count of breaches', '<span class="words" dir="auto">12 breaches</span>'],
    ['the other side’s count beside it', '<span class="words" dir="auto">9 breaches</span>'],
    ['who met whom', 'Call: Lena Marsh and Oren Pell'],
    ['a condition', '<dt>Condition</dt>'],
    ['a deadline with its date', 'Friday, March 7 (Friday, 7 March 2031)'],
    ['a month', 'October 2029'],
    ['other reports apart', '<span class="also">also&nbsp;'],
    ['the differing words', '<u>340 trucks</u>'],
    ['a passed deadline', 'Deadline passed'],
    ['what the user was told', 'Warning, <span class="place">reports/clipping.txt</span>'],
  ])('shows %s', (_, words) => {
    expect(page).toContain(words)
  })

  it('says what it looked for and did not find', () => {
    const record = sampleRecord()
    const sections = record.brief.sections.filter(({ kind }) => kind !== 'disputed')
    const without = renderHtml({ ...record, brief: { ...record.brief, sections } }, { form: 'brief' })
    expect(without).toContain('No dispute was found in these reports.')
    expect(page).not.toContain('No dispute was found in these reports.')
  })

  it.each([
    ['https://outlet.example/a', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['ftp://outlet.example/a', false],
  ])('links %s: %s', (url, linked) => {
    const record = sampleRecord()
    const shown = renderHtml(
      { ...record, reports: record.reports.map((r) => ({ ...r, url })) },
      { form: 'brief' },
    )
    expect(shown.includes(`href="${url}"`)).toBe(linked)
    expect(shown).toContain(url)
  })

  it('shows first what changed, and words that no report has any more', () => {
    const record = sampleRecord()
    const [offer] = record.brief.sections[0]?.sentences ?? []
    const gone = {
      kind: 'withdrawn' as const,
      what: 'report' as const,
      claim: null,
      before: 'Morland had counted 900 trucks.',
      after: null,
      why: 'The later version of the report by Morrow Gazette no longer has this sentence.',
      evidence: [],
    }
    const since = { date: '2031-03-03', asOf: '2031-03-03', reports: [], changes: [gone] }
    const section = {
      kind: 'since' as const,
      title: 'Since Monday, 3 March 2031',
      sentences: offer ? [offer] : [],
    }
    const brief = { ...record.brief, sections: [section, ...record.brief.sections] }
    const shown = { ...record, since, brief }
    const found = renderHtml(shown, { form: 'brief' })
    expect(found.indexOf('id="part-since"')).toBeLessThan(found.indexOf('id="part-summary"'))
    expect(found).toContain('Morland had counted 900 trucks.')
    expect(renderMarkdown(shown, { form: 'brief' })).toContain(
      '- **Withdrawn** — “Morland had counted 900 trucks.” _The later',
    )
  })

  it('lists what was left out only when asked', () => {
    expect(page).not.toContain('Left out')
    expect(renderHtml(sampleRecord(), { form: 'brief', explain: true })).toContain(
      'name not in the cited words',
    )
  })

  it('survives a record whose references lead nowhere', () => {
    const record = { ...sampleRecord(), statements: [], claims: [], actors: [], links: [], positions: [] }
    for (const form of FORMS) expect(renderHtml(record, { form })).toContain('</html>')
  })
})

describe('renderReading', () => {
  it('gives the text of the report back, whatever covers it', () => {
    const reading = sampleReading()
    expect(textBetween(renderReading(reading), '<div id="report-words"', '</div>')).toBe(reading.report.text)
  })

  it('gives every mark a place in the text and its fields', () => {
    const page = renderReading(sampleReading())
    const ids = idsOf(page)
    expect(new Set(ids).size).toBe(ids.length)
    const marks = [...page.matchAll(/class="to-text" href="#([^"]+)"/g)].map(([, id = '']) => id)
    expect(marks).toHaveLength(10)
    expect(marks.filter((id) => !ids.includes(id))).toEqual([])
    expect(page).toContain('<dt>Date</dt><dd>Friday, 14 March 2031</dd>')
  })

  it('lets no word of a report become markup', () => {
    const page = renderReading(poison(sampleReading()))
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toMatch(/<img|<textarea/)
    expect(page).not.toContain('\u0000')
  })
})

describe('the policy', () => {
  it.each([
    ['the style of a brief', PAGE_STYLE],
    ['the script of a brief', PAGE_SCRIPT],
    ['the style of a reading', READING_STYLE],
    ['the script of a reading', READING_SCRIPT],
  ])('lets in %s by its hash', (_, { text, hash }) => {
    expect(hash).toBe(`sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`)
    expect(text).not.toMatch(/<\/(script|style)|<!--|https?:|url\(|@import/i)
  })

  it('is the first thing of the page and allows nothing else', () => {
    const page = renderHtml(sampleRecord(), { form: 'brief' })
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;${PAGE_STYLE.hash}&#39;; script-src &#39;${PAGE_SCRIPT.hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;">`,
    )
    expect(page).not.toMatch(/ style=| on[a-z]+=/)
  })
})

/** WCAG 2.2, 1.4.3: relative luminance and contrast of sRGB colours. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe.each([
  ['light', 0],
  ['dark', 1],
])('contrast in the %s scheme', (_, scheme) => {
  const block = [...BASE_STYLE.matchAll(/:root \{([^}]*)\}/g)][scheme]?.[1] ?? ''
  const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? 'missing'

  it.each([
    ['ink', 'paper'],
    ['soft', 'paper'],
    ['link', 'paper'],
    ['ink', 'chip'],
    ['ink', 'mark'],
    ['ink', 'raised'],
    ['link', 'mark'],
  ])('%s on %s is at least 4.5 to 1', (front, back) => {
    const [light = 0, dark = 0] = [luminance(colour(front)), luminance(colour(back))].sort((a, b) => b - a)
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5)
  })
})
