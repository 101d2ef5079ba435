import type { Comparison } from './comparison.js'
import type { Misfit } from './misfit.js'
import type { Passage } from './passage.js'

const CONDITION =
  /\b(?:if|unless|provided|providing|on condition|on the condition|as long as|so long as|subject to|in exchange for|in return for|only after|only when|only once|once|as soon as|otherwise|in case|depend\w*|conditional\w*|until (?:all|the \w+ (?:is|are|has|have|was|were)|\w+ (?:is|are|has|have|was|were)))\b/i
const INVERTED = /(?:^|[,;]\s*)should\s+\p{Lu}|^should\s+the\b/iu
const REGARDLESS = /\b(?:even if|even after|even without|regardless|unconditional\w*|no matter)\b/i
/** "Without a vote" is a condition only on what will, can or may be. */
const MODAL = /\b(?:will|would|can|cannot|could|may|might|shall)\b/
/** "Without preconditions" sets none. */
const NONE_SET = /\bwithout (?:any )?[“"]?(?:pre)?conditions?\b/gi
/** "Wondering if" asks; it sets no condition. */
const ASKED =
  /\b(?:wonder\w*|ask(?:ed|s|ing)?|know|knows|knew|unclear|unsure|doubt\w*|see|sees|question\w*) if\b/gi
/** What must be done before is a condition too. */
const ORDERED = /\b(?:must|needs? to|has to|have to)\b.*\bbefore\b/i
/** Anonymity is no condition on what is said. */
const ANONYMITY = /\bon (?:the )?condition (?:of anonymity|that (?:he|she|they) not be named)/gi

/** What holds under a condition must be told with it, and not as holding anyway. */
export function checkConditions({ sentence, cited, deeds }: Comparison): readonly Misfit[] {
  if (REGARDLESS.test(sentence.text) && !REGARDLESS.test(cited.text))
    return [{ kind: 'condition', what: 'told as holding in any case' }]
  if (
    /\bwithout\b/i.test(sentence.text) &&
    !/\b(?:without|not?|unless|never|cannot)\b|n[’']t\b/i.test(cited.text)
  )
    return [{ kind: 'condition', what: 'told as holding without it' }]
  if (!isConditional(cited) || isConditional(sentence) || ORDERED.test(sentence.text) || deeds.length === 0)
    return []
  return [{ kind: 'condition', what: 'the condition is left out' }]
}

function isConditional({ text }: Passage): boolean {
  const words = text.replace(ANONYMITY, '').replace(NONE_SET, '').replace(ASKED, '')
  if (/\bwithout (?!\w+ing\b)/i.test(words) && MODAL.test(words)) return true
  return CONDITION.test(words) || INVERTED.test(words)
}
