import { isRole } from '../../read/actors/role-nouns.js'
import type { Comparison, DeedPair } from './comparison.js'
import type { Deed } from './deeds.js'
import type { Misfit } from './misfit.js'

/** Who did it to whom: told the other way round, or of somebody else. */
export function checkRoles({ deeds, sentence, cited }: Comparison): readonly Misfit[] {
  const named = new Set(cited.words.filter((w) => w.name && !isRole(w.lower)).map((w) => w.key))
  const nouns = new Set(
    cited.words.filter((w) => w.name || (w.upos === 'NOUN' && w.deprel !== 'compound')).map((w) => w.key),
  )
  const compared = /\bthan\b/i
  if (compared.test(cited.text) && compared.test(sentence.text)) return []
  return deeds.flatMap((pair): readonly Misfit[] => {
    if (fewer(pair)) return [{ kind: 'sources' as const, what: pair.said.actor?.form ?? '' }]
    const others = pair.printed.filter((other) => !isMere(other))
    if (isMere(pair.said) || others.length === 0) return []
    if (!others.every((other) => conflicts(pair.said, other, { named, nouns }))) return []
    return [{ kind: 'direction' as const, what: inWords(pair) }]
  })
}

/** One who acts told as several, or several as one. */
function fewer({ said, printed }: DeedPair): boolean {
  const { actor } = said
  if (actor === null || said.each || !/^NNS?$/.test(actor.xpos)) return false
  const same = printed
    .filter((p) => p.actor?.lower !== actor.lower && !p.each)
    .flatMap((p) => (p.actor !== null && p.actor.key === actor.key ? [p.actor] : []))
  return same.length > 0 && same.every((other) => /^NNS?$/.test(other.xpos) && other.xpos !== actor.xpos)
}

/** A noun without anybody beside it says nothing of who did what. */
function isMere({ word, agent, patient }: Deed): boolean {
  return word.upos !== 'VERB' && agent.size + patient.size === 0
}

function inWords({ said }: DeedPair): string {
  return `${[...said.agent].join(' ')} ${said.word.form} ${[...said.patient].join(' ')}`.trim()
}

interface Participants {
  readonly named: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
}

function conflicts(said: Deed, printed: Deed, who: Participants): boolean {
  const unnamed = (deed: Deed) => ![...deed.agent].some((key) => who.named.has(key))
  if ((turnsInto(said, printed) && unnamed(said)) || (turnsInto(printed, said) && unnamed(printed)))
    return false
  const verbs =
    said.word.upos === 'VERB' &&
    printed.word.upos === 'VERB' &&
    !LIGHT.test(said.word.lemma) &&
    !printed.turned
  return (
    isReversed(said, printed) ||
    (differ(said.agent, printed.agent, who) && !within(said, printed, who)) ||
    (verbs &&
      differ(said.patient, printed.patient, who) &&
      !some(said.patient, printed.widePatient) &&
      !some(printed.patient, said.widePatient))
  )
}

/** "the talks resume" and "they resume the talks": what is acted on becomes the subject. */
function turnsInto(a: Deed, b: Deed): boolean {
  return a.patient.size === 0 && b.patient.size > 0 && some(a.agent, b.patient) && !some(a.agent, b.agent)
}

/** Verbs that say little without their object. */
const LIGHT = /^(?:make|give|have|take|hold|get|put|set)$/

/** Who acts in the one is acted on in the other, and does not act there. */
function isReversed(said: Deed, printed: Deed): boolean {
  const target = new Set([...printed.patient, ...printed.others])
  const own = new Set([...said.patient, ...said.others])
  const agentIsTarget = some(said.agent, target) && !some(said.agent, printed.agent)
  const targetIsAgent = some(own, printed.agent) && !some(own, target)
  return (agentIsTarget && (targetIsAgent || printed.agent.size > 0)) || (targetIsAgent && agentIsTarget)
}

/** "Sweden signed" for "the ministers of Sweden signed"; not one name for another. */
function within(said: Deed, printed: Deed, { named }: Participants): boolean {
  const both = [said, printed].every(({ agent }) => some(agent, named))
  return !both && (some(said.agent, printed.wide) || some(printed.agent, said.wide))
}

/** Both are told and share no name, or nothing at all, and the passage has the words for somebody else. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>, { named, nouns }: Participants): boolean {
  const [x, y] = [a, b].map((set) => [...set].filter((key) => named.has(key)))
  if (x !== undefined && y !== undefined && x.length > 0 && y.length > 0)
    return (
      !x.some((key) => y.includes(key)) || (x.some((k) => !y.includes(k)) && y.some((k) => !x.includes(k)))
    )
  if (a.size === 0 || b.size === 0 || some(a, b)) return false
  return [...a].some((key) => nouns.has(key)) && [...b].some((key) => nouns.has(key))
}

function some(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((key) => b.has(key))
}
