import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sentencesFrom } from '../../../test/conllu.js'
import { worldOfData } from '../../../test/world.js'
import { readActors } from './read-actors.js'

const world = worldOfData()
const documents = new Map(
  readFileSync(new URL('within-report.conllu', import.meta.url), 'utf8')
    .split(/^# newdoc = /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part] as const),
)

function read(name: string) {
  const { report, sentences } = sentencesFrom(documents.get(name) ?? '')
  return { report, ...readActors(report, sentences, world) }
}

describe('short forms, owners and descriptions', () => {
  it.each([
    ['short-forms', 'The network', 'Lakeside Mediation Network'],
    ['short-forms', 'the mediation network', 'Lakeside Mediation Network'],
    ['short-forms', 'the Commission', 'Harbour Safety Commission'],
    ['initials', 'the NFA', 'Northern Fisheries Authority'],
    ['seat-bodies', 'The defence ministry in Madrid', 'defence ministry in Madrid'],
    ['staff', "Portugal's General Staff", "Portugal's General Staff"],
    ['staff', 'The Portuguese Coast Guard', 'Portuguese Coast Guard'],
    ['landmarks', 'Orva Dam', 'Orva Dam'],
    ['titled', 'Commodore Ines Brandt', 'Ines Brandt'],
    ['counterpart', 'his Turkish counterpart', 'Recep Tayyip Erdogan'],
    ['counterpart', 'its prime minister', 'Jonas Gahr Støre'],
    ['other-minister', 'the Minister', 'Mira Kolt'],
    ['nameless', 'The officials', null],
    ['condition', 'it', 'Iceland'],
    ['fields', 'Water and Energy Minister Olga Brandt', 'Olga Brandt'],
    ['apposition-body', 'an Islamist militant group', 'Hamas'],
    ['couple', 'Angela', 'Angela Kolt'],
    ['counted', 'The three countries', 'Norway, Sweden and Finland'],
    ['counted', 'the two countries', null],
  ])('%s: "%s" is %s', (name, words, expected) => {
    const { report, mentions, actors } = read(name)
    const found = mentions.filter((m) => report.text.slice(m.span.start, m.span.end) === words)
    expect(found.map(({ actor }) => (actor === null ? null : actors[actor]?.name))).toEqual([expected])
  })

  it('"which" with a plural verb is not the single name before it', () => {
    const { report, mentions } = read('relative')
    expect(mentions.map((m) => report.text.slice(m.span.start, m.span.end))).not.toContain('which')
  })

  it('a capital is its government in "the government in …", else a place', () => {
    const { report, mentions, actors } = read('seat-bodies')
    const madrid = mentions.filter((m) => report.text.slice(m.span.start, m.span.end) === 'Madrid')
    expect(madrid.map(({ actor }) => actors[actor ?? -1]?.name)).toEqual(['Spain', 'Spain', 'Madrid'])
  })
})

describe('the forms a report prints', () => {
  it.each([
    ['short-forms', 'Lakeside Mediation Network', 'the mediation network'],
    ['landmarks', 'Lissa', 'the port of Lissa'],
    ['titled', 'Mira Kolt', 'Minister Kolt'],
    ['initials', 'Northern Fisheries Authority', 'the Northern Fisheries Authority'],
  ])('%s: %s is also printed "%s"', (name, actor, form) => {
    expect(read(name).actors.find((a) => a.name === actor)?.aliases).toContain(form)
  })

  it('a title with the family name never is the name', () => {
    expect(read('titled').actors.map((actor) => actor.name)).not.toContain('Minister Kolt')
  })
})

it('a ministry without owner in the statement of a state is that state’s own', () => {
  const { report, sentences } = sentencesFrom(`# newpar
# text = The Ministry of Defence denied it.
# names = 2-4 ORG
1 The the DET DT 2 det
2 Ministry Ministry PROPN NNP 5 nsubj
3 of of ADP IN 4 case
4 Defence Defence PROPN NNP 2 nmod
5 denied deny VERB VBD 0 root
6 it it PRON PRP 5 obj
7 . . PUNCT . 5 punct`)
  const own = world.facts.organisations.find((o) => o.kind === 'government' && o.state === 'ru')
  const { actors } = readActors({ ...report, source: own?.name ?? '' }, sentences, world)
  expect(actors.flatMap((actor) => actor.roles.map((role) => [role.office, role.of]))).toContainEqual([
    'defence ministry',
    'ru',
  ])
})
