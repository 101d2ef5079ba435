import type { WorldFacts, WorldOffice, WorldPerson } from './world.js'

/**
 * True when `office` was held on `date` (ISO; any precision). Dates of month or year precision are read
 * generously: an office held "from 2015-04" was held on every day of April 2015. An office whose first day
 * is not known is held on no date.
 */
export function heldOn(office: WorldOffice, date: string): boolean {
  if (office.from === null) return false
  return startsBy(office.from, date) && (office.to === null || endsAfter(office.to, date))
}

function startsBy(from: string, date: string): boolean {
  const length = Math.min(from.length, date.length)
  return from.slice(0, length) <= date.slice(0, length)
}

function endsAfter(to: string, date: string): boolean {
  const length = Math.min(to.length, date.length)
  return to.slice(0, length) >= date.slice(0, length)
}

/** Finds who held an office of a state or organisation on a date; on a day of change both are given. */
export type Holders = (office: string, of: string, date: string) => readonly WorldPerson[]

/** Builds the search over offices once; asking is then a look-up and a scan of a few periods. */
export function holdersOf(facts: WorldFacts): Holders {
  let byOffice: ReadonlyMap<string, readonly { person: WorldPerson; office: WorldOffice }[]> | null = null
  return (office, of, date) => {
    byOffice ??= officesOf(facts)
    const day = date.slice(0, 10)
    const held = (byOffice.get(`${office}/${of}`) ?? []).filter((entry) => heldOn(entry.office, day))
    return [...new Set(held.map((entry) => entry.person))]
  }
}

function officesOf(facts: WorldFacts): Map<string, { person: WorldPerson; office: WorldOffice }[]> {
  const found = new Map<string, { person: WorldPerson; office: WorldOffice }[]>()
  for (const person of facts.people) {
    for (const office of person.offices) {
      const key = `${office.office}/${office.of}`
      const list = found.get(key) ?? []
      list.push({ person, office })
      found.set(key, list)
    }
  }
  return found
}
