import type { DomDocument, DomElement } from '../html/dom.js'
import { resolveAddress } from './feed-address.js'
import { oneLine } from './plain-words.js'

/** An address that a page links to, with its best words and its place. */
export interface ListedLink {
  readonly address: string
  /** The longest words of the links to it. */
  readonly words: string
  readonly inHeading: boolean
  /** The largest element around the link that links to nothing else: one entry of a list. */
  readonly item: DomElement
  /** Tags and classes above the link: entries of one list share it. */
  readonly place: string
}

const MOST_LINKS = 20_000
/** Levels above a link that can make one entry of a list. */
const ENTRY_LEVELS = 6

/** Links to other pages of the same site outside menus, one for each address, in the order of the page. */
export function collectLinks(document: DomDocument, address: string): readonly ListedLink[] {
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? null
  const bases = base === null ? [address] : [address, base]
  const links = [...document.querySelectorAll('a[href]')].slice(0, MOST_LINKS).flatMap((element) => {
    const target = resolveAddress(element.getAttribute('href'), bases)?.replace(/#.*$/, '') ?? null
    return target === null ? [] : [{ element, target }]
  })
  const targetsIn = countTargets(links)
  const found = new Map<string, ListedLink>()
  for (const { element, target } of links) {
    if (target === address.replace(/#.*$/, '') || !isSameSite(target, address) || isMenu(element)) continue
    const words = wordsOf(element)
    const before = found.get(target)
    if (before !== undefined && before.words.length >= words.length) continue
    found.set(target, {
      address: target,
      words,
      inHeading: isInHeading(element),
      item: entryOf(element, targetsIn),
      place: placeOf(element),
    })
  }
  return [...found.values()].filter((link) => link.words !== '')
}

type Targets = ReadonlyMap<DomElement, ReadonlySet<string>>

/** The addresses linked to inside each element a few levels above a link. */
function countTargets(
  links: ReadonlyArray<{ readonly element: DomElement; readonly target: string }>,
): Targets {
  const targets = new Map<DomElement, Set<string>>()
  for (const { element, target } of links) {
    let above: DomElement | null = element
    for (let level = 0; above !== null && level <= ENTRY_LEVELS; level++) {
      const known = targets.get(above)
      if (known === undefined) targets.set(above, new Set([target]))
      // Two are as many as a thousand: the element is more than one entry.
      else if (known.size < 2) known.add(target)
      above = above.parentElement
    }
  }
  return targets
}

function entryOf(link: DomElement, targets: Targets): DomElement {
  let entry = link
  for (let level = 0; level < ENTRY_LEVELS; level++) {
    const above = entry.parentElement
    if (above === null || above.tagName === 'BODY' || (targets.get(above)?.size ?? 2) > 1) return entry
    entry = above
  }
  return entry
}

/** A link that is nothing but an invitation says nothing of its target. */
const INVITATION =
  /^(?:read|learn|see|view|find out)? ?(?:more|full (?:story|text|statement)|continue(?: reading)?|details|here|article)\b.{0,8}$/i

function wordsOf(element: DomElement): string {
  const heading = element.querySelector('h1, h2, h3, h4, h5, h6')
  const words = oneLine((heading ?? element).textContent ?? '')
  const shown = words === '' ? oneLine(element.getAttribute('title') ?? '') : words
  return INVITATION.test(shown) ? oneLine(element.getAttribute('title') ?? '') : shown
}

function isInHeading(element: DomElement): boolean {
  const above = [element.parentElement, element.parentElement?.parentElement]
  return (
    element.querySelector('h1, h2, h3, h4, h5, h6') !== null ||
    above.some((one) => /^H[1-6]$/.test(one?.tagName ?? ''))
  )
}

function isMenu(element: DomElement): boolean {
  let above: DomElement | null = element.parentElement
  for (let level = 0; above !== null && level < 30; level++) {
    if (/^(?:NAV|FOOTER|FORM|ASIDE)$/.test(above.tagName)) return true
    if (
      /^(?:navigation|menu|menubar|contentinfo|search|complementary)$/.test(above.getAttribute('role') ?? '')
    )
      return true
    above = above.parentElement
  }
  return false
}

function placeOf(element: DomElement): string {
  const steps: string[] = []
  let above: DomElement | null = element
  for (let level = 0; above !== null && level < 5; level++) {
    // Numbers in classes tell entries apart that are built alike.
    const classes = (above.getAttribute('class') ?? '')
      .replace(/\S*\d\S*/g, '')
      .replace(/\b(?:first|last|odd|even|active)\b/g, '')
    steps.push(`${above.tagName}.${classes.trim().replace(/\s+/g, '.')}`)
    above = above.parentElement
  }
  return steps.join(' < ')
}

/** The same host, or one above or below it: a ministry's statements may lie on a host of their own. */
function isSameSite(target: string, address: string): boolean {
  const [a, b] = [target, address].map((one) => new URL(one).hostname.replace(/^www\./, ''))
  return a !== undefined && b !== undefined && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`))
}
