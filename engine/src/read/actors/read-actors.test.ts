import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesFrom } from '../../../test/conllu.js'
import { worldOfData } from '../../../test/world.js'
import { readActors } from './read-actors.js'

const world = worldOfData()
const documents = new Map(
  readFileSync(new URL('read-actors.conllu', import.meta.url), 'utf8')
    .split(/^# newdoc = /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part] as const),
)

function read(name: string) {
  const { report, sentences } = sentencesFrom(documents.get(name) ?? '')
  return { report, ...readActors(report, sentences, world) }
}

/** Mentions as `words = actor`; `~` before a seat that stands for its government, `?` for unresolved. */
function mentionsOf(name: string): readonly string[] {
  const { report, mentions, actors } = read(name)
  return mentions.map(({ span, actor, metonym }) => {
    const who = actor === null ? '?' : actors[actor]?.name
    return `${report.text.slice(span.start, span.end)} = ${metonym ? '~' : ''}${who}`
  })
}

function actorOf(name: string, actor: string) {
  const { report, actors } = read(name)
  const found = actors.find((a) => a.name === actor)
  return {
    ...found,
    roles: found?.roles.map(({ office, of, qualifier, span }) => [
      qualifier,
      office,
      of,
      span && report.text.slice(span.start, span.end),
    ]),
  }
}

describe('who is mentioned and who is meant', () => {
  it.each([
    [
      'titles',
      [
        'Norwegian Foreign Minister Espen Barth Eide = Espen Barth Eide',
        'Mr. Guterres = António Guterres',
        'Oslo = Oslo',
        'Eide = Espen Barth Eide',
        'he = Espen Barth Eide',
        'Former Swedish Prime Minister Carl Bildt = Carl Bildt',
        'Lt. Col. Jonas Lindqvist = Jonas Lindqvist',
      ],
    ],
    [
      'apposition',
      [
        'Mira Kolt, a former Qatari envoy = Mira Kolt',
        'Doha = Doha',
        "Egypt's chief negotiator, Tarek Saadi = Tarek Saadi",
        'Egypt = Egypt',
        'reporters = ?',
        'Kolt = Mira Kolt',
      ],
    ],
    [
      'roles-by-date',
      [
        'The French president = Emmanuel Macron',
        'the German chancellor = Friedrich Merz',
        'The former Italian prime minister = ?',
        'The Japanese leader = Shigeru Ishiba',
        'who = Shigeru Ishiba',
      ],
    ],
    [
      'roles-by-date-2014',
      ['The French president = François Hollande', 'the German chancellor = Angela Merkel'],
    ],
    [
      'roles-in-text',
      [
        'President Lena Dorn = Lena Dorn',
        'Atlantia = Atlantia',
        'the mayor, Piet Vos = Piet Vos',
        'The president = Lena Dorn',
        'she = Lena Dorn',
        'The Kremlin spokesman = Dmitry Peskov',
      ],
    ],
    [
      'owner-after-name',
      [
        'President Rumen Radev of Bulgaria = Rumen Radev',
        'Bulgaria = Bulgaria',
        'Chancellor Merz = Friedrich Merz',
        'The Bulgarian president = Rumen Radev',
        'the German leader = Friedrich Merz',
      ],
    ],
    [
      'seats',
      [
        'Moscow = ~Russia',
        'The envoy = ?',
        'Moscow = Moscow',
        'officials = ?',
        'Kyiv = Kyiv',
        'Ankara = ~Turkey',
        'Kyiv = ~Ukraine',
        'Moscow = ~Russia',
        'Ankara = ~Turkey',
        'The White House = ~United States',
      ],
    ],
    [
      'groups',
      [
        'The leaders of Norway, Sweden and Finland = leaders of Norway, Sweden and Finland',
        'Norway = Norway',
        'Sweden = Sweden',
        'Finland = Finland',
        'Oslo = Oslo',
        'They = leaders of Norway, Sweden and Finland',
        'Russia = Russia',
        'Western allies = Western allies',
        'Canada = Canada',
        'Japan = Japan',
        'Moscow = ~Russia',
        'its partners = Russia’s partners',
        'its = Russia',
        'Iranian officials = Iranian officials',
        'two ministers = ?',
      ],
    ],
    [
      'its-allies',
      ['Ukraine = Ukraine', 'its allies = Ukraine’s allies', 'its = Ukraine', 'Russia = Russia'],
    ],
    [
      'bodies',
      [
        'The Israeli government = Israeli government',
        'it = Israeli government',
        "Russia's defence ministry = Russia's defence ministry",
        'Russia = Russia',
        "the Russian Defense Ministry = Russia's defence ministry",
        'The government = Israeli government',
      ],
    ],
    [
      'acronym',
      [
        'The Lakeside Peace Council = Lakeside Peace Council',
        'LPC = Lakeside Peace Council',
        'Geneva = Geneva',
        'The LPC = Lakeside Peace Council',
        'it = Lakeside Peace Council',
      ],
    ],
    [
      'namesakes',
      [
        'Anna Berg = Anna Berg',
        'Carl Berg = Carl Berg',
        'her = Anna Berg',
        'Berg = Carl Berg',
        'Mrs. Berg = Anna Berg',
      ],
    ],
    [
      'aliases',
      [
        'The U.K. = United Kingdom',
        'Turkey = Turkey',
        'Britain = United Kingdom',
        'Türkiye = Turkey',
        'the United Kingdom = United Kingdom',
        'an envoy = ?',
      ],
    ],
    [
      'quotes',
      [
        'Zelensky = Volodymyr Zelensky',
        'Erdogan = Recep Tayyip Erdogan',
        'He = Recep Tayyip Erdogan',
        'Zelensky = Volodymyr Zelensky',
        'his = Emmanuel Macron',
        'Macron = Emmanuel Macron',
      ],
    ],
    [
      'who-which',
      [
        'Ishaq Dar = Ishaq Dar',
        'who = Ishaq Dar',
        'Araghchi = Abbas Araghchi',
        'Tehran = Tehran',
        'He = Ishaq Dar',
        'Iran = Iran',
        'which = Iran',
      ],
    ],
    [
      'foreign-office',
      [
        'The German Foreign Office = German Foreign Office',
        'the ambassador = ?',
        'The Foreign Office = UK Foreign Office',
        'London = London',
      ],
    ],
    ['junk', ['they = ?']],
    [
      'pairs',
      [
        'Macron = Emmanuel Macron',
        'Merz = Friedrich Merz',
        'Paris = Paris',
        'The two leaders = Emmanuel Macron and Friedrich Merz',
        'Canada = Canada',
        'France = France',
        'Germany = Germany',
        'both sides = ?',
      ],
    ],
  ])('%s', (name, expected) => expect(mentionsOf(name)).toEqual(expected))
})

describe('what is known of an actor', () => {
  it.each([
    ['titles', 'Espen Barth Eide', [[null, 'foreign minister', 'no', 'Norwegian Foreign Minister']]],
    ['titles', 'Carl Bildt', [['former', 'prime minister', 'se', 'Former Swedish Prime Minister']]],
    ['titles', 'António Guterres', [[null, 'secretary-general', 'un', null]]],
    ['apposition', 'Mira Kolt', [['former', 'envoy', 'qa', 'former Qatari envoy']]],
    ['apposition', 'Tarek Saadi', [[null, 'chief negotiator', 'eg', "Egypt's chief negotiator"]]],
    ['owner-after-name', 'Rumen Radev', [[null, 'president', 'bg', 'President']]],
    ['groups', 'Iranian officials', [[null, 'official', 'ir', null]]],
    ['bodies', "Russia's defence ministry", [[null, 'defence ministry', 'ru', null]]],
  ])('%s: roles of %s', (name, actor, roles) => expect(actorOf(name, actor)).toMatchObject({ roles }))

  it('names a state once, with all its printed forms', () => {
    expect(actorOf('aliases', 'United Kingdom')).toMatchObject({
      world: 'gb',
      kind: 'state',
      aliases: ['the U.K.', 'Britain', 'the United Kingdom'],
    })
  })

  it('keeps a capital as a place apart from the state it stands for', () => {
    const { actors } = read('seats')
    expect(actors.filter((a) => a.aliases.includes('Moscow')).map((a) => [a.kind, a.world])).toEqual([
      ['state', 'ru'],
      ['place', null],
    ])
  })

  it('gives a group the members that the text lists', () => {
    const { actors } = read('groups')
    const membersOf = (name: string) =>
      actors.find((a) => a.name === name)?.members.map((member) => actors[member]?.name)
    expect(membersOf('leaders of Norway, Sweden and Finland')).toEqual(['Norway', 'Sweden', 'Finland'])
    expect(membersOf('Western allies')).toEqual(['Canada', 'Japan'])
  })

  it('knows gender from the world data, a title or a namesake', () => {
    expect(actorOf('quotes', 'Emmanuel Macron')).toMatchObject({ gender: 'm' })
    expect(actorOf('roles-in-text', 'Lena Dorn')).toMatchObject({ gender: 'f' })
  })
})

describe('any text', () => {
  const word = fc.constantFrom(
    ...'Moscow Kyiv Putin President the a of , . " “ ” he it they its who Russian Kim Berg \'s - U.S. and leaders said ( ) Foreign Minister May al'.split(
      ' ',
    ),
  )
  const upos = fc.constantFrom('NOUN', 'PROPN', 'VERB', 'ADP', 'PUNCT', 'PRON', 'ADJ', 'DET')
  const deprel = fc.constantFrom(
    'nsubj',
    'obj',
    'obl',
    'nmod',
    'conj',
    'flat',
    'case',
    'acl:relcl',
    'compound',
  )
  const row = fc.tuple(word, upos, deprel, fc.nat())
  const conllu = fc.array(fc.array(row, { minLength: 1, maxLength: 15 }), { maxLength: 4 }).map((sentences) =>
    sentences
      .map((rows) =>
        rows
          .map(([form, tag, relation, head], i) => {
            const parent = i === 0 ? 0 : 1 + (head % i)
            return `${i + 1} ${form} ${form} ${tag} NNP ${parent} ${i === 0 ? 'root' : relation}`
          })
          .join('\n'),
      )
      .join('\n\n'),
  )

  it('gives ordered spans inside the text and indexes of actors that exist', () => {
    fc.assert(
      fc.property(conllu, (text) => {
        const { report, sentences } = sentencesFrom(text)
        const { mentions, actors } = readActors({ ...report, published: '2025-06-02' }, sentences, world)
        let last = 0
        for (const { span, head, actor } of mentions) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(report.text.length)
          expect(sentences[head.sentence]?.tokens[head.token]).toBeDefined()
          if (actor !== null) expect(actors[actor]).toBeDefined()
          last = span.start
        }
        for (const actor of actors) for (const member of actor.members) expect(actors[member]).toBeDefined()
      }),
    )
  })
})
