import type { Link } from '../../schema/story-record.js'
import { isMatter } from '../matters.js'
import type { Profile } from '../profile.js'
import { meet } from '../same.js'
import { type AlignedStory, namesOf } from '../story.js'
import { conflict, onePerKey } from './conflict.js'

const ASKED =
  /\b(?:want(?:ed|s)?|demand(?:ed|s)?|ask(?:ed|s)? (?:only )?for|sought|seeks?|called for|insist(?:ed|s)?)\b/i
const WHOLE =
  /\bin (?:its|their) entirety\b|\b(?:all|every one) (?:of )?(?:the |its |their )?(?:\p{L}+ ){0,3}?(?:be |to be )?(?:lifted|dropped|removed|released|returned|withdrawn)\b/iu
const PART =
  /\bonly\b[^.;“”"]{0,40}\bpartial|\bpartial\b[^.;“”"]{0,30}\bonly\b|\bonly (?:some|part|parts) of\b/i

/**
 * What one side asked for, told by the other as the whole and by itself as a part: "they wanted the embargo lifted in
 * its entirety", "we asked only for a partial lifting".
 */
export function extentConflicts(story: AlignedStory): readonly Link[] {
  const asked = story.profiles.filter(
    ({ statement, from }) => statement.attribution !== null && from.size > 0 && ASKED.test(statement.text),
  )
  const [whole, part] = [WHOLE, PART].map((words) =>
    asked.filter(({ statement }) => words.test(statement.text)),
  )
  const found = (part ?? []).flatMap((own) =>
    (whole ?? []).flatMap((other) => {
      const matter = sharedMatter(own, other)
      if (matter === null || meet(own.from, other.from)) return []
      const why = `${namesOf(story, other.statement.agents)} says that the whole was asked for, ${namesOf(story, own.statement.agents)} that it was only a part.`
      const key = [matter, ...[...own.from, ...other.from].sort()].join(' ')
      return [{ key, link: conflict('extent', [own, other], why) }]
    }),
  )
  return onePerKey(found)
}

/** The matter of negotiation that both name; a matter that every sentence names would prove nothing. */
function sharedMatter(a: Profile, b: Profile): string | null {
  return [...a.words].find((word) => isMatter(word) && b.words.has(word)) ?? null
}
