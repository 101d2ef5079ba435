import type { LexiconPart } from './entry.js'
import { PASSAGES, PROTESTERS, STRIKES } from './objects.js'
import { words } from './words.js'

/** PROTEST: demonstrations, strikes, boycotts, riots by civilians. */
export const protest: LexiconPart = {
  verbs: [
    {
      plover: 'PROTEST',
      to: ['obj', 'against', 'over'],
      subjects: PROTESTERS,
      verbs: words(`
        strike, walk out, stay away, stay out, stay home, block, blockade, occupy, barricade, dump, chain, gather outside,
        sit in, storm out, stop work, camp, burn, besiege, join
      `),
    },
    {
      plover: 'PROTEST',
      to: ['owner', 'over', 'against'],
      objects: PASSAGES,
      verbs: words('block, barricade, picket'),
    },
    {
      plover: 'PROTEST',
      to: ['over', 'against'],
      verbs: words(`
        camp outside, camp out, go on hunger strike, take to the streets, down tools, go slow, hold vigil,
        form picket, walk off
      `),
    },
    {
      plover: 'PROTEST',
      to: ['obj', 'against', 'at', 'over', 'in', 'on'],
      verbs: words(`
        protest, demonstrate against, demonstrate outside, demonstrate in, rally, march, riot, picket,
        boycott, go on strike, down tools, walk off,
        stop work, take to street, chant, burn flag, occupy square, heckle, mutiny, agitate
      `),
    },
    {
      plover: 'PROTEST',
      to: ['against', 'at', 'on', 'over', 'in'],
      objects: [...STRIKES, ...words('street, work, flag, tire, tyre')],
      verbs: words(`
        stage, hold, start, go on, begin, organise, organize, take to, stop, burn, join, lead, launch,
        mount, call
      `),
    },
    {
      plover: 'PROTEST',
      to: ['with'],
      objects: words('police, street'),
      verbs: words('clash, scuffle, confront'),
    },
  ],
  nouns: [
    {
      plover: 'PROTEST',
      to: ['against', 'at', 'over'],
      nouns: words(
        'protest, demonstration, rally, riot, walkout, boycott, picket, sit-in, uprising, vigil, hartal, bandh',
      ),
    },
    {
      plover: 'PROTEST',
      to: ['against', 'at', 'over'],
      needs: words('on, against, to, through, by, protest, for'),
      nouns: words('march'),
    },
    {
      plover: 'PROTEST',
      to: ['against', 'at', 'over'],
      owners: PROTESTERS,
      nouns: words('strike, stoppage, blockade, walkout'),
    },
    {
      plover: 'PROTEST',
      to: ['against', 'at', 'over'],
      needs: words(`
        hunger, general, rail, bus, wildcat, indefinite, solidarity, transport, dock, pilot, teacher,
        nurse, doctor, miner, worker, sit-down, token, one-day, two-day, three-day
      `),
      nouns: words('strike'),
    },
  ],
}
