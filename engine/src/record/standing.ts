import { AWAITS_ANSWER } from '../across/replies.js'
import { type AlignedStory, namesOf } from '../across/story.js'
import { dateInWords } from '../read/times/calendar.js'
import { groupBy } from '../report/group-by.js'
import type { Link, MoveEntry } from '../schema/story-record.js'

type Status = NonNullable<MoveEntry['status']>
type Reply = MoveEntry['replies'][number]

/** What the status of a move depends on. */
export interface Asked {
  readonly kind: MoveEntry['kind']
  readonly addressees: readonly string[]
  readonly replies: readonly Reply[]
  /** TIMEX3 value. */
  readonly deadline: string | null
  /** ISO day of the record. */
  readonly asOf: string | null
  /** Links of what superseded or withdrew it. */
  readonly replaced: readonly Link[]
}

export interface Standing {
  readonly status: Status
  readonly why: string
}

/**
 * Where an offer, a demand or a threat stands on the day of the record. What replaced it comes first, then its
 * answers, each party's last one; then its deadline. Nothing is taken from silence but that no answer is reported.
 */
export function standing(story: AlignedStory, asked: Asked): Standing {
  const [replaced] = asked.replaced
  if (replaced !== undefined)
    return { status: replaced.kind === 'withdrawal' ? 'withdrawn' : 'superseded', why: replaced.why }
  const answers = lastAnswers(asked.replies)
  const given = answers.filter(isPlain)
  if (given.length > 0) return { status: together(given), why: inOneSentence(story, given) }
  if (isPast(asked)) return pastDeadline(story, asked)
  if (answers.length > 0) return { status: 'deferred', why: inOneSentence(story, answers) }
  if (!AWAITS_ANSWER.has(asked.kind)) return threatStands(asked)
  return { status: 'open', why: noAnswer(story, asked) }
}

const STATUS: Readonly<Record<string, Status>> = {
  acceptance: 'accepted',
  'conditional-acceptance': 'accepted-on-condition',
  refusal: 'refused',
  deferral: 'deferred',
  withdrawal: 'withdrawn',
}

/** A yes or a no, with or without a condition; no putting off and no words that are neither. */
function isPlain({ kind }: Reply): boolean {
  return kind !== 'deferral' && kind !== 'response'
}

/** Each party's answers on the last day on which it gave one that is no deferral. */
function lastAnswers(replies: readonly Reply[]): readonly Reply[] {
  const parties = new Set(replies.map(({ by }) => partyOf(by)))
  return [...parties].flatMap((party) => {
    const own = replies.filter(({ by }) => partyOf(by) === party)
    const given = own.filter(isPlain)
    const from = given.length > 0 ? given : own
    const last = from
      .map(({ on }) => on ?? '')
      .sort()
      .at(-1)
    return from.filter(({ on }) => (on ?? '') === last)
  })
}

function partyOf(by: readonly string[]): string {
  return [...by].sort().join('+')
}

/** One status for several answers: a condition is never dropped, yes and no stay side by side. */
function together(answers: readonly Reply[]): Status {
  const all = new Set(answers.map(({ kind }) => STATUS[kind] ?? 'unknown'))
  const [only] = all
  if (all.size === 1 && only !== undefined) return only
  const yes = [...all].every((status) => status === 'accepted' || status === 'accepted-on-condition')
  return yes ? 'accepted-on-condition' : 'mixed'
}

const VERB: Readonly<Record<string, string>> = {
  acceptance: 'accepted it',
  'conditional-acceptance': 'accepted it on a condition',
  refusal: 'refused it',
  deferral: 'gave no clear answer',
  withdrawal: 'withdrew it',
  response: 'responded with neither a yes nor a no',
}

/** `A accepted it; B refused it.` Two answers of one party on one day are told as two reports of it. */
function inOneSentence(story: AlignedStory, answers: readonly Reply[]): string {
  const told = [...groupBy(answers, ({ by }) => partyOf(by)).values()].map((own) => {
    const verbs = [...new Set(own.map(({ kind }) => VERB[kind] ?? 'answered it'))]
    const who = namesOf(story, own[0]?.by ?? [])
    return verbs.length < 2
      ? `${who} ${verbs[0] ?? 'answered it'}`
      : `of ${who} the reports say both: ${verbs.join(', and ')}`
  })
  const line = told.join('; ')
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}

/** A deadline is past on the day after it; one that is no day ("PT48H") is never called past. */
function isPast({ deadline, asOf }: Asked): boolean {
  return (
    deadline !== null &&
    asOf !== null &&
    /^\d{4}-\d{2}-\d{2}/.test(deadline) &&
    deadline.slice(0, 10) < asOf.slice(0, 10)
  )
}

function pastDeadline(story: AlignedStory, asked: Asked): Standing {
  const why = AWAITS_ANSWER.has(asked.kind)
    ? `Its deadline has passed. ${noAnswer(story, asked)}`
    : 'Its deadline has passed; the reports do not say whether it was carried out.'
  return { status: 'past-deadline', why }
}

/** A threat waits for its condition, not for an answer. */
function threatStands({ deadline }: Asked): Standing {
  const carried = 'The reports do not say whether it was carried out.'
  if (deadline === null || !/^\d{4}-\d{2}-\d{2}/.test(deadline)) return { status: 'unknown', why: carried }
  return { status: 'open', why: `Its deadline, ${dateInWords(deadline.slice(0, 10))}, had not passed.` }
}

function noAnswer(story: AlignedStory, { addressees }: Asked): string {
  return addressees.length === 0
    ? 'The reports give no answer to it.'
    : `The reports give no answer to it from ${namesOf(story, addressees)}.`
}
