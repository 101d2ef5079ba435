import { meet } from '../../across/same.js'
import { head } from '../../across/story.js'
import { groupBy } from '../../report/group-by.js'
import type { BriefSentence, Question } from '../../schema/story-record.js'
import type { Ranked } from '../rank.js'
import { citePassages } from '../sentence.js'
import { ownWords } from '../wording.js'
import type { BriefInput, Keep } from './source.js'

/** Questions shown. */
const OPEN = 6

/** The questions on what reports make most of. */
export function openSection(
  { story, questions, moves }: BriefInput,
  ranked: readonly Ranked[],
  keep: Keep,
): readonly BriefSentence[] {
  const rank = new Map(ranked.map(({ claim }, i) => [claim.id, i]))
  const place = ({ claim }: Question) => rank.get(claim) ?? Number.POSITIVE_INFINITY
  const asked = new Set<string>()
  const sides = (ids: readonly string[]) =>
    ids
      .map((id) => story.actors.get(id)?.side ?? id)
      .sort()
      .join('+')
  const by = ({ claim }: Question) => sides(moves.find((move) => move.claim === claim)?.proposers ?? [])
  // What one side waits to hear from another is told by the question that most is made of.
  const isFirst = (question: Question) => {
    const key = question.kind === 'unanswered' ? `${by(question)} ${sides(question.of)}` : question.id
    return !asked.has(key) && asked.add(key)
  }
  const spoken = groupBy(
    story.profiles.filter(({ statement, from }) => statement.kind === 'attributed' && from.size > 0),
    ({ statement: { report, sentence } }) => `${report} ${sentence.start}`,
  )
  // What only others say that a side wants is no question that waits for an answer.
  const isOwn = ({ claim, kind }: Question) =>
    kind !== 'unanswered' ||
    story.claimById
      .get(claim)
      ?.members.some(({ statement, from }) =>
        (spoken.get(`${statement.report} ${statement.sentence.start}`) ?? []).every((words) =>
          meet(words.from, from),
        ),
      ) === true
  const first = [...questions]
    .filter(isOwn)
    .sort((a, b) => place(a) - place(b))
    .filter(isFirst)
    .slice(0, OPEN)
  return first.flatMap((question) => {
    const claim = story.claimById.get(question.claim)
    if (claim === undefined) return []
    const { statement } = head(claim)
    const { text: note, kind: label } = question
    return keep(
      citePassages(story, { note, label, statements: [statement], texts: [ownWords(story, head(claim))] }),
    )
  })
}
