import type { Statement } from '../schema/story-record.js'

/** What the verb of a plan hangs on: "is due to visit", "plans to meet", "will telephone". */
const PLANNED =
  /\b(?:is|are|was|were|be|been)\s+(?:also |now |still )?(?:due|set|scheduled|expected|slated|planned|to)\s+(?:to\s+)?\p{L}+|\b(?:plans?|intends?|hopes?) to\b|\b(?:will|shall)\b/iu

/** What stands before the words of a plan: "Egypt plans to start". */
const BEFORE =
  /\b(?:plans?|planned|planning|hopes?|hoped|intends?|intended|wants?|due|set|scheduled|expected) to(?: \p{L}+){0,2}\s*$/iu

/** True when the sentence puts the words of a statement on what is planned. */
export function isUnderPlan({ spans, sentence }: Statement, text: string): boolean {
  return BEFORE.test(text.slice(sentence.start, spans[0]?.start ?? sentence.start))
}

/** True when the words tell of something to come, whatever tense their verb is read in. */
export function isPlanned({ act, text }: Statement): boolean {
  return (
    act !== null &&
    (/^(?:will|may|would)$/.test(act.modality) || (act.modality === 'did' && PLANNED.test(text)))
  )
}
