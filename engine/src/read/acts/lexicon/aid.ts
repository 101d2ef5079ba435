import type { LexiconPart } from './entry.js'
import { AID, PEACEKEEPERS, RELIEF, SUPPLIES } from './objects.js'
import { words } from './words.js'

/** AID: material help given: money, food, arms, asylum, peacekeepers, evacuation. */
export const aid: LexiconPart = {
  verbs: [
    // An offer carries the type of what is offered, and is a move all the same.
    {
      plover: 'AID',
      move: 'offer',
      to: ['to', 'for', 'iobj', 'with', 'in'],
      objects: [...AID.filter((noun) => !/^(?:help|support|guarantee|training)$/.test(noun)), ...SUPPLIES],
      verbs: words('offer, pledge, promise'),
    },
    {
      plover: 'AID',
      to: ['to', 'for', 'iobj', 'with', 'in', 'obj'],
      objects: AID,
      verbs: words(`
        provide, give, send, deliver, donate, supply, grant, lend, contribute, allocate, spend, extend,
        hand over, hand, ship, airlift, fly, disburse, earmark, transfer, award, raise, distribute,
        dispatch, pay, release, approve, increase, announce, inject, add, commit, finance, boost, step up,
        invest, bring
      `),
    },
    {
      plover: 'AID',
      to: ['to', 'for', 'iobj', 'in'],
      objects: SUPPLIES,
      verbs: words(
        'donate, supply, deliver, distribute, provide, hand out, airlift, truck, send, ship, give out',
      ),
    },
    {
      plover: 'AID',
      to: ['obj', 'to', 'with'],
      verbs: words(`
        aid, assist, donate, fund, finance, subsidise, subsidize, feed, shelter, evacuate, rescue, supply,
        bankroll, airlift, treat, relieve, vaccinate, rehouse, resettle, reinforce, rearm, bail out, help
      `),
    },
    {
      plover: 'AID',
      to: ['obj', 'to', 'from'],
      objects: words(`
        refugee, refugees, migrant, migrants, asylum, people, seeker, evacuee, minor, child, orphan,
        wounded, border, borders
      `),
      verbs: words('accept, admit, welcome, host, take in, shelter, resettle, open, receive, grant'),
    },
    {
      plover: 'AID',
      to: ['to', 'in'],
      subjects: RELIEF,
      verbs: words('reach, arrive, enter, cross, cross into, get through'),
    },
    {
      plover: 'AID',
      to: ['obj', 'for'],
      verbs: words('lend, compensate, rebuild, escort, take in, pay for, resupply, take in tow'),
    },
    {
      plover: 'AID',
      to: ['to', 'iobj', 'obj'],
      objects: words('compensation, reparation, reparations'),
      verbs: words('pay, transfer'),
    },
    {
      plover: 'AID',
      to: ['to', 'in', 'at'],
      objects: PEACEKEEPERS,
      verbs: words('send, deploy, dispatch, contribute, provide, arrive, participate, serve'),
    },
  ],
  nouns: [
    {
      plover: 'AID',
      to: ['to', 'for', 'in'],
      nouns: words(`
        aid, assistance, relief, donation, grant, loan, funding, subsidy, donor, rescue, evacuation,
        airlift, bailout, peacekeeper, peacekeepers, peacekeeping
      `),
    },
  ],
}
