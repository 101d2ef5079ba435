import { areVersions, versionKeys } from '../across/lineage/versions.js'
import { groupBy } from '../report/group-by.js'
import { textOf } from '../report/span.js'
import type { Since, StoryRecord } from '../schema/story-record.js'

type Change = Since['changes'][number]

/** So large a share of a sentence's words in one sentence of the later version: it was reworded, not withdrawn. */
const REWORDED = 0.5

/**
 * Sentences of an earlier report that its own later version has neither as they were nor reworded: the only way in
 * which words are withdrawn.
 *
 * @param fresh ids of the reports that the earlier record does not have
 */
export function withdrawn(
  now: StoryRecord,
  then: StoryRecord,
  fresh: ReadonlySet<string>,
): readonly Change[] {
  const claimOf = new Map(
    now.claims.flatMap((claim) => claim.statements.map((id) => [id, claim.id] as const)),
  )
  const later = groupBy(
    now.reports
      .filter(({ id }) => fresh.has(id))
      .flatMap((report) => versionKeys(report).map((key) => ({ key, report }))),
    ({ key }) => key,
  )
  const order = new Map(now.reports.map(({ id }, i) => [id, i]))
  const inNow = new Set(now.reports.map(({ id }) => id))
  return then.reports.flatMap((old) => {
    const [newest] = versionKeys(old)
      .flatMap((key) => later.get(key) ?? [])
      .flatMap(({ report }) => (areVersions(report, old) ? [report] : []))
      .sort((a, b) => (order.get(b.id) ?? 0) - (order.get(a.id) ?? 0))
    if (newest === undefined || newest.sha256 === old.sha256) return []
    const kept = sentencesOf(newest.text)
    const sentences = groupBy(
      then.statements.filter(({ report }) => report === old.id),
      ({ sentence }) => sentence.start,
    )
    return [...sentences.values()].flatMap(([statement]): readonly Change[] => {
      if (statement === undefined) return []
      const words = textOf(old.text, statement.sentence)
      if (stands(words, newest.text, kept)) return []
      return [
        {
          kind: 'withdrawn',
          what: 'report',
          claim: claimOf.get(statement.id) ?? null,
          before: words.replace(/\s+/g, ' ').trim(),
          after: null,
          why: `The later version of the report${newest.source === null ? '' : ` by ${newest.source}`} no longer has this sentence.`,
          evidence: inNow.has(old.id)
            ? [{ report: old.id, statement: statement.id, spans: [statement.sentence] }]
            : [],
        },
      ]
    })
  })
}

function stands(words: string, text: string, sentences: readonly ReadonlySet<string>[]): boolean {
  const plain = (of: string) => of.replace(/\s+/g, ' ').trim()
  if (plain(text).includes(plain(words))) return true
  const own = wordsOf(words)
  return sentences.some((other) => [...own].filter((word) => other.has(word)).length >= REWORDED * own.size)
}

function sentencesOf(text: string): readonly ReadonlySet<string>[] {
  return text.split(/(?<=[.!?]["”’)]?)\s+|\n+/).map(wordsOf)
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
