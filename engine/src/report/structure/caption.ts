import { type StretchRecogniser, whole } from './recogniser.js'
import { headOf, isShort, REACH, type Stretch } from './stretch.js'

/** Openings of captions and of the controls around a picture. */
const OPENINGS: readonly RegExp[] = [
  /^file(?: photo| picture| image)?\s?(?:[-–—:]|\()/i,
  /^(?:photos?|images?|pictures?|captions?|pictured|maps?|graphics?|charts?|infographics?|gallery|slideshow)\s?:\s*\S/i,
  /^(?:enlarge|view|open|expand) (?:this |full |larger )?image\b/i,
  /^image (?:source|caption)\b/i,
  /^in this (?:\w+ ){0,4}(?:photo|picture|image|handout|screengrab|screenshot)\b/i,
]
/** Photographer and agency joined by a slash, where the stretch ends: "Jane Doe/AGENCY", "AGENCY/Jane Doe". */
const SLASHED =
  /(?:^|[\s(])\p{Lu}[\p{L}.&'’-]*(?: \p{Lu}[\p{L}.&'’-]*){0,3}\/(?:\p{Lu}[\p{L}.&'’-]*)(?: (?:via )?\p{Lu}[\p{L}.&'’-]*){0,4}\)?$/u
const BRACKETED =
  /\([^()]{0,80}\b(?:photos?|photographs?|images?|pictures?|file|getty|handout|via)\b[^()]{0,80}\)\.?$/i
const LABELLED =
  /(?:^|[.!?”"’')]\s+)(?:(?:photo|image|picture)(?: credit)?|photographer|photograph|credit|courtesy)(?: by\b|:)\s*\S[^.]{1,80}$/i

/** Words under a picture, recognised by the credit that ends them or by the label that opens them. */
export const caption: StretchRecogniser = (index, { stretches }) => {
  const stretch = stretches[index]
  if (stretch === undefined || stretch.marker === 'number') return null
  return isGallery(stretch) || isCaption(stretch) ? whole('caption', stretch) : null
}

function isCaption(stretch: Stretch): boolean {
  if (!isShort(stretch, 800)) return false
  const head = headOf(stretch)
  const tail = stretch.words.slice(-REACH)
  const opens = isShort(stretch) && OPENINGS.some((pattern) => pattern.test(head))
  return opens || SLASHED.test(tail) || BRACKETED.test(tail) || LABELLED.test(tail)
}

/** A slide show flattened into one line keeps its controls: "hide caption 3 of 12". */
function isGallery(stretch: Stretch): boolean {
  return (
    /\b(?:hide|toggle|show) caption\b/i.test(headOf(stretch)) ||
    /\b(?:hide|toggle) caption\s+\d+ of \d+/i.test(stretch.words)
  )
}
