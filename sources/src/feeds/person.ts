import { plainOf, readRssText } from './text-construct.js'
import { valueIn } from './xml-fields.js'
import { childElements, type XmlElement } from './xml-tree.js'

/** Names of the people who wrote an item or keep a feed, as one byline; `null` when none is given. */
export function readPeople(parent: XmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    const people = childElements(parent)
      .filter((child) => child.name === name)
      .map(readPerson)
      .filter((person) => person !== null)
    if (people.length > 0) return [...new Set(people)].slice(0, 20).join(', ')
  }
  return null
}

function readPerson(element: XmlElement): string | null {
  const inner = valueIn(element, ['atom:name', 'name', 'itunes:name', 'foaf:name'])
  if (inner !== null) return inner
  if (childElements(element).length > 0) return valueIn(element, ['atom:email', 'email', 'itunes:email'])
  return personName(plainOf(readRssText(element)))
}

/** The name in `mail@example.org (Name)`, `Name <mail@example.org>` or `Name (mail@example.org)`. */
export function personName(written: string): string | null {
  const address = /[^\s()<>"]{1,80}@[^\s()<>"]{1,80}/.exec(written)?.[0]
  if (address === undefined) return written === '' ? null : written
  const rest = written
    .replace(address, '')
    .replace(/mailto:|[()<>"]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;-]+|[\s,;-]+$/g, '')
  return rest === '' ? address : rest
}
