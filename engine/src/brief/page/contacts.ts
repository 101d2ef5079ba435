import type { BriefSentence } from '../../schema/story-record.js'
import { kindInWords } from '../kind-in-words.js'
import type { Part } from '../layout.js'
import { whenInWords } from '../when-in-words.js'
import { type Html, html } from './html.js'
import { cited, sentenceOf } from './lines.js'
import { namesOf, type PageView } from './view.js'

/** Who with whom, when and where; each contact once, however many reports tell of it. */
export function contacts(view: PageView, { sentences }: Part): Html {
  return html`<ul class="lines contacts">${sentences.map((sentence) => html`<li>${contact(view, sentence)}</li>`)}</ul>`
}

function contact(view: PageView, sentence: BriefSentence): Html {
  const found = view.record.contacts.find(({ claims }) => claims[0] === sentence.claim)
  if (found === undefined) return sentenceOf(view, sentence)
  const { kind, parties, on, venue, held, certainty, reports } = found
  const facts = [
    on === null ? 'date not stated' : `${whenInWords(on)}${certainty === 'implied' ? ' (worked out)' : ''}`,
    ...(venue === null ? [] : [namesOf(view, [venue])]),
    ...(held ? [] : ['planned']),
    reports === 1 ? 'one report' : `${reports} reports`,
  ]
  return html`<p><span class="label">${kindInWords(kind)}: ${namesOf(view, parties)}</span> <span class="support">${facts.join(' · ')}</span></p>
<p>${cited(view, sentence)}</p>`
}
