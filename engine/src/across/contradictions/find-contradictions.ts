import type { Link } from '../../schema/story-record.js'
import type { AlignedStory } from '../story.js'
import type { AlikePair } from './alike.js'
import { assertedConflicts } from './asserted.js'
import { conditionConflicts } from './condition.js'
import { denialConflicts } from './denial.js'
import { directionConflicts } from './direction.js'
import { extentConflicts } from './extent.js'
import { observanceConflicts } from './observance.js'
import { officeConflicts } from './office.js'
import { placeConflicts } from './place.js'
import { polarityConflicts } from './polarity.js'
import { scopeConflicts } from './scope.js'
import { speakerConflicts } from './speaker.js'
import { timeConflicts } from './time.js'
import { valueConflicts } from './value.js'

/**
 * Where two reports cannot both be right, or where one party denies what another says. Two parties who accuse each
 * other with two numbers do not contradict; a later state of the same matter does not either (see `supersessions.ts`).
 */
export function findContradictions(
  story: AlignedStory,
  alike: readonly AlikePair[],
  replies: readonly Link[] = [],
): readonly Link[] {
  return [
    ...valueConflicts(story, alike),
    ...scopeConflicts(story),
    ...timeConflicts(story, alike),
    ...placeConflicts(story),
    ...directionConflicts(story),
    ...polarityConflicts(story),
    ...assertedConflicts(story),
    ...conditionConflicts(story, replies),
    ...extentConflicts(story),
    ...observanceConflicts(story),
    ...officeConflicts(story),
    ...speakerConflicts(story),
    ...denialConflicts(story),
  ]
}
