import type { LexiconPart } from './entry.js'
import { words } from './words.js'

/** THREATEN: threats, warnings of consequences, ultimatums. */
export const threaten: LexiconPart = {
  verbs: [
    {
      plover: 'THREATEN',
      move: 'threat',
      embeds: 'threat',
      to: ['obj', 'iobj', 'against', 'on', 'to', 'with'],
      verbs: words('threaten, menace, intimidate, forewarn, blackmail, bully'),
    },
    {
      plover: 'THREATEN',
      move: 'threat',
      needsHarm: true,
      embeds: 'threat',
      to: ['obj', 'iobj', 'against', 'on', 'to'],
      verbs: words('warn, caution, warn of, warn against'),
    },
    {
      plover: 'THREATEN',
      move: 'threat',
      embeds: 'threat',
      to: ['to', 'iobj', 'for', 'obj'],
      objects: words('ultimatum, deadline, threat'),
      verbs: words(`
        issue, give, set, deliver, send, make, impose, serve, present, repeat, reiterate, hand, renew
      `),
    },
    {
      plover: 'THREATEN',
      move: 'threat',
      embeds: 'threat',
      needsHarm: true,
      to: ['to', 'iobj', 'obj'],
      objects: words('warning, caution, notice'),
      verbs: words('issue, give, deliver, send, serve, repeat, reiterate, sound, renew'),
    },
    {
      plover: 'THREATEN',
      move: 'threat',
      to: ['on', 'against', 'for'],
      objects: words('revenge, vengeance, retaliation, retribution, reprisal, reprisals'),
      verbs: words('vow, swear, promise, pledge'),
    },
    {
      plover: 'THREATEN',
      move: 'threat',
      embeds: 'threat',
      needsHarm: true,
      verbs: words('reserve the right, reserve its right, reserve their right'),
    },
    {
      plover: 'THREATEN',
      move: 'threat',
      embeds: 'threat',
      verbs: words('retaliate, avenge'),
      to: ['against'],
    },
    {
      plover: 'THREATEN',
      move: 'threat',
      to: ['against', 'on'],
      objects: words(`
        sanction, sanctions, tariff, penalty, action, strike, war, retaliation, consequence, consequences,
        measure, measures
      `),
      verbs: words('threaten'),
    },
    {
      plover: 'THREATEN',
      to: ['against', 'on'],
      objects: words('sanction, sanctions, tariff, penalty, strike, war, retaliation, measure, measures'),
      verbs: words('weigh, prepare, consider, propose, mull, moot, call for, introduce'),
    },
    { plover: 'THREATEN', to: ['in', 'on'], objects: words('curfew'), verbs: words('extend, prolong') },
  ],
  nouns: [
    {
      plover: 'THREATEN',
      move: 'threat',
      embeds: 'threat',
      needsHarm: true,
      to: ['to', 'against', 'of', 'from'],
      nouns: words('threat, warning, ultimatum, intimidation, sabre-rattling, saber-rattling'),
    },
  ],
}
