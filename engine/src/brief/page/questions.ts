import type { BriefSentence, Question } from '../../schema/story-record.js'
import { kindInWords } from '../kind-in-words.js'
import type { Part } from '../layout.js'
import { whenInWords } from '../when-in-words.js'
import { type Html, html } from './html.js'
import { cited } from './lines.js'
import { claimBehind, type PageView } from './view.js'

/** What is open: the kind of question, our words on it, then the words that raised it. */
export function questions(view: PageView, { sentences }: Part): Html {
  return html`<ul class="questions">${sentences.map((sentence) => html`<li>${question(view, sentence)}</li>`)}</ul>`
}

function question(view: PageView, sentence: BriefSentence): Html {
  const asked = questionBehind(view, sentence)
  const deadline = asked?.deadline == null ? null : ` The deadline: ${whenInWords(asked.deadline)}.`
  return html`<p><span class="kind">${kindInWords(sentence.label ?? 'open')}</span> ${sentence.note}${deadline}</p>
<p>${cited(view, sentence)}</p>`
}

function questionBehind(view: PageView, sentence: BriefSentence): Question | null {
  const claim = claimBehind(view, sentence)
  return view.record.questions.find((q) => q.claim === claim?.id && q.kind === sentence.label) ?? null
}
