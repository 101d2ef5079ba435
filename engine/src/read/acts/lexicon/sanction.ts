import type { LexiconPart } from './entry.js'
import { AID, DIPLOMATS, PEACEKEEPERS, TALKS, TIES } from './objects.js'
import { words } from './words.js'

/** SANCTION: reduce or break relations: expel diplomats, cut ties, stop aid, leave missions. */
export const sanction: LexiconPart = {
  verbs: [
    {
      plover: 'SANCTION',
      to: ['to', 'for', 'in', 'from', 'with'],
      objects: AID,
      verbs: words(`
        suspend, cut, cut off, reduce, halt, withhold, freeze, stop, end, slash, cancel, terminate, pull,
        withdraw, block, curtail
      `),
    },
    {
      plover: 'SANCTION',
      to: ['with', 'to'],
      objects: [...TIES, ...words('trade, flight, aid')],
      verbs: words(`
        sever, cut, break, break off, suspend, downgrade, freeze, end, terminate, halt, rupture
      `),
    },
    {
      plover: 'SANCTION',
      to: ['obj', 'of', 'from'],
      objects: [...DIPLOMATS, ...PEACEKEEPERS],
      verbs: words('expel, recall, withdraw, eject, evict, remove, oust, order, pull'),
    },
    { plover: 'SANCTION', transitive: true, to: ['obj', 'with', 'from'], verbs: words('suspend') },
    {
      plover: 'SANCTION',
      to: ['obj', 'from'],
      verbs: words('expel, ostracise, ostracize, isolate, disinvite'),
    },
    {
      plover: 'SANCTION',
      to: ['with', 'in', 'between'],
      objects: [...TALKS, ...words('mediation, effort')],
      verbs: words('end, suspend, halt, break off, freeze, terminate'),
    },
    {
      plover: 'SANCTION',
      to: ['in', 'of', 'for', 'to', 'from'],
      objects: words(
        'participation, membership, visa, flight, service, export, import, embassy, consulate, ration, delivery, deliveries, purchase, instalment, sailing, permit, shipment, staff',
      ),
      verbs: words('suspend, halt, freeze, cancel, close, shut, halve, withdraw, revoke, stop'),
    },
    {
      plover: 'SANCTION',
      to: ['obj'],
      objects: words(`
        minister, general, commander, chief, governor, judge, publisher, editor, director, adviser, advisor,
        worker, aide
      `),
      verbs: words('dismiss, sack, fire'),
    },
    {
      plover: 'SANCTION',
      to: ['of', 'to', 'in', 'with'],
      objects: words('suspension, expulsion'),
      verbs: words('announce, order, declare, impose'),
    },
    { plover: 'SANCTION', to: ['for', 'to'], objects: words('travel'), verbs: words('warn, issue') },
  ],
  nouns: [
    { plover: 'SANCTION', to: ['of', 'from', 'with'], nouns: words('expulsion, suspension, ostracism') },
  ],
}
