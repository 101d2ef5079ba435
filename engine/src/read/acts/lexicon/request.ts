import type { LexiconPart } from './entry.js'
import { NO_OFFERS, SOUGHT } from './objects.js'
import { words } from './words.js'

/**
 * REQUEST: ask, order, demand, appeal, propose, invite; every wish put to somebody that something be done. A proposal
 * asks the other side to agree, where an offer commits the one who makes it (AGREE).
 */
export const request: LexiconPart = {
  verbs: [
    {
      plover: 'REQUEST',
      move: 'offer',
      embeds: 'commit',
      to: ['iobj', 'obj', 'to', 'clause'],
      except: NO_OFFERS,
      verbs: words('propose, table, float, put forward, moot, put on table'),
    },
    {
      plover: 'REQUEST',
      move: 'offer',
      embeds: 'commit',
      to: ['to', 'with'],
      objects: words(`
        talk, talks, negotiation, meeting, ceasefire, truce, summit, deal, plan, dialogue, solution,
        mediation
      `),
      verbs: words('suggest, present, submit, advance, unveil, recommend, outline'),
    },
    {
      plover: 'REQUEST',
      move: 'offer',
      embeds: 'commit',
      to: ['to'],
      clause: 'wished',
      verbs: words('suggest'),
    },
    {
      plover: 'REQUEST',
      move: 'invitation',
      to: ['obj', 'iobj'],
      embeds: 'commit',
      verbs: words('invite, reinvite, re-invite'),
    },
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
        admonish, prod, lobby, petition, require, instruct, command, enjoin, nudge,
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
      move: 'demand',
      to: ['from', 'of'],
      transitive: true,
      embeds: 'demand',
      except: words('what, nothing, it, election, re-election, way, term'),
      verbs: words('want, seek'),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      to: ['from'],
      verbs: words('condition on, make conditional on, make contingent on'),
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
      verbs: words('tell, want, push, direct, challenge, dare, summon, order'),
    },
    {
      plover: 'REQUEST',
      move: 'demand',
      clause: 'own',
      to: ['from', 'of'],
      except: words('name, identify, remain, quote, know, explain, comment'),
      verbs: words('ask, request, apply, petition, beg, plead'),
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
      move: 'offer',
      embeds: 'commit',
      to: ['to'],
      nouns: words(`
        proposal, proposition, counterproposal, counter-proposal, suggestion
      `),
    },
    {
      plover: 'REQUEST',
      move: 'invitation',
      embeds: 'commit',
      to: ['to'],
      nouns: words('invitation, invite'),
    },
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
