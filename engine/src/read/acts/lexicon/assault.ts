import type { LexiconPart } from './entry.js'
import { ATTACKS, CEASEFIRE, DEAL } from './objects.js'
import { words } from './words.js'

/** ASSAULT: physical violence: attack, bomb, shell, kill, seize by force, torture; breaking a ceasefire. */
export const assault: LexiconPart = {
  verbs: [
    {
      plover: 'ASSAULT',
      to: ['obj', 'on', 'at', 'in', 'against'],
      transitive: true,
      verbs: words(`
        attack, bomb, shell, bombard, kill, strike, hit, pound, shoot, ambush, assassinate, murder,
        massacre, slaughter, storm, raid, invade, assault, torture, rape, kidnap, abduct, wound, injure,
        behead, execute, torch, destroy, overrun, capture, seize, occupy, raze, beat, stab, target, fire,
        detonate, blow up, gun down, mow down, shoot down, open fire, gas, poison, burn, loot, ram,
        hijack, fight, clash, battle, annihilate, lynch, mutilate, maim, conquer, recapture, retake, take
        over, flatten, blast, lob, strafe, snipe, crush, repel, intercept,
        damage, sink, annex, push out, drive out, blockade, hold hostage, wipe out, expel by force,
        rampage, brutalise, brutalize, dismember, suffocate
      `),
    },
    {
      plover: 'ASSAULT',
      to: ['obj', 'on', 'at', 'into', 'to', 'in'],
      verbs: words(`
        open fire, shoot at, shoot dead, fire at, fire on, fire into, fire upon, set fire, set on fire,
        set ablaze, set alight, burn down, hack to death, beat to death, exchange fire, lay mine, plant
        bomb, lathi-charge, baton-charge, teargas, tear-gas, firebomb, dynamite, ransack, pillage,
        plunder, slay, bludgeon, decapitate, flog, waylay, strangle, desecrate, trample, pelt
      `),
    },
    {
      plover: 'ASSAULT',
      to: ['on', 'against', 'in', 'at', 'into', 'across', 'over'],
      objects: ATTACKS,
      direct: true,
      except: words('test, tests, twitter, charm, media, verbal, legal'),
      verbs: words(`
        launch, carry out, conduct, mount, stage, fire, begin, commence, order, continue, intensify, step
        up, perpetrate, unleash, wage, resume, drop, lob, rain, impose, execute, start, lead, claim,
        exchange, open, hurl
      `),
    },
    { plover: 'ASSAULT', to: ['in', 'at'], verbs: words('explode, go off') },
    {
      plover: 'ASSAULT',
      to: ['obj'],
      transitive: true,
      verbs: words('eliminate, neutralise, neutralize, harm, shoot up, push into'),
    },
    {
      plover: 'ASSAULT',
      to: ['at', 'on', 'in'],
      objects: words('stone, rock, grenade, bomb, petrol, device, mine, molotov, bottle, charge'),
      verbs: words('throw, hurl, plant, lay, lob'),
    },
    {
      plover: 'ASSAULT',
      to: ['in', 'owner', 'with'],
      objects: [...CEASEFIRE, ...DEAL, ...words('term, terms')],
      verbs: words('violate, breach, break, infringe, contravene, transgress'),
    },
    {
      plover: 'ASSAULT',
      objects: words('violation, breach, atrocity, massacre, crime'),
      to: ['of', 'against'],
      verbs: words('commit, perpetrate'),
    },
    {
      plover: 'ASSAULT',
      objects: words('shield, shields, hostage'),
      to: ['obj'],
      verbs: words('use, hold, take'),
    },
    {
      plover: 'ASSAULT',
      to: ['in'],
      objects: words('torture, captivity, prison, custody'),
      verbs: words('die, subject'),
    },
    { plover: 'ASSAULT', objects: words('control'), to: ['of'], verbs: words('seize, take, wrest') },
  ],
  nouns: [
    {
      plover: 'ASSAULT',
      to: ['on', 'against', 'in', 'at', 'of'],
      nouns: words(`
        attack, strike, airstrike, air-strike, offensive, assault, shelling, bombing, bombardment, raid,
        invasion, killing, murder, assassination, massacre, shooting, ambush, incursion, blast, explosion,
        aggression, torture, abduction, kidnapping, beheading, bomber, violation, breach, rocket, missile,
        onslaught, blitz, execution, clash, fighting, gunfire, gunfight, firefight, skirmish, shellfire, crossfire
      `),
    },
  ],
}
