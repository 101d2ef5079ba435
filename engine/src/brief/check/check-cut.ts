import { contains, overlaps, type Span, textOfAll } from '../../report/span.js'
import type { Passage } from './passage.js'

/**
 * What words cut from a sentence lose that a reader needs: who says so, the rest of a phrase, the end of a quotation.
 * One reason each, in plain words; none where the words can stand alone.
 *
 * @param part the words cut out, a part of `whole` (see `findPart`)
 */
export function checkCut(part: Passage, whole: Passage): readonly string[] {
  return [
    ...speakerLost(part, whole),
    ...wordsLost(part, whole),
    ...phraseBroken(part, whole),
    ...quotationOpen(part),
  ]
}

/** Words that somebody says, without the somebody, would be told as a fact. */
function speakerLost(part: Passage, { reading }: Passage): readonly string[] {
  const { text } = reading.report
  const inside = part.words.filter(({ upos }) => upos !== 'PUNCT')
  return reading.attributions
    .filter(({ content }) => inside.length > 0 && inside.every((w) => content.some((s) => overlaps(s, w))))
    .filter(
      ({ cue, source }) => source.length > 0 && !cue.some((s) => part.words.some((w) => contains(s, w))),
    )
    .slice(0, 1)
    .map(({ source }) => `leaves out who says so (${textOfAll(text, source).replace(/\s+/g, ' ')})`)
}

/** "Roe said" without what Roe said. */
function wordsLost(part: Passage, { reading }: Passage): readonly string[] {
  const has = (span: Span) => part.words.some((w) => overlaps(span, w))
  return reading.attributions
    .filter(
      ({ cue, content }) => cue.length > 0 && cue.every(has) && content.length > 0 && !content.some(has),
    )
    .slice(0, 1)
    .map(() => 'leaves out what is said')
}

/** What may open another clause or phrase, so that the words before it are whole. */
const OPENS =
  /^(?:because|as|after|before|when|while|although|though|since|until|and|but|or|so|where|whereas|once|even|despite|if|unless)$/i

/** What follows the cut belongs to the words before it, unless a mark or a conjunction stands between. */
function phraseBroken(part: Passage, whole: Passage): readonly string[] {
  const end = part.words.at(-1)?.end ?? 0
  const last = part.words.at(-1)?.sentence
  const next = whole.words.find((w) => w.start >= end)
  if (next === undefined || next.sentence !== last || !/^[\p{L}\p{N}]/u.test(next.form)) return []
  if (OPENS.test(next.form)) return []
  return [`breaks off before “${next.form}”`]
}

function quotationOpen({ text }: Passage): readonly string[] {
  const at = Math.max(text.lastIndexOf('‘'), text.lastIndexOf('“'))
  const closed = at < 0 || text.indexOf(text[at] === '“' ? '”' : '’', at) > 0
  return closed || text[at] === '“' ? [] : ['breaks off within quotation marks']
}
