import { canonicalAddress } from './canonical-address.js'

/** The address of an article, and another site's that its page names as the original. */
export interface ChosenAddress {
  readonly canonical: string | null
  /** The first publication as the page says, on another site: a sign of origin, never the identity. */
  readonly elsewhere: string | null
}

/**
 * Chooses the address under which a page is known: the first declared one that can be believed, else its own.
 *
 * What a page declares is hostile until shown otherwise, since two reports with one address count as versions of
 * one article. Believed is an address on the same host (a `www`, `m` or `amp` aside), or on a host below it; never
 * one of another site, and never a front page or section, which careless templates name on every page.
 *
 * @param own where the page was found in the end.
 * @param declared what it declares, best first; relative addresses are read against `own`.
 */
export function chooseCanonical(own: string, declared: readonly string[]): ChosenAddress {
  const canonical = canonicalAddress(own)
  if (canonical === null) return { canonical: null, elsewhere: null }
  const found = declared.map((address) => resolved(address, own)).filter((address) => address !== null)
  const believed = found.find((address) => isSameSite(address, canonical) && !isAbove(address, canonical))
  const elsewhere = found.find((address) => !isSameSite(address, canonical) && !isFrontPage(address))
  return { canonical: believed ?? canonical, elsewhere: elsewhere ?? null }
}

const LONGEST = 2_048

function resolved(address: string, own: string): string | null {
  const clean = address.trim()
  if (clean === '' || clean.length > LONGEST || !URL.canParse(clean, own)) return null
  return canonicalAddress(new URL(clean, own).href)
}

/** Names under which one site serves the same pages to other devices. */
const DEVICE = /^(?:www\d?|m|mobile|amp|touch|wap)\.(?=[^.]+\.)/

/** Whoever owns a host owns those below it; the reverse does not hold (pages of strangers on a shared host). */
function isSameSite(address: string, own: string): boolean {
  const theirs = bareHost(address)
  const ours = bareHost(own)
  return theirs === ours || theirs.endsWith(`.${ours}`)
}

function bareHost(address: string): string {
  return new URL(address).host.replace(DEVICE, '')
}

/** A front page of the site or of a language, or a folder of one plain word above the page: a section. */
function isAbove(address: string, own: string): boolean {
  if (isFrontPage(address)) return !isFrontPage(own)
  const theirs = new URL(address)
  const folder = theirs.pathname.replace(/\/$/, '')
  const section = /^\/[a-z]{2,20}$/i.test(folder) && theirs.search === ''
  return section && new URL(own).pathname.startsWith(`${folder}/`)
}

const FRONT = /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:(?:index|home|default)(?:\.[a-z]{2,5})?\/?)?$/i

function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address)
  return search === '' && FRONT.test(pathname)
}
