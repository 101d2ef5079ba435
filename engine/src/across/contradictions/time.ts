import type { Link, RecordTime } from '../../schema/story-record.js'
import type { Profile } from '../profile.js'
import type { AlignedStory } from '../story.js'
import type { AlikePair } from './alike.js'
import { conflict, daysApart } from './conflict.js'
import { sameSpeaker } from './value.js'

/** Shared words from which two sentences with one time each are taken to tell one event. */
const SAME_EVENT = 0.55
/** Further apart than this two alike sentences tell two events of a kind. Days. */
const FURTHEST = 31

/** One event put on two days, or at two hours of one day, in sentences of almost the same words. */
export function timeConflicts(_story: AlignedStory, alike: readonly AlikePair[]): readonly Link[] {
  return alike.flatMap(({ a, b, score }) => {
    if (score < SAME_EVENT || !sameSpeaker(a, b) || !sameAct(a, b)) return []
    const [x, y] = [onlyTime(a, b), onlyTime(b, a)]
    if (x === null || y === null || agree(x.value, y.value)) return []
    if (daysApart(x.value, y.value) > FURTHEST) return []
    return [conflict('time', [a, b], `The reports differ on when: ${x.text} and ${y.text}.`)]
  })
}

function sameAct({ statement: { act: x } }: Profile, { statement: { act: y } }: Profile): boolean {
  if (x === null || y === null) return x === y
  return (
    x.plover === y.plover && x.polarity === y.polarity && x.modality === y.modality && x.contact === y.contact
  )
}

/**
 * The one day or hour in the words that the other does not have, as the text prints it; "on Friday" alone leans on
 * the day of publication.
 */
function onlyTime({ statement }: Profile, { statement: other }: Profile): RecordTime | null {
  const times = statement.times.filter(
    ({ type, value }) =>
      type !== 'DURATION' && /^\d{4}-\d{2}-\d{2}/.test(value) && !other.times.some((t) => t.value === value),
  )
  const [only] = times
  if (times.length !== 1 || only === undefined || only.mod !== undefined || only.from !== undefined)
    return null
  return only.certainty === 'stated' || hasClock(only.value) ? only : null
}

function hasClock(value: string): boolean {
  return /T\d{2}/.test(value)
}

/** One names the other less exactly, or a part of the day against an hour that may lie in it. */
function agree(x: string, y: string): boolean {
  if (x.slice(0, 10) !== y.slice(0, 10)) return false
  return !(hasClock(x) && hasClock(y)) || x.startsWith(y) || y.startsWith(x)
}
