import type { LexiconPart } from './entry.js'
import { AID, PEACEKEEPERS, SUPPLIES } from './objects.js'
import { words } from './words.js'

/** AID: material help given: money, food, arms, asylum, peacekeepers, evacuation. */
export const aid: LexiconPart = {
  verbs: [
    {
      plover: 'AID',
      to: ['to', 'for', 'iobj', 'with', 'in', 'obj'],
      objects: AID,
      verbs: words(`
        provide, give, send, deliver, donate, supply, grant, lend, contribute, allocate, spend, extend,
        offer, hand over, hand, ship, airlift, fly, disburse, earmark, transfer, award, raise, distribute,
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
