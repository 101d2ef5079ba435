import type { LexiconPart } from './entry.js'
import {
  ADMITTED,
  ARMS,
  BARRIERS,
  CEASEFIRE,
  CURBS,
  DETAINEES,
  PEACEKEEPERS,
  POSTS,
  RESTRAINTS,
  RIGHTS,
  STRIKES,
} from './objects.js'
import { words } from './words.js'

/** YIELD: concede, resign, release, ease restrictions, stop fighting, take troops away. */
export const yieldTo: LexiconPart = {
  verbs: [
    // To hold back from harm, and to give up what one could go on with.
    { plover: 'YIELD', to: ['toward', 'towards', 'against'], verbs: words('refrain, abstain from') },
    {
      plover: 'YIELD',
      to: ['with', 'to', 'for'],
      objects: [...DETAINEES, ...words('prisoner, remains, wounded, people, man, captain, fighter')],
      verbs: words('exchange, swap, trade, hand over, give up, deliver'),
    },
    {
      plover: 'YIELD',
      to: ['to'],
      personPatient: true,
      verbs: words('hand over, hand back, give up, turn over'),
    },
    {
      plover: 'YIELD',
      to: ['from', 'in'],
      objects: BARRIERS,
      verbs: words(
        'remove, dismantle, take down, lift, clear, pull back, pull, withdraw, move back, tear down',
      ),
    },
    {
      plover: 'YIELD',
      objects: words(`
        terminal, camp, base, town, territory, position, barracks, hill, hilltop, village, island, zone, sector, airstrip,
        city, area, post, valley
      `),
      verbs: words('leave, vacate, evacuate, quit, give up, return, hand back, cede'),
    },
    {
      plover: 'YIELD',
      objects: words('barracks, base, work, vat, vats'),
      verbs: words('return to, go back to, go back'),
    },
    {
      plover: 'YIELD',
      move: 'concession',
      to: ['to', 'of'],
      objects: words(`
        power, gas, flow, electricity, water, right, rights, membership, licence, license, preference, quota, access,
        service, papers, citizenship, supply, accreditation, pension, subsidy, wage
      `),
      verbs: words('restore, reinstate, turn on, reconnect, give back, grant'),
    },
    {
      plover: 'YIELD',
      move: 'concession',
      objects: words(`
        depot, office, mill, pipeline, line, valve, tap, hall, market, school, plant, factory, mine, ferry, archive, bank,
        banks, checkpoint, shop, sluice
      `),
      verbs: words('reopen, re-open, unseal'),
    },
    {
      plover: 'YIELD',
      move: 'concession',
      to: ['obj', 'from'],
      transitive: true,
      verbs: words('exempt, spare'),
    },
    { plover: 'YIELD', subjects: words('gun, guns, weapon, artillery, front'), verbs: words('fall silent') },
    { plover: 'YIELD', to: ['with'], verbs: words('comply, abide'), negated: { plover: 'REJECT' } },
    {
      plover: 'YIELD',
      move: 'concession',
      to: ['to'],
      verbs: words(`
        relent, capitulate, back down, give in, give way, cave, climb down, bow, backtrack,
        compromise, soften, make concession, accommodate
      `),
    },
    { plover: 'YIELD', move: 'concession', to: ['to'], transitive: true, verbs: words('concede') },
    {
      plover: 'YIELD',
      move: 'concession',
      to: ['to', 'owner', 'from', 'by', 'of'],
      objects: words('demand, demands'),
      verbs: words(`
        accept, concede, meet, grant, satisfy, agree to, yield, bow, soften
      `),
    },
    {
      plover: 'YIELD',
      move: 'concession',
      to: ['on', 'against', 'of', 'to', 'from'],
      objects: CURBS,
      verbs: words(`
        lift, ease, relax, remove, roll back, loosen, end, suspend, waive, scrap, cancel, revoke, repeal,
        reduce, abolish, rescind, reverse, drop, abandon, quash, rollback, overturn, cut, withdraw
      `),
    },
    {
      plover: 'YIELD',
      to: ['on', 'against', 'of', 'to', 'from'],
      objects: RESTRAINTS,
      verbs: words(`
        lift, ease, relax, remove, roll back, loosen, end, suspend, waive, scrap, cancel, revoke, repeal,
        reduce, abolish, rescind, reverse, drop, abandon, quash, rollback, overturn, cut, withdraw
      `),
    },
    {
      plover: 'YIELD',
      move: 'concession',
      to: ['obj', 'owner'],
      objects: ADMITTED,
      verbs: words('let, let in, let through, let into, let onto, admit, allow, allow in, allow into'),
    },
    {
      plover: 'YIELD',
      move: 'concession',
      to: ['to'],
      objects: words(`
        channel, crossing, port, corridor, strait, route, passage, lane, gate, harbour, harbor, airspace,
        border, bridge, road, airport
      `),
      verbs: words('open, reopen, re-open, unblock'),
    },
    {
      plover: 'YIELD',
      move: 'concession',
      to: ['to', 'on'],
      objects: ['deadline', ...words('veto, surcharge, levy, duty, objection, hold')],
      verbs: words('extend, prolong, lift, waive, relax, postpone, push back, drop'),
    },
    {
      plover: 'YIELD',
      move: 'concession',
      to: ['to'],
      objects: words('demand, ransom, claim'),
      verbs: words('cut, lower, reduce, halve, moderate, scale down, scale back'),
    },
    {
      plover: 'YIELD',
      objects: words('asset, account, fund, money'),
      to: ['of', 'to'],
      verbs: words('unfreeze, unblock, release'),
    },
    {
      plover: 'YIELD',
      to: ['to', 'for'],
      verbs: words(`
        turn himself in, turn herself in, turn themselves in, give himself up, give herself up, give
        themselves up, hold fire, hold its fire, hold their fire, wave through, move aside, step aside,
        stand aside, make way for, send home, unban, demilitarise, demilitarize
      `),
    },
    {
      plover: 'YIELD',
      transitive: true,
      to: ['to', 'owner'],
      except: words('fire, call, message, favour, favor'),
      verbs: words('return, give back, hand back'),
    },
    {
      plover: 'YIELD',
      to: ['owner', 'from'],
      objects: words('request'),
      verbs: words('approve, grant, honour, honor, satisfy, fulfil, fulfill'),
    },
    {
      plover: 'YIELD',
      to: ['obj', 'to', 'from'],
      except: words(`
        statement, report, map, detail, details, video, letter, figure, figures, photo, image, document, data,
        transcript, list, book, film, result, results, reporter, picture, text, information
      `),
      verbs: words(`
        release, free, pardon, liberate, exonerate, acquit, let go, set free, let free, reinstate, re-
        appoint, reappoint, repatriate, amnesty, absolve, parole, bail
      `),
    },
    {
      plover: 'YIELD',
      to: ['to'],
      objects: [
        ...DETAINEES,
        ...words(`
        artifact, artefact, painting, land, territory, remains, antiquity, property, portrait, sculpture,
        mandate, asset, power, control
      `),
      ],
      verbs: words('return, hand back, give back, hand over, transfer, relinquish, cede, surrender'),
    },
    {
      plover: 'YIELD',
      to: ['to'],
      verbs: words(`
        surrender, resign, abdicate, disarm, demobilise, demobilize, retreat, step down, defect, stand
        down, cede, relinquish
      `),
    },
    {
      plover: 'YIELD',
      to: ['of', 'to'],
      objects: POSTS,
      verbs: words('tender, leave, quit, submit, announce, offer, accept'),
    },
    {
      plover: 'YIELD',
      to: ['with', 'in'],
      objects: CEASEFIRE,
      verbs: words(`
        declare, announce, proclaim, order, call, observe, honor, honour, begin, implement, extend, renew,
        respect, start, hold, uphold, enforce
      `),
    },
    {
      plover: 'YIELD',
      to: ['in', 'against', 'on'],
      objects: words(`
        operation, operations, attack, shelling, fire, fighting, offensive, hostility, hostilities,
        strike, bombing, campaign, war, bombardment, enrichment, program, programme, mission, blockade, test, tests, testing, expansion,
        siege
      `),
      verbs: words(`
        cease, halt, stop, suspend, end, pause, discontinue, freeze, scale back, wind down, terminate
      `),
    },
    {
      plover: 'YIELD',
      to: ['from', 'in'],
      objects: words(`
        troop, troops, force, forces, soldier, army, military, fighter, weapon, tank, personnel
      `),
      verbs: words(`
        withdraw, pull out, pull back, remove, pull, redeploy, recall, evacuate, bring home, draw down,
        complete, begin withdrawing
      `),
    },
    { plover: 'YIELD', to: ['from'], verbs: words('withdraw, pull back, pull out') },
    {
      plover: 'YIELD',
      objects: [
        ...STRIKES,
        ...words('investigation, probe, charge, lawsuit, suit, case, complaint, claim, warrant, blockade'),
      ],
      to: ['against', 'of'],
      verbs: words('call off, end, suspend, drop, lift, cancel, abandon, halt, withdraw'),
    },
    {
      plover: 'YIELD',
      objects: ARMS,
      to: ['to', 'in'],
      verbs: words('lay down, lay, hand over, surrender, give up, put down'),
    },
    {
      plover: 'YIELD',
      to: ['to', 'iobj', 'for', 'obj'],
      objects: RIGHTS,
      verbs: words('grant, give, issue, allow, restore, extend, pay, sign, authorise, authorize'),
    },
    {
      plover: 'YIELD',
      to: ['obj', 'iobj', 'for'],
      except: words('know, speak, brief, comment, discuss, talk, say'),
      verbs: words('allow, permit, let, authorise, authorize, enable, grant, approve'),
    },
    {
      plover: 'YIELD',
      objects: [...PEACEKEEPERS, ...words('resolution, mandate')],
      to: ['in', 'to'],
      verbs: words('approve, adopt, authorise, authorize, renew, extend'),
    },
    {
      plover: 'YIELD',
      objects: words('release, pardon, amnesty, withdrawal, freedom, bail'),
      to: ['of', 'owner', 'for'],
      verbs: words(`
        order, announce, approve, secure, grant, declare, complete, begin, authorise, authorize, decide
      `),
    },
  ],
  nouns: [
    { plover: 'YIELD', move: 'concession', to: ['to'], nouns: words('concession, compromise') },
    {
      plover: 'YIELD',
      mutual: true,
      needs: words('of, prisoner, hostage, body'),
      to: ['with', 'between'],
      nouns: words('swap'),
    },
    {
      plover: 'YIELD',
      to: ['of', 'from'],
      nouns: words(`
        withdrawal, pullout, pull-out, pullback, surrender, resignation, release, pardon, amnesty,
        retreat, disarmament, demobilisation, demobilization
      `),
    },
  ],
}
