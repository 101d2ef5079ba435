import type { Edit, ShownEdit, StoryRecord } from '../schema/story-record.js'

/**
 * The edits in force as the record shows them, each with what it did.
 *
 * @param read the record of the same reports without any edit: tells whether what an edit took away was there
 */
export function toShownEdits(edits: readonly Edit[], read: StoryRecord, edited: StoryRecord): ShownEdit[] {
  const known = new Set([...idsOf(read), ...idsOf(edited)])
  return edits.map((edit) => {
    const applied = known.has(edit.target.id)
    return { edit, applied, effect: applied ? effectOf(edit) : LOST }
  })
}

const LOST = 'What it speaks of is not in this record, so it changes nothing here.'

function idsOf({ statements, claims, links, actors, reports, questions }: StoryRecord): readonly string[] {
  return [statements, claims, links, actors, reports, questions].flat().map(({ id }) => id)
}

function effectOf(edit: Edit): string {
  const thing = edit.target.kind
  switch (edit.action) {
    case 'accept':
      return `${edit.who} checked this ${thing} and found it right.`
    case 'reject':
      return `${edit.who} found the reading of this ${thing} wrong; the record is made without it.`
    case 'correct':
      return `${edit.who} corrected: ${Object.keys(edit.payload).join(', ')}.`
    case 'merge':
      return `${edit.who} joined two ${thing}s that are one.`
    case 'split':
      return `${edit.who} took two ${thing}s apart.`
    case 'note':
      return `${edit.who} added a remark.`
  }
}
