import { type Recogniser, stated } from '../recogniser.js'
import { isDash } from '../words.js'

/** `2014-2016`, `2014-16`, `1999/2000`: years from and to, both included. */
export const yearRange: Recogniser = (scan, at) => {
  const [first, joint, last] = [scan.words[at], scan.words[at + 1], scan.words[at + 2]]
  if (
    first === undefined ||
    last === undefined ||
    joint === undefined ||
    !/^(1[5-9]|20|21)\d\d$/.test(first.form)
  )
    return null
  if (!(isDash(joint) || joint.form === '/') || !last.glued || !/^(\d{4}|\d{2})$/.test(last.form)) return null
  const from = Number(first.form)
  const to = last.form.length === 4 ? Number(last.form) : Math.floor(from / 100) * 100 + Number(last.form)
  if (to <= from || to > from + 200) return null
  return stated(3, 'DATE', `${from}/${to}`, { begin: `${from}-01-01`, end: `${to}-12-31` })
}
