import { foldName } from '../../report/fold.js'
import type { Report } from '../../report/report.js'
import { fold, piecesOf } from '../../world/fold.js'
import type { WorldOrganisation } from '../../world/world.js'
import type { WorldIndex } from '../../world/world-index.js'

/** Who words can come from: an agency or outlet, known to the world's data or only by its name. */
export interface Party {
  /** Id of the organisation in the world's data, else its folded name or host. Equal for equal parties. */
  readonly key: string
  /** Its name for the page. */
  readonly name: string
}

/** Finds out which outlet or agency printed words mean. */
export interface Parties {
  /** The party that published a report; `null` when the report does not say. */
  publisherOf(report: Report): Party | null
  /** The party that a credit names: "AP", "kyivindependent.com", "The Associated Press". */
  named(words: string): Party
  /** The agency or outlet that words name, when the world's data or a report of the story knows it. */
  known(words: string): Party | null
  /** True for a word that some known name begins with: all others need no look-up. */
  mayBegin(word: string): boolean
}

export function findParties(reports: readonly Report[], world: WorldIndex): Parties {
  const own = new Map<string, Party>()
  const hosts = new Map<string, Party>()
  for (const report of reports) {
    const party = publisher(report, world)
    if (party === null) continue
    own.set(party.key, party)
    own.set(foldName(report.source ?? party.name), party)
    const host = hostOf(report.url ?? '')
    if (host !== null && !hosts.has(host)) hosts.set(host, party)
  }
  const known = (words: string): Party | null => {
    const host = hostOf(words)
    if (host !== null) return ofOrganisation(world.publisherAt(host)) ?? hosts.get(host) ?? null
    return ofOrganisation(publishing(world.organisationNamed(words))) ?? own.get(foldName(words)) ?? null
  }
  const named = (words: string): Party =>
    known(words) ?? { key: hostOf(words) ?? foldName(words), name: words.trim() }
  const beginnings = new Set([...own.values()].flatMap(({ name }) => firstPieces(name)))
  for (const found of world.facts.organisations)
    if (publishing(found) !== null)
      for (const name of [found.name, ...found.aliases])
        for (const piece of firstPieces(name)) beginnings.add(piece)
  const publishers = new Map(reports.map((report) => [report, publisher(report, world)]))
  return {
    publisherOf: (report) => publishers.get(report) ?? null,
    named,
    known,
    mayBegin: (word) => beginnings.has(fold(word)),
  }
}

function publisher({ source, url }: Report, world: WorldIndex): Party | null {
  const host = hostOf(url ?? '')
  const known = (host === null ? null : world.publisherAt(host)) ?? byName(source ?? '', world)
  if (known !== null) return ofOrganisation(known)
  if (source !== null) return { key: foldName(source), name: source }
  return host === null ? null : { key: host, name: host }
}

/** The first word of a name, and the second after an article. */
function firstPieces(name: string): readonly string[] {
  const [first = '', second = ''] = piecesOf(name)
  return first === 'the' ? [first, second] : [first]
}

/** "NPR Online News" is NPR: the longest beginning of a source's name that names an outlet. */
function byName(source: string, world: WorldIndex): WorldOrganisation | null {
  const words = source.split(/\s+/).slice(0, 8)
  for (let n = words.length; n > 0; n--) {
    const found = publishing(world.organisationNamed(words.slice(0, n).join(' ')))
    if (found !== null && (n === words.length || words.slice(n).every((word) => PLAIN.test(word))))
      return found
  }
  return null
}

/** Words that an outlet's name may go on with, without becoming another outlet's. */
const PLAIN = /^(?:online|news|digital|website|web|site|international|world|english|service|agency|live)$/i

function publishing(found: WorldOrganisation | null): WorldOrganisation | null {
  return found?.kind === 'agency' || found?.kind === 'outlet' ? found : null
}

function ofOrganisation(found: WorldOrganisation | null): Party | null {
  return found === null ? null : { key: found.id, name: found.name }
}

/** Host of an address or a bare host, without `www.`; `null` for other words. */
export function hostOf(words: string): string | null {
  const match = /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})(?:[/:?#]|$)/i.exec(
    words.trim(),
  )
  return match?.[1]?.toLowerCase() ?? null
}
