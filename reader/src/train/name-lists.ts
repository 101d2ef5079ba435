import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { GazetteerLists } from '../names/gazetteer.js'
import { tokenize } from '../tokenize/tokenize.js'
import type { Example } from './example.js'

/** Names to put into sentences, by what they are. */
export interface NameLists {
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly places: readonly string[]
  readonly cities: readonly string[]
  readonly organisations: readonly string[]
  /** Adjectives and nouns of nations and groups, which are no names: `Kenyan`, `Kenyans`, `Muslims`. */
  readonly demonyms: readonly string[]
  /** Other words and phrases with capitals that are no names here. */
  readonly others: readonly string[]
  readonly patterns: readonly string[]
}

const LISTS = new URL('../../train/lists/', import.meta.url)
const WORLD = new URL('../../../engine/data/', import.meta.url)

/** The lists written for training, joined with the names of the engine's world data. */
export function readNameLists(): NameLists {
  const states = readItems('states.json')
  const people = readItems('people.json').map(({ name }) => String(name).split(' '))
  const stateNames = states.flatMap(({ name, aliases }) => [String(name), ...strings(aliases)])
  const capitals = states.flatMap(({ capital }) => strings(capital))
  const places = readLines('places.txt')
  return {
    given: unique([
      ...readWords('given-names.txt'),
      ...people.filter((name) => name.length > 1).map(([first = '']) => first),
    ]),
    family: unique([...readWords('family-names.txt'), ...people.map((name) => name.at(-1) ?? '')]),
    places: unique([...stateNames, ...capitals, ...places]),
    cities: unique([...capitals, ...places]),
    organisations: unique([
      ...readLines('organisations.txt'),
      ...readItems('organisations.json').flatMap(({ name, aliases }) => [String(name), ...strings(aliases)]),
    ]).filter((name) => /^\p{Lu}|^al-/u.test(name)),
    demonyms: unique([...states.flatMap(({ demonyms }) => strings(demonyms)), ...readLines('groups.txt')]),
    others: readLines('other-capitals.txt'),
    patterns: readLines('sentence-patterns.txt'),
  }
}

/** The lists as the model file carries them; `examples` supply the words seldom capitalised. */
export function gazetteerLists(lists: NameLists, examples: readonly Example[]): GazetteerLists {
  const asPhrases = (names: readonly string[]) => unique(names.map(asPhrase)).join('\n')
  return {
    places: asPhrases(lists.places),
    organisations: asPhrases(lists.organisations),
    given: asPhrases(lists.given.filter((name) => !name.includes('-'))),
    family: asPhrases(lists.family.filter((name) => !/[- ]/u.test(name))),
    demonyms: asPhrases(lists.demonyms),
    common: commonWords(examples).join('\n'),
  }
}

/** The tokens of a name, parted by spaces. */
function asPhrase(name: string): string {
  return tokenize(name)
    .map(({ form }) => form)
    .join(' ')
}

/** Words that stand at least twice in lower case and are no proper noun there. */
function commonWords(examples: readonly Example[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { gold, lexemes } of examples) {
    gold.forEach(({ upos }, index) => {
      const lexeme = lexemes[index]
      if (lexeme?.caseClass !== 1 || upos === 'PROPN' || upos === 'X' || lexeme.lower.length < 3) return
      counts.set(lexeme.lower, (counts.get(lexeme.lower) ?? 0) + 1)
    })
  }
  return [...counts]
    .filter(([, count]) => count >= 2)
    .map(([word]) => word)
    .sort()
}

function readLines(file: string): readonly string[] {
  return readFileSync(fileURLToPath(new URL(file, LISTS)), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
}

function readWords(file: string): readonly string[] {
  return readLines(file).flatMap((line) => line.split(' '))
}

/** The items of one of the engine's data files; these are the project's own and keep their shape. */
function readItems(file: string): readonly Readonly<Record<string, unknown>>[] {
  const data = JSON.parse(readFileSync(fileURLToPath(new URL(file, WORLD)), 'utf8')) as { items: unknown }
  return data.items as readonly Readonly<Record<string, unknown>>[]
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== ''))]
}
