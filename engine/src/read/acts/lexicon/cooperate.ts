import type { LexiconPart } from './entry.js'
import { EXERCISES, INFORMATION } from './objects.js'
import { words } from './words.js'

/** COOPERATE: material co-operation and exchange: joint exercises, trade, shared intelligence, extradition help. */
export const cooperate: LexiconPart = {
  verbs: [
    {
      plover: 'COOPERATE',
      to: ['with'],
      verbs: words(`
        cooperate, co-operate, collaborate, team up, partner, coordinate, work together, join hands, ally, work side by side, work with,
        patrol jointly, act jointly, work jointly
      `),
    },
    {
      plover: 'COOPERATE',
      to: ['with'],
      objects: EXERCISES,
      verbs: words(`
        hold, stage, conduct, begin, launch, start, perform, undertake, carry out, kick off, participate,
        join, resume, complete, wrap up
      `),
    },
    {
      plover: 'COOPERATE',
      to: ['with', 'to'],
      objects: INFORMATION,
      verbs: words(`
        share, exchange, swap, trade, pass, give, hand over, hand, provide, transfer, supply
      `),
    },
    {
      plover: 'COOPERATE',
      to: ['with', 'to'],
      objects: words('trade, good, goods, oil, gas, export, import, electricity, grain'),
      verbs: words('trade, sell, buy, purchase, export, import, ship, resume, boost, expand'),
    },
    {
      plover: 'COOPERATE',
      to: ['obj'],
      objects: words(
        'pilot, soldier, army, force, troop, police, officer, military, guard, course, coastguard, cadet, recruit',
      ),
      verbs: words('train, equip, mentor, develop'),
    },
  ],
  nouns: [
    {
      plover: 'COOPERATE',
      mutual: true,
      to: ['with', 'between'],
      nouns: words(`
        cooperation, co-operation, collaboration, coordination, partnership, exercise, drill, manoeuvre,
        maneuver, wargame
      `),
    },
  ],
}
