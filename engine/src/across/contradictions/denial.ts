import { groupBy } from '../../report/group-by.js'
import { overlaps } from '../../report/span.js'
import type { Link } from '../../schema/story-record.js'
import type { Profile } from '../profile.js'
import { meet } from '../same.js'
import { type AlignedStory, namesOf } from '../story.js'
import { frameOf } from './alike.js'
import { conflict, onePerKey, sameReport } from './conflict.js'

/** Verbs with which a party says that what is said of it is not so. */
const DENYING = /^(?:deny|refute|rebut|dispute|disavow|repudiate|contradict|disclaim)$/
/** Words that say of an allegation that it does not hold. */
const UNTRUE =
  /\b(?:is|are|was|were|as)\s+(?:\w+ly\s+)?(?:without foundation|incorrect|false|untrue|baseless|groundless|unfounded|fabricated|a fabrication|not true|a lie|lies)\b/i
const ALLEGED = /\b(?:allegation|accusation|claim|assertion|report|suggestion|charge)s?\b/i
/** Words of a denial that say nothing of what is denied. */
const EMPTY =
  /^(?:explanation|account|version|remark|statement|deny|refute|rebut|dispute|allegation|accusation|charge|claim|report|assertion|suggestion|foundation|incorrect|false|untrue|baseless|groundless|unfounded|fabricate|lie|categorically|agreement|accord|accordance|responsibility|involvement|wrongdoing|firmly|strongly|repeatedly)$/
/** Part of what is denied, by weight of words, that the other statement or the sentence before it must have. */
const COVERED = 0.5
const SHARED_WORDS = 2
/** "denied it" answers what was said this many sentences before, at most. */
const NEAR = 4

/** X says that Y did something; Y denies that it did. Each denial meets each claim of another that it denies. */
export function denialConflicts(story: AlignedStory): readonly Link[] {
  const denials = story.claims.flatMap((claim) =>
    claim.members.filter((p) => isDenial(p, story)).map((profile) => ({ claim: claim.id, profile })),
  )
  if (denials.length === 0) return []
  const claimOf = new Map(story.claims.flatMap((c) => c.members.map((m) => [m.statement.id, c.id] as const)))
  const assertions = story.profiles.filter((p) => p.from.size > 0 && isAssertion(p, story))
  // Of what was said just before, the speaker need not be named: "an official told us …".
  const byReport = groupBy(
    story.profiles.filter((p) => isAssertion(p, story)),
    ({ statement }) => statement.report,
  )
  return onePerKey(
    denials.flatMap(({ claim, profile: denial }) => {
      const near = (byReport.get(denial.statement.report) ?? []).filter((other) =>
        isJustBefore(other, denial),
      )
      const targets = denied(denial, near, assertions, story)
      return targets.map((target) => ({
        key: `${claim} ${claimOf.get(target.statement.id) ?? ''}`,
        link: withSentence(conflict('denial', [denial, target], inWords(story, denial, target)), denial),
      }))
    }),
  )
}

function isDenial(profile: Profile, story: AlignedStory): boolean {
  const { attribution, kind } = profile.statement
  if (kind === 'attributed' && attribution !== null && DENYING.test(attribution.cue.lemma))
    return profile.from.size > 0
  return isRefuted(profile, story)
}

/** "Allegations that X did it are without foundation": by the words of the whole sentence. */
function isRefuted({ statement }: Profile, { reports }: AlignedStory): boolean {
  if (statement.act !== null && statement.act.plover !== 'REJECT') return false
  const words =
    reports.get(statement.report)?.text.slice(statement.sentence.start, statement.sentence.end) ?? ''
  return ALLEGED.test(words) && UNTRUE.test(words)
}

/** Something that a party says of others, in its own words or as an accusation. */
function isAssertion(profile: Profile, story: AlignedStory): boolean {
  const { act, kind, attribution } = profile.statement
  if (isDenial(profile, story)) return false
  if (kind === 'act') return profile.from.size > 0 && act?.plover === 'ACCUSE' && act.polarity === 'affirmed'
  return kind === 'attributed' && attribution?.polarity === 'affirmed'
}

/** The whole sentence of a denial is shown: "X did it" without "allegations that" would say the opposite. */
function withSentence(link: Link, { statement }: Profile): Link {
  const evidence = link.evidence.map((e) =>
    e.report === statement.report && e.spans === statement.spans ? { ...e, spans: [statement.sentence] } : e,
  )
  return { ...link, evidence }
}

/** What a denial is about: by its words, or, where it has none of its own, what another side said just before. */
function denied(
  denial: Profile,
  near: readonly Profile[],
  assertions: readonly Profile[],
  story: AlignedStory,
): readonly Profile[] {
  const content = contentOf(denial, story)
  const sides = deniers(denial, story)
  const fits = (other: Profile) => !meet(other.from, sides) && concerns(other, sides)
  if (content.size < SHARED_WORDS) {
    // "disputed *Roe's* account": what Roe said before; else what another side said of the one who denies.
    const owners = new Set([...denial.named].filter((side) => !sides.has(side)))
    const own = (other: Profile) => meet(other.from, owners)
    const last = near.filter(owners.size > 0 ? own : fits).at(-1)
    return last === undefined ? [] : [last]
  }
  return withoutRepeats(assertions.filter((other) => fits(other) && covers(other, content, story)))
}

/** An accusation and the saying of it are one assertion: the act stands for both. */
function withoutRepeats(found: readonly Profile[]): readonly Profile[] {
  const acts = found.filter(({ statement }) => statement.kind === 'act')
  return found.filter(
    (p) =>
      p.statement.kind === 'act' ||
      !acts.some((act) => sameReport(act, p) && overlaps(act.statement.sentence, p.statement.sentence)),
  )
}

/** The words of what is denied, without the names of those who speak and are spoken of. */
function contentOf(denial: Profile, story: AlignedStory): ReadonlySet<string> {
  const names = new Set(
    denial.statement.actors.flatMap((id) => {
      const actor = story.actors.get(id)
      if (actor === undefined || actor.kind === 'place') return []
      return actor.aliases.flatMap((alias) => alias.toLowerCase().split(/[\s’']+/))
    }),
  )
  return new Set([...frameOf(denial)].filter((word) => !EMPTY.test(word) && !names.has(word)))
}

/** Who denies; of "allegations that X did it are false", the one accused. */
function deniers(denial: Profile, story: AlignedStory): ReadonlySet<string> {
  return isRefuted(denial, story) ? new Set([...denial.from, ...denial.named]) : denial.from
}

function concerns({ to, named }: Profile, sides: ReadonlySet<string>): boolean {
  return meet(to, sides) || meet(named, sides)
}

function covers(other: Profile, content: ReadonlySet<string>, { frequency }: AlignedStory): boolean {
  const weight = (word: string) => Math.log(1 + frequency.total / Math.max(1, frequency.of(word)))
  let [all, both, count] = [0, 0, 0]
  for (const word of content) {
    all += weight(word)
    if (!other.context.has(word)) continue
    both += weight(word)
    count++
  }
  return count >= SHARED_WORDS && both >= COVERED * all
}

function isJustBefore(other: Profile, denial: Profile): boolean {
  if (!sameReport(other, denial) || other.statement.id === denial.statement.id) return false
  const gap = denial.place - other.place
  const start = (p: Profile) => p.statement.spans[0]?.start ?? 0
  return gap >= 0 && gap <= NEAR && start(other) < start(denial)
}

function inWords(story: AlignedStory, denial: Profile, target: Profile): string {
  const { agents } = denial.statement
  const by = namesOf(story, agents.length > 0 ? agents : [...deniers(denial, story)])
  const source = target.statement.attribution?.source.text ?? ''
  const from =
    namesOf(story, target.statement.agents) ||
    source.replace(/^(?:A|An|The) /, (article) => article.toLowerCase())
  return by === '' ? `What ${from} says is called untrue.` : `${by} denies what ${from} says.`
}
