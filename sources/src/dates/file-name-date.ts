import { isoDay } from './parse-date.js'

/** The day in a file name such as `2014-08-05-agency.txt`, or `null`. */
export function fileNameDate(path: string): string | null {
  const name = path.replaceAll('\\', '/').split('/').at(-1) ?? ''
  const match = /(?:^|\D)(\d{4})[-_.](\d{2})[-_.](\d{2})(?!\d)/.exec(name)
  return match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]))
}
