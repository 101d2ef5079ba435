import { kindInWords, whenInWords } from '@parley-record/engine'
import { namesOf, type StoryView } from '../record/story-view.js'

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** What a correction set right: `offer, by Ione Castrel, on Tuesday, 9 September 2025`. */
export function correctionInWords(view: StoryView, payload: Readonly<Record<string, unknown>>): string {
  const { move, polarity, modality, happened, agents, addressees } = payload
  const [by, to] = [strings(agents), strings(addressees)]
  return [
    ...(typeof move === 'string' ? [kindInWords(move).toLowerCase()] : move === null ? ['no move'] : []),
    ...(by.length === 0 ? [] : [`by ${namesOf(view, by)}`]),
    ...(to.length === 0 ? [] : [`to ${namesOf(view, to)}`]),
    ...(polarity === 'negated' ? ['did not happen'] : polarity === 'affirmed' ? ['did happen'] : []),
    ...(typeof modality === 'string' ? [MODALITY[modality] ?? modality] : []),
    ...(typeof happened === 'string' ? [`on ${whenInWords(happened)}`] : []),
  ].join(', ')
}

/** How sure it is that it is done, for people who correct it. */
export const MODALITY: Readonly<Record<string, string>> = {
  did: 'done',
  will: 'announced',
  may: 'possible',
  would: 'on a condition',
  must: 'asked for',
}
