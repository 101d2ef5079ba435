import type { ClaimGroup } from './claims.js'
import { isLater } from './contradictions/conflict.js'
import { isMatter, matterOf } from './matters.js'
import type { Profile } from './profile.js'
import { awaitsAnswer } from './replies.js'
import { meet } from './same.js'
import { type AlignedStory, head } from './story.js'

/** "They wanted the line cut, and we couldn't do that": a no in the words of the one who was asked. */
const COULD_NOT =
  /\b(?:wanted|asked|demanded|want|ask|demand)\b([^.;]{5,120}?),? (?:and|but|which) (?:(?:we|I) )?(?:could not|couldn[’']t|cannot|can[’']t|won[’']t|will not|would not|wouldn[’']t|were not going to|weren[’']t going to) (?:do|accept|give|agree to|live with)\b/i

/** Claims of demands that the side asked speaks of as something it could not do: about one matter, and not before it. */
export function spokenRefusals(
  story: AlignedStory,
): readonly { readonly said: Profile; readonly claim: ClaimGroup }[] {
  const spoken = story.profiles.flatMap((said) => {
    const { kind, text } = said.statement
    if (kind !== 'attributed' || said.from.size === 0) return []
    const asked = COULD_NOT.exec(text.replace(/\s+/g, ' '))?.[1]
    return asked === undefined ? [] : [{ said, asked: mattersIn(asked) }]
  })
  if (spoken.length === 0) return []
  return story.claims.flatMap((claim) => {
    const move = head(claim)
    if (move.statement.act?.move !== 'demand' || !awaitsAnswer(move.statement)) return []
    const found = spoken.find(
      ({ said, asked }) =>
        !meet(said.from, move.from) &&
        (move.to.size === 0 ? meet(said.named, move.from) : meet(said.from, move.to)) &&
        !isLater(claim.members, [said]) &&
        claim.members.some(({ themeWords }) => [...themeWords].some((word) => asked.has(word))),
    )
    return found === undefined ? [] : [{ said: found.said, claim }]
  })
}

/** Matters of negotiation that words name. */
function mattersIn(words: string): ReadonlySet<string> {
  const forms = words.toLowerCase().match(/[\p{L}-]{3,}/gu) ?? []
  return new Set(forms.map(matterOf).filter(isMatter))
}
