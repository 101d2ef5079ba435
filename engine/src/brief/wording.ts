import type { Profile } from '../across/profile.js'
import type { AlignedStory } from '../across/story.js'
import { textOf } from '../report/span.js'
import type { Statement } from '../schema/story-record.js'

/** Words that tie a sentence to the one before it; what follows them can stand alone. */
const CONNECTIVE =
  /^(?:(?:however|meanwhile|furthermore|moreover|in addition|additionally|also|still|instead|nevertheless|thus|therefore|hence|for now|in the meantime|at the same time|on the other hand|in summary|overall|in response|as a result|of course|in a significant development),|(?:but|and|yet|so)\b(?! far\b))\s+/i

/** Words that hang a clause on another: "shortly after X urged …" is "X urged …" when it stands alone. */
const SUBORDINATOR =
  /^(?:(?:shortly |just |soon |hours |days )?(?:after|before)|as|although|though|while|whereas|because|since|when|that|but|and)\s+/i
/** What opens a clause: a name, or a noun with its article. */
const OPENS_CLAUSE = /^(?:\p{Lu}|the |its |a )/u
/** "Hours before the talks, X met Y": the words hung on are a phrase, and the clause comes after the comma. */
const CLAUSE_AFTER = /^[^“"]{0,120}?, (?:\p{Lu}|the )/u

/** The clause without what hangs it on another; as it is where that is no clause. */
function unhung(words: string): string {
  const rest = words.replace(SUBORDINATOR, '')
  return rest !== words && OPENS_CLAUSE.test(rest) && !CLAUSE_AFTER.test(rest) ? rest : words
}

/** The whole sentence of a statement, as printed, from its report: one line, without a leading connective. */
export function fullSentence(story: AlignedStory, statement: Statement): string {
  const report = story.reports.get(statement.report)
  const printed = report === undefined ? statement.text : textOf(report.text, statement.sentence)
  return tidy(printed.replace(CONNECTIVE, ''))
}

/** "[By noon on] Saturday, and X …": the end of a phrase that began before the words. */
const TAIL = /^\p{L}+, (?:and|but) /u

/**
 * The words of the statement alone, when they can stand alone: they name who acts and are a clause. Else the
 * whole sentence, so that no fragment is put on anybody.
 */
export function ownWords(story: AlignedStory, { statement, complete }: Profile): string {
  return complete && !TAIL.test(statement.text)
    ? tidy(unhung(statement.text.replace(CONNECTIVE, '')))
    : fullSentence(story, statement)
}

/** One line, opening with a capital, closing with a full stop; quotation marks left open are closed. */
export function tidy(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;:–—-]+$/, '')
  if (line === '') return line
  const opened = balance(line)
  const closed = /[.!?…]["”’)]*$/.test(opened) ? opened : `${opened}.`
  return closed.replace(
    /^(["“‘(]*)(\p{Ll})/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  )
}

function balance(line: string): string {
  const open = (line.match(/“/g) ?? []).length
  const close = (line.match(/”/g) ?? []).length
  if (open === close + 1 && !line.endsWith('”')) return `${line}”`
  if (close === open + 1) return `“${line}`
  return (line.match(/"/g) ?? []).length % 2 === 1 ? balanceStraight(line) : line
}

/** Straight marks tell by where they stand which of the two is missing: "12\"" in the middle of a line tells nothing. */
function balanceStraight(line: string): string {
  if (/"[.,]?$/.test(line)) return `"${line}`
  return line.startsWith('"') ? `${line}"` : line
}
