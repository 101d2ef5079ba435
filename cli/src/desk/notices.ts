import type { Notice } from '@parley-record/engine'
import { oneLine } from './event-line.js'

/** `parley: error: not-found: a.txt: …`, to standard error. */
export function sayNotice({ level, code, path, message }: Notice): void {
  const where = path === null ? '' : `${path}: `
  process.stderr.write(`${oneLine(`parley: ${level}: ${code}: ${where}${message}`)}\n`)
}
