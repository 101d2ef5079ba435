import type { Edit, StoryRecord } from '@parley-record/engine'

/** Kind and id of the first thing that an edit names and the record does not have; null when all is there. */
export function missingIn(record: StoryRecord, edit: Edit): string | null {
  const { kind, id } = edit.target
  if (!has(record, kind, id)) return `${kind} ${id}`
  if (edit.action === 'merge') {
    return has(record, kind, edit.payload.into) ? null : `${kind} ${edit.payload.into}`
  }
  if (edit.action === 'split') {
    const gone = edit.payload.statements?.find((statement) => !has(record, 'statement', statement))
    return gone === undefined ? null : `statement ${gone}`
  }
  if (edit.action === 'correct') {
    const { agents = [], addressees = [] } = edit.payload
    const stranger = [...agents, ...addressees].find((actor) => !has(record, 'actor', actor))
    return stranger === undefined ? null : `actor ${stranger}`
  }
  return null
}

function has(record: StoryRecord, kind: Edit['target']['kind'], id: string): boolean {
  const one = (lines: readonly { readonly id: string }[]) => lines.some((line) => line.id === id)
  switch (kind) {
    case 'statement':
      return one(record.statements)
    case 'claim':
      // A claim is also named by a statement in it: its own id changes when it takes in others.
      return one(record.claims) || record.claims.some(({ statements }) => statements.includes(id))
    case 'move':
      return record.moves.some(({ claim }) => claim === id) || one(record.statements)
    case 'link':
      return one(record.links)
    case 'actor':
      return one(record.actors)
    case 'question':
      return one(record.questions)
    case 'report':
      return one(record.reports)
  }
}
