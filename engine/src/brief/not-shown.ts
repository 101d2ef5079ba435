import type { StoryRecord } from '../schema/story-record.js'
import type { Part } from './layout.js'

/** How many entries of a view the record has besides those that a part of the brief shows; 0 for parts that are no view. */
export function notShown(record: StoryRecord, { kind, sentences }: Part): number {
  const has = entriesOf(record, kind)
  return has === null ? 0 : Math.max(0, has - sentences.length)
}

/** `And 12 more in the record.` */
export function moreInWords(more: number): string {
  return `And ${more} more in the record.`
}

function entriesOf({ timeline, moves, contacts, questions }: StoryRecord, kind: Part['kind']): number | null {
  switch (kind) {
    case 'timeline':
      return timeline.filter(({ when }) => when === 'past').length
    case 'coming':
      return timeline.filter(({ when }) => when === 'coming').length
    case 'moves':
      return moves.length
    case 'contacts':
      return contacts.length
    case 'unanswered':
      return questions.length
    default:
      return null
  }
}
