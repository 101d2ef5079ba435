import type { LexiconPart } from './entry.js'
import { SOUGHT } from './objects.js'
import { words } from './words.js'

/** REQUEST: ask, order, demand, appeal; every wish put to somebody that something be done. */
export const request: LexiconPart = {
  verbs: [
    {
      plover: 'REQUEST',
      move: 'demand',
      embeds: 'demand',
      clause: 'wished',
      to: ['clause'],
      verbs: words('insist, recommend, prefer'),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      embeds: 'demand',
      to: ['obj', 'iobj', 'clause', 'of', 'from', 'to', 'on'],
      verbs: words(`
        urge, demand, implore, exhort, press, pressure, pressurise, pressurize, beseech, beg, plead,
        admonish, prod, lobby, petition, require, order, instruct, command, enjoin, nudge,
        compel, oblige, stipulate, advise, counsel, caution against, clamor, clamour, appeal,
        solicit
      `),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      embeds: 'demand',
      to: ['on', 'upon', 'to'],
      verbs: words(`
        call on, call upon, prevail on, prevail upon, lean on, appeal to
      `),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      embeds: 'demand',
      to: ['for', 'from', 'clause', 'on'],
      verbs: words(`
        call for, push for, press for, plead for, appeal for, insist on, insist upon, agitate for,
        campaign for, lobby for, hold out for, argue for, clamor for, clamour for
      `),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      embeds: 'demand',
      to: ['obj', 'iobj', 'clause', 'for', 'from'],
      verbs: words('request, ask for, bid for, apply for, ask of'),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      to: ['from', 'of', 'for'],
      objects: SOUGHT,
      verbs: words('seek, want'),
    },
    {
      plover: 'REQUEST',
      to: ['in', 'from'],
      objects: words('refuge, asylum, shelter, protection, sanctuary'),
      verbs: words('seek, request, take, ask for'),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      embeds: 'demand',
      clause: 'of-another',
      to: ['clause', 'obj'],
      verbs: words('tell, want, push, direct, challenge, dare, summon'),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      embeds: 'demand',
      clause: 'of-another',
      to: ['clause', 'obj'],
      except: words('comment, elaborate, explain, describe, clarify'),
      verbs: words('ask'),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      objects: words('pressure'),
      to: ['on'],
      embeds: 'demand',
      verbs: words(`
        put, increase, exert, pile, apply, ramp up, step up, mount, ratchet up, keep, maintain
      `),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      objects: words('condition, precondition, prerequisite, term, deadline, compliance'),
      embeds: 'demand',
      to: ['for', 'on'],
      verbs: words('set, lay down, attach, impose, state, list, urge, make'),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      objects: words('necessity, need, urgency'),
      embeds: 'demand',
      to: ['for'],
      verbs: words('emphasise, emphasize, stress, underline, underscore, reiterate, highlight'),
    },
  ],
  nouns: [
    {
      plover: 'REQUEST',
      move: 'demand',
      embeds: 'demand',
      // "a request *for inspectors*" names what is asked, not who is: no slot for it.
      to: ['to', 'on'],
      nouns: words(`
        demand, appeal, request, plea, insistence, petition, precondition, exhortation, urging
      `),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      embeds: 'demand',
      to: ['to', 'on', 'for'],
      needs: words('for, on, to do, from, by'),
      nouns: words('call, order, pressure, push'),
    },
  ],
}
