import { groupBy } from '../../report/group-by.js'
import type { BriefSentence } from '../../schema/story-record.js'
import type { Part } from '../layout.js'
import { whenInWords } from '../when-in-words.js'
import { supportOf } from './citations.js'
import { type Html, html } from './html.js'
import { sentenceOf } from './lines.js'
import { claimBehind, type PageView } from './view.js'

/** Event time down a vertical line: one entry a date, written out, with everything that happened then. */
export function timeline(view: PageView, { sentences }: Part): Html {
  const dates = groupBy(sentences, ({ label }) => label ?? '')
  return html`<ol class="timeline">${[...dates].map(([date, of]) => entry(view, date, of))}</ol>`
}

function entry(view: PageView, date: string, sentences: readonly BriefSentence[]): Html {
  const times = sentences.map((sentence) => timeOf(view, sentence))
  const implied = times.every((time) => time?.certainty === 'implied')
  const coming = times.some((time) => time?.when === 'coming')
  const remarks = [
    ...(coming ? ['still ahead'] : []),
    ...(implied ? ['worked out from the date of publication'] : []),
  ]
  return html`<li class="${coming ? 'coming' : 'past'}">
<h3><time datetime="${date.slice(0, 10)}">${whenInWords(date)}</time>${remarks.length === 0 ? null : html` <span class="remark">${remarks.join(', ')}</span>`}</h3>
${sentences.map((sentence) => event(view, sentence))}
</li>`
}

function event(view: PageView, sentence: BriefSentence): Html {
  return html`<p>${sentenceOf(view, sentence)} ${supportOf(claimBehind(view, sentence))}</p>`
}

function timeOf({ record }: PageView, { claim, label }: BriefSentence) {
  const at = (date: string, end: string | null) => (end === null ? date : `${date}/${end}`)
  return record.timeline.find((time) => time.claim === claim && at(time.date, time.end) === label)
}
