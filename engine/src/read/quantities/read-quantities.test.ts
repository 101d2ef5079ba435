import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tagged } from '../../../test/tagged.js'
import { readTimes } from '../times/read-times.js'
import { readQuantities } from './read-quantities.js'

/** `span => mod value unit counted` of every quantity. */
function quantitiesIn(source: string): readonly string[] {
  const { report, sentences } = tagged(source, '2025-05-12')
  return readQuantities(sentences, readTimes(report, sentences)).map(
    ({ span, mod, value, unit, counted }) =>
      `${report.text.slice(span.start, span.end)} => ${mod} ${value}${unit === null ? '' : ` ${unit}`}${counted === null ? '' : ` ${counted}`}`,
  )
}

const CASES: readonly (readonly [source: string, ...quantities: string[]])[] = [
  ['it counted_VBD over 730 breaches_NNS_breach', 'over 730 breaches => more-than 730 breach'],
  ['488 shells_NNS fell_VBD', '488 shells => exact 488 shell'],
  ['nearly 1,900 villagers_NNS fled_VBD', 'nearly 1,900 villagers => about 1900 villager'],
  ['at least 30 miners_NNS', 'at least 30 miners => at-least 30 miner'],
  ['as many as 40 boats_NNS', 'as many as 40 boats => at-most 40 boat'],
  ['no fewer than 12 guards_NNS', 'no fewer than 12 guards => at-least 12 guard'],
  ['some 3,300 rockets_NNS and shells_NNS', 'some 3,300 rockets => about 3300 rocket'],
  ['a fund of $7 billion in aid_NN', '$7 billion in aid => exact 7000000000 USD aid'],
  ['€2.5bn of loans_NNS', '€2.5bn of loans => exact 2500000000 EUR loan'],
  ['3 million dollars were_VBD lost', '3 million dollars => exact 3000000 USD'],
  ['75 percent of voters_NNS', '75 percent of voters => exact 75 % voter'],
  ['12.5% fewer', '12.5% => exact 12.5 %'],
  ['three-fourths of houses_NNS', 'three-fourths of houses => exact 0.75 house'],
  ['half of the villages_NNS', 'half of the villages => exact 0.5 village'],
  ['dozens of families_NNS_family', 'dozens of families => at-least 24 family'],
  ['tens of thousands of miners_NNS', 'tens of thousands of miners => at-least 20000 miner'],
  ['millions of dollars', 'millions of dollars => at-least 2000000 USD'],
  ['thousands of displaced_JJ villagers_NNS', 'thousands of displaced villagers => at-least 2000 villager'],
  ['67 dead_JJ there', '67 dead => exact 67 dead'],
  ['a trio of envoys_NNS', 'a trio of envoys => exact 3 envoy'],
  ['two hundred thousand barrels_NNS', 'two hundred thousand barrels => exact 200000 bbl'],
  ['a road of 20 km there', '20 km => exact 20 km'],
  ['300 square kilometers_NNS', '300 square kilometers => exact 300 km²'],
  ['a 28-point_NN plan_NN', '28-point plan => exact 28 plan'],
  ['killed_VBD 30 and_CC hurt_VBD 50', '30 => exact 30', '50 => exact 50'],
  ['20 to 30 miners_NNS', '20 => at-least 20 miner', '30 miners => at-most 30 miner'],
  [
    '$6 billion to $7 billion there',
    '$6 billion => at-least 6000000000 USD',
    '$7 billion => at-most 7000000000 USD',
  ],
  ['40 or more miners_NNS', '40 or more miners => at-least 40 miner'],
  ['a 30-day truce_NN from May 8 to 10 in 2025'],
  ['Resolution 1701 and an F-16 and P5+1'],
  ['Ana Kovač , 27 , said'],
  ['a 4-year-old girl'],
  ['no_DT one_NN came_VBD'],
]

test.each(CASES)('%s', (source, ...quantities) => {
  expect(quantitiesIn(source)).toEqual(quantities)
})

test('any text: never throws, spans inside and in order, finite values', () => {
  const piece = fc.constantFrom(
    ...'$ € 7 1,900 3.5 % percent billion a two dozen dozens of hundreds half three - fourths to 30 km one , . or more over at least men_NNS 𝒳 ½'.split(
      ' ',
    ),
  )
  const someText = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'binary', maxLength: 120 }),
  )
  fc.assert(
    fc.property(someText, (source) => {
      const { report, sentences } = tagged(source, null)
      for (const quantity of readQuantities(sentences, [])) {
        expect(quantity.span.start).toBeGreaterThanOrEqual(0)
        expect(quantity.span.end).toBeGreaterThan(quantity.span.start)
        expect(quantity.span.end).toBeLessThanOrEqual(report.text.length)
        expect(Number.isFinite(quantity.value)).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})
