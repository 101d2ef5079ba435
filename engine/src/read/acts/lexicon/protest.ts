import type { LexiconPart } from './entry.js'
import { STRIKES } from './objects.js'
import { words } from './words.js'

/** PROTEST: demonstrations, strikes, boycotts, riots by civilians. */
export const protest: LexiconPart = {
  verbs: [
    {
      plover: 'PROTEST',
      to: ['obj', 'against', 'at', 'over', 'in', 'on'],
      verbs: words(`
        protest, demonstrate against, demonstrate outside, demonstrate in, rally, march, riot, picket, boycott, go on strike, down tools, walk off,
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
      nouns: words('protest, demonstration, rally, riot, walkout, boycott, picket, sit-in, uprising'),
    },
  ],
}
