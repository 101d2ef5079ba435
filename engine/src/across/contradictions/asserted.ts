import { textOf } from '../../report/span.js'
import type { Link } from '../../schema/story-record.js'
import { matterOf } from '../matters.js'
import type { Profile } from '../profile.js'
import { meet } from '../same.js'
import { type AlignedStory, namesOf } from '../story.js'
import { conflict, onePerKey, sameReport } from './conflict.js'

/** Words in a row, function words aside, that two claims must share to be about one proposition. */
const RUN = 3
/** Characters from a negation to the words it denies, at most. */
const REACH = 60
/** A day, an hour or a number narrows what is said; the other may speak of another day. */
const NARROWED = /\d|\b(?:that|this|the same) (?:night|day|morning|evening|week)\b|\b\p{Lu}\p{Ll}+day\b/u
const NEGATED = /\b(?:not|never|no|neither|nor|cannot|without)\b|n[’']t\b/i
/** What is asked, supposed or wanted is neither said nor denied. */
const OPEN =
  /\?|\b(?:if|whether|until|unless|would|could|might|may|should|must|want\w*|insist\w*|demand\w*|recogni[sz]e that|acknowledge that|claims?)\b/i
const EMPTY =
  /^(?:an?|the|to|of|in|on|by|for|at|with|from|and|or|as|that|this|these|those|it|its|is|are|was|were|be|been|has|have|had|do|does|did|will|not|never|no|he|she|they|his|her|their|there|who|which|say|said|says)$/

interface Proposition {
  readonly profile: Profile
  readonly negated: boolean
  readonly run: string
}

/**
 * One speaker says that something is so, another that it is not, in the same words: "the deal says that they have a
 * right to fish", "the deal does not say that they have a right to fish". The run of words must stand in one clause
 * with the negation, and nobody else's supposition may stand around it.
 */
export function assertedConflicts(story: AlignedStory): readonly Link[] {
  const index = new Map<string, Proposition[]>()
  for (const profile of story.profiles) {
    for (const proposition of propositionsOf(story, profile)) {
      const list = index.get(proposition.run)
      if (list === undefined) index.set(proposition.run, [proposition])
      else list.push(proposition)
    }
  }
  const found = [...index.values()].flatMap((group) => {
    const yes = group.find(({ negated }) => !negated)
    const no = group.find(
      ({ negated, profile }) =>
        negated && yes !== undefined && profile !== yes.profile && !meet(profile.from, yes.profile.from),
    )
    if (yes === undefined || no === undefined) return []
    if (sameReport(yes.profile, no.profile) && yes.profile.place === no.profile.place) return []
    const [a, b] = [no, yes].map(({ profile }) => namesOf(story, profile.statement.agents))
    const why = `${a} says that it is not so, ${b} that it is.`
    const key = [...yes.profile.from, ...no.profile.from].sort().join(' ')
    return [{ key, link: conflict('polarity', [no.profile, yes.profile], why) }]
  })
  return onePerKey(found)
}

function propositionsOf({ reports }: AlignedStory, profile: Profile): readonly Proposition[] {
  const { statement } = profile
  if (statement.kind !== 'attributed' || profile.from.size === 0) return []
  const text = reports.get(statement.report)?.text ?? ''
  return statement.spans
    .flatMap((span) => textOf(text, span).split(/[.;:“”"—–]|\s-+\s|,\s/))
    .filter((clause) => !OPEN.test(clause) && !NARROWED.test(clause))
    .flatMap((clause) => {
      const negation = clause.search(NEGATED)
      const words = [...clause.matchAll(/[\p{L}\p{N}]+/gu)]
        .map(({ 0: form, index }) => ({ word: stemOf(form), index }))
        .filter(({ word }) => !EMPTY.test(word))
      return words.slice(RUN - 1).flatMap((_, i) => {
        const run = words.slice(i, i + RUN)
        // Names and figures alone are no proposition.
        if (new Set(run.map(({ word }) => word)).size < RUN || run.some(({ word }) => word.length < 3))
          return []
        const start = run[0]?.index ?? 0
        const negated = negation >= 0 && negation < start
        if (negation >= 0 && !(negated && isNear(clause.slice(negation, start)))) return []
        return [{ profile, negated, run: run.map(({ word }) => word).join(' ') }]
      })
    })
}

/** The negation reaches the words: not far before them, and in the same clause. */
function isNear(between: string): boolean {
  return between.length <= REACH && !/\b(?:and|but|because|so|as)\b/i.test(between)
}

/** "enrich", "enrichment", "enriched": one word. */
function stemOf(form: string): string {
  const lower = form.toLowerCase()
  return matterOf(
    lower.replace(/(?:ments?|ings?|ed|es|s)$/, (end) => (lower.length - end.length >= 4 ? '' : end)),
  )
}
