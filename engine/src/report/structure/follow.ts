import { type StretchRecogniser, whole } from './recogniser.js'
import { isShort } from './stretch.js'

const NETWORK =
  '(?:twitter|x|facebook|instagram|telegram|threads|bluesky|mastodon|linkedin|youtube|tiktok|whatsapp)'
const FOLLOW = new RegExp(`\\bfollow (?:@\\w{1,30}|(?:[\\p{L}.'’@-]+ ){1,6}on ${NETWORK}\\b)`, 'iu')
const ADDRESS_ALONE = /^(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S{1,300}$|^@\w{1,30}$/i
const CONTACT = /^(?:contact|e-?mail|write to|reach)\b.{0,80}\S@\S/i

/** "Follow Jane Doe on …", a bare address, "Contact the reporter at …". */
export const follow: StretchRecogniser = (index, { stretches }) => {
  const stretch = stretches[index]
  if (stretch === undefined || !isShort(stretch)) return null
  const spoken = /^[“"‘']/u.test(stretch.words)
  const about = !spoken && (FOLLOW.test(stretch.words) || CONTACT.test(stretch.words))
  return about || ADDRESS_ALONE.test(stretch.words) ? whole('boilerplate', stretch) : null
}
