/** Reads a list of words or patterns written with commas; blanks and line breaks around them do not count. */
export function words(list: string): readonly string[] {
  return list
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '')
}
