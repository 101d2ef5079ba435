import { type StretchRecogniser, whole } from './recogniser.js'
import { headOf, isShort } from './stretch.js'

const PLAYER: readonly RegExp[] = [
  /^(?:play|watch|listen)\b.{0,24}\b\d{1,2}:\d{2}\b/i,
  /^(?:now playing|just watched|up next|replay)\b/i,
  /\b(?:replay more videos|must watch)\b/i,
  /^listen to (?:this )?(?:article|story)\b/i,
  /\bbrowser does not support\b/i,
  /\b(?:video|audio|media) (?:can ?not|cannot|could not) be (?:played|loaded)\b/i,
  /[-–—] video(?: report)?$/i,
]

/** What a video or audio player leaves in the text: titles, lengths, "must watch". */
export const player: StretchRecogniser = (index, { stretches }) => {
  const stretch = stretches[index]
  if (stretch === undefined || !isShort(stretch, 300)) return null
  return PLAYER.some((pattern) => pattern.test(headOf(stretch))) ? whole('boilerplate', stretch) : null
}
