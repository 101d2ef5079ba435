import type { MoveEntry } from '../../schema/story-record.js'

/** Shapes say what the words beside them say, for the eye that scans. */
export const MOVE_SHAPE: Readonly<Record<NonNullable<MoveEntry['status']>, string>> = {
  open: '○',
  accepted: '●',
  'accepted-on-condition': '◐',
  refused: '✕',
  deferred: '○',
  mixed: '◆',
  withdrawn: '⊘',
  superseded: '⊘',
  'past-deadline': '△',
  unknown: '○',
}
