import type { LexiconPart } from './entry.js'
import { GOODS, SANCTIONS, UTILITIES } from './objects.js'
import { words } from './words.js'

/** COERCE: power used short of violence: arrests, bans, curfews, economic sanctions, seizures, cyber attacks. */
export const coerce: LexiconPart = {
  verbs: [
    // To seize goods or a vessel is force short of violence; to seize a town is not.
    {
      plover: 'COERCE',
      to: ['owner', 'from', 'of'],
      objects: GOODS,
      verbs: words(
        'seize, capture, commandeer, requisition, board, hold up, turn back, carry off, carry away, hijack, take away, stop, divert, drive off, detain, remove',
      ),
    },
    {
      plover: 'COERCE',
      to: ['obj'],
      personPatient: true,
      except: words('office, post, talks, meeting'),
      verbs: words(`
        hold, round up, surround, handcuff, blindfold, shackle, chain, send back, take away,
        bring before, bring to court, lock out, whisk away, strip, turn back, bundle
      `),
    },
    {
      plover: 'COERCE',
      to: ['obj'],
      transitive: true,
      verbs: words('surround, lock out, hold incommunicado, place under arrest, put under house arrest'),
    },
    {
      plover: 'COERCE',
      to: ['to', 'from', 'of'],
      objects: UTILITIES,
      verbs: words('cut, cut off, turn off, shut off, switch off'),
    },
    {
      plover: 'COERCE',
      to: ['on', 'against'],
      objects: words('cannon, baton, teargas, gas, bullet, bullets, truncheon'),
      verbs: words('use, fire, deploy'),
    },
    {
      plover: 'COERCE',
      to: ['obj'],
      objects: words('custody, prison, jail, cell, captivity, detention, confinement'),
      verbs: words('hold, keep, place, remand, throw, put'),
    },
    {
      plover: 'COERCE',
      to: ['obj'],
      transitive: true,
      verbs: words(`
        take captive, take prisoner, hold captive, hold prisoner, hold without charge, remand, handcuff,
        strip of, cordon off, seal off, wall off, press-gang, frogmarch
      `),
    },
    {
      plover: 'COERCE',
      to: ['of'],
      objects: words('protest, demonstration, rally, march, vigil, crowd, gathering, sit-in, strike'),
      verbs: words('break up, ban, put down, disperse, quash, prohibit'),
    },
    {
      plover: 'COERCE',
      to: ['obj', 'by'],
      transitive: true,
      verbs: words(`
        arrest, detain, imprison, jail, incarcerate, apprehend, intern, deport, ban, outlaw, prohibit,
        forbid, bar, censor, confiscate, impound, demolish, bulldoze, dissolve, disband, silence, muzzle,
        persecute, repress, suppress, evict, banish, exile, blacklist, sanction, blockade, coerce,
        subjugate, disperse, oust, purge, hack, quarantine, fine, penalise, penalize, round up, lock up,
        shut down, crack down, clamp down, take into custody, force, embargo, besiege, encircle,
        interdict, nationalise, nationalize, expropriate, overthrow, depose
      `),
    },
    {
      plover: 'SANCTION',
      codebook: 'COERCE',
      to: ['on', 'upon', 'against', 'in', 'to'],
      objects: [...SANCTIONS, 'freeze', 'surcharge', 'levy'],
      verbs: words(`
        impose, slap, levy, declare, introduce, implement, extend, renew, tighten, prolong, order,
        enforce, reimpose, re-impose, toughen, expand, maintain, announce, keep, enact, proclaim, place,
        put, apply
      `),
    },
    {
      plover: 'COERCE',
      to: ['on', 'upon', 'against', 'in', 'to'],
      objects: words('curfew, lockdown, siege, state, law, emergency, censorship, condition'),
      verbs: words(`
        impose, slap, levy, declare, introduce, implement, extend, renew, tighten, prolong, order,
        enforce, reimpose, re-impose, toughen, expand, maintain, announce, keep, enact, proclaim, place,
        put, apply
      `),
    },
    {
      plover: 'COERCE',
      to: ['of', 'for', 'against', 'on'],
      objects: words('arrest, warrant, detention, crackdown, deportation, imprisonment, publication'),
      verbs: words('order, issue, announce, launch, suspend, make, begin'),
    },
    {
      plover: 'COERCE',
      to: ['with', 'into', 'to'],
      objects: words(`
        border, borders, crossing, embassy, newspaper, airspace, checkpoint, road, school, square, lane, strait, field,
        airport, port, gate, highway, station, bridge, terminal, line, pipeline, radio, office
      `),
      verbs: words('close, shut, seal, tighten, shut down'),
    },
    {
      plover: 'COERCE',
      to: ['obj'],
      objects: words(`
        publication, newspaper, broadcast, licence, license, asset, account, property, passport
      `),
      verbs: words('suspend, stop, halt, revoke, freeze, seize, block, ban, close'),
    },
  ],
  nouns: [
    {
      plover: 'COERCE',
      to: ['on', 'against', 'of'],
      nouns: words(`
        arrest, detention, crackdown, deportation, blockade, imprisonment, seizure, siege, eviction,
        confiscation, internment, expropriation, closure, curfew, injunction, expulsions
      `),
    },
  ],
}
