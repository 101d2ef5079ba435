import type { BriefSentence } from '../../schema/story-record.js'
import type { Part } from '../layout.js'
import { labelInWords } from '../sources.js'
import { chipsOf, supportOf } from './citations.js'
import { type Html, html } from './html.js'
import { supportInWords } from './in-words.js'
import { claimBehind, type PageView } from './view.js'

/** Words of a report: set in a serif, isolated so that right-to-left marks in them cannot reach our own words. */
export function quoted(words: string): Html {
  return html`<span class="words" dir="auto">${words}</span>`
}

/** Blank lines before the first word belong to the text, but would be a hole in the page. */
export function withoutHole(text: string): Html {
  const blank = /^\s*/.exec(text)?.[0] ?? ''
  return html`<span hidden>${blank}</span>${text.slice(blank.length)}`
}

/** A sentence with its chips, which never stand alone at the start of a line. */
export function cited(view: PageView, sentence: BriefSentence): Html {
  return html`${quoted(sentence.text)}&nbsp;${chipsOf(view, sentence)}`
}

/** The same with our own note: on a claim it follows, where passages are set side by side it leads. */
export function sentenceOf(view: PageView, sentence: BriefSentence): Html {
  const { note, claim } = sentence
  if (note === null) return cited(view, sentence)
  const ours = html`<span class="note">${note}</span>`
  return claim === null ? html`${ours} ${cited(view, sentence)}` : html`${cited(view, sentence)} ${ours}`
}

/** Sentences as one paragraph. */
export function prose(view: PageView, { sentences }: Part): Html {
  return html`<p class="prose">${sentences.map((sentence) => html`${sentenceOf(view, sentence)}${aside(view, sentence)} `)}</p>`
}

/** In prose the chips say how many reports have it; only fewer origins, or a doubt, is put in words. */
function aside(view: PageView, sentence: BriefSentence): Html | null {
  const claim = claimBehind(view, sentence)
  if (claim === null) return null
  const doubtful = claim.status === 'disputed' || claim.status === 'superseded'
  const words = [
    ...(claim.origins < claim.reports ? [supportInWords(claim)] : []),
    ...(doubtful ? [claim.status] : []),
  ]
  return words.length === 0 ? null : html` <span class="support">(${words.join('; ')})</span>`
}

/** Sentences as a list: label, words, chips, and what they rest on. */
export function list(view: PageView, { sentences }: Part): Html {
  return html`<ul class="lines">${sentences.map((sentence) => html`<li>${labelled(view, sentence)}</li>`)}</ul>`
}

function labelled(view: PageView, sentence: BriefSentence): Html {
  const label =
    sentence.label === null ? null : html`<span class="label">${labelInWords(sentence.label)}</span> `
  return html`${label}${sentenceOf(view, sentence)} ${supportOf(claimBehind(view, sentence))}`
}
