import { type StretchRecogniser, whole } from './recogniser.js'
import { headOf, isShort } from './stretch.js'

const NOTICE = /^(?:©|\(c\)\s*\d{4}|copyright\b\s*(?:©|\(c\)|\d{4}|by\b))/i
const RESERVED = /\ball rights reserved\b/i
/** The holder, after sign and years, to the end of the clause. */
const HOLDER =
  /^(?:(?:©|\(c\)|copyright|by|\d{4}(?:\s*[-–,]\s*\d{4})?|[-–,\s])\s*){1,8}((?:the\s+)?[\p{Lu}\p{N}][\p{L}\p{N}&.'’ -]{1,60})/iu

/** "© 2019 …", "Copyright 2019 …", "All rights reserved": says whose words these are. */
export const copyright: StretchRecogniser = (index, { stretches }) => {
  const stretch = stretches[index]
  if (stretch === undefined || !isShort(stretch)) return null
  const head = headOf(stretch)
  if (!NOTICE.test(head) && !(RESERVED.test(head) && isShort(stretch, 200))) return null
  const holder = HOLDER.exec(head)?.[1]
    ?.replace(/(?:\.|\s)*\b(?:all rights|click|LLC|Inc|Ltd)\b.*$/i, '')
    .replace(/\..*$/, '')
    .trim()
  const credits =
    holder === undefined || holder.length < 2
      ? []
      : [{ span: stretch.span, kind: 'copyright' as const, source: holder }]
  return whole('credit', stretch, credits)
}
