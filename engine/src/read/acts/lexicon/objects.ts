import { words } from './words.js'

/** Sets of nouns that, as an object, decide what a general verb means. Lemmas, lower case. */

export const TALKS = words(`
  talk, talks, negotiation, negotiations, dialogue, discussion, consultation, summit, conference, meeting,
  conversation, session, round
`)

export const DEAL = words(`
  deal, agreement, accord, pact, treaty, memorandum, convention, contract, protocol, compromise,
  settlement, resolution, arrangement, formula, consensus, understanding, framework, roadmap
`)

export const OFFER = words(`
  offer, proposal, invitation, initiative, plan, proposition, suggestion, bid, idea, request, demand,
  call, appeal, ultimatum, condition, term, terms, deadline, possibility
`)

export const CEASEFIRE = words('ceasefire, cease-fire, truce, armistice, pause, cessation, halt, lull')

export const SANCTIONS = words(`
  sanction, sanctions, embargo, tariff, tariffs, penalty, fine, duty, measure, measures, restriction,
  restrictions, ban, curb, blacklist
`)

export const RESTRAINTS = words(`
  sanction, sanctions, embargo, tariff, tariffs, ban, blockade, restriction, restrictions, curfew, siege,
  boycott, state, emergency, decree, rule, act, fee, surcharge, quarantine, lockdown, curb, law, duty, parole, immunity, hold, policy, order,
  decision
`)

/** Restraints of one side on another: to ease one is a concession. */
export const CURBS = words(`
  sanction, sanctions, embargo, tariff, tariffs, ban, blockade, restriction, restrictions, siege, boycott, curb,
  surcharge, freeze, levy, moratorium, closure, lockout
`)

/** Those whom a side lets in or through when it gives way. */
export const ADMITTED = words(`
  inspector, monitor, observer, mission, ship, vessel, freighter, tanker, convoy, cargo, shipping, traffic
`)

export const AID = words(`
  aid, assistance, relief, help, support, funding, fund, funds, grant, loan, donation, supply, supplies,
  food, medicine, equipment, vehicle, ventilator, shelter, money, package, contribution, dollar, euro,
  million, billion, $, €, £, m, weapon, ammunition, arm, arms, material, resource, subsidy, vaccine,
  observer, expert, team, doctor, care, training, credit, guarantee, asylum, refuge
`)

export const TROOPS = words(`
  troop, troops, force, forces, soldier, army, military, battalion, brigade, tank, warship, navy, fleet,
  missile, reservist, unit, contingent, personnel, regiment, convoy, fighter, jet, battery, presence,
  police, man, guard
`)

export const PEACEKEEPERS = words(`
  peacekeeper, peacekeepers, peacekeeping, monitor, observer, inspector, mission, contingent
`)

export const DIPLOMATS = words(`
  diplomat, ambassador, envoy, attaché, attache, chargé, inspector, worker, official, consul, mission,
  journalist, representative, charge, delegation, commissioner, chargé
`)

export const TIES = words(`
  tie, ties, relation, relations, link, links, contact, contacts, cooperation, alliance, partnership,
  friendship, agreement, membership
`)

export const DETAINEES = words(`
  prisoner, detainee, hostage, captive, inmate, activist, journalist, suspect, pilot, sailor, crew, ship,
  tanker, vessel, body, citizen, national, soldier
`)

export const ARMS = words('weapon, arm, arms, gun, rifle')

/** What a warning must be about to be a threat. */
export const HARMS = words(`
  sanction, sanctions, tariff, tariffs, penalty, action, retaliation, consequence, consequences, response,
  measure, measures, strike, strikes, attack, attacks, war, force, punishment, embargo, isolation, operation,
  invasion, price, cost, costs, offensive, retaliate, respond, impose, punish, withdraw, suspend, cut, expel,
  strike, attack, act, escalate, regret, pay, suffer
`)

export const WRONGS = words(`
  violation, breach, abuse, attack, crime, shelling, strike, airstrike, provocation, infringement,
  incursion, aggression, atrocity, massacre, offence, offense, bombardment, raid
`)

export const ATTACKS = words(`
  attack, strike, airstrike, offensive, assault, raid, bombardment, missile, rocket, shell, bomb, war,
  warfare, invasion, incursion, operation, ambush, bombing, campaign, fire, shot, drone, barrage,
  blockade, airstrikes, massacre, killing
`)

export const INQUIRIES = words(`
  investigation, probe, inquiry, enquiry, audit, lawsuit, suit, complaint, case, charge, charges, action,
  proceeding, proceedings, indictment, petition
`)

export const STRIKES = words(`
  strike, protest, boycott, demonstration, walkout, rally, sit-in, march, vigil, stoppage, go-slow,
  lockout, picket
      `)

export const EXERCISES = words('exercise, drill, manoeuvre, maneuver, game, games, wargame, patrol')

export const INFORMATION = words(
  'information, evidence, intelligence, data, technology, expertise, detail, map, list, reading, coordinate, coordinates',
)

export const POSTS = words('post, office, position, job, power, resignation')

export const RIGHTS = words(`
  permission, approval, access, pardon, amnesty, clemency, citizenship, autonomy, independence, authority,
  mandate, leave, consent, bail, visa, delay, extension, concession, reprieve, compensation,
  damages, decree
`)

/** What is "offered" in words only: to offer it is no offer in a negotiation. */
export const NO_OFFERS = words(`
  defense, defence, support, praise, criticism, view, opinion, assessment, explanation, account, apology,
  condolence, condolences, thanks, congratulations, chance, opportunity, glimpse, insight, reason,
  evidence, detail, details, clue, hint, sign, example, prayer, prayers, comment, word, words, advice,
  excuse, warning, perspective, update, contrast, look, description, hope, hopes, comfort, what, nothing,
  little, respite, relief, reprieve, rebuttal, analysis, answer, clarity, clarification, interpretation,
  preview, response, reaction
`)

/** What somebody who is ready for it puts forward in a negotiation: verbs of dealing, giving and stopping. */
export const NEGOTIATING = words(`
  talk, meet, negotiate, discuss, engage, attend, host, mediate, sign, exchange, release, withdraw, ease,
  lift, halt, resume, allow, help, support, give, provide, sit, hold, continue, begin, start, open,
  reopen, join, participate, take part, return, come, travel, accept, agree, compromise, cease, stop,
  suspend, pause, end, hand, transfer, extend, prolong, renew, restore, recognise, recognize, cooperate,
  co-operate, reach, conclude, pay, send, supply, share, grant, remove, reduce, freeze, dismantle,
  surrender, cede, disarm, admit, convene, facilitate, broker, guarantee, implement, respect, observe,
  honour, honor, pull, scale, limit, cut, keep, listen, speak, consult, work, consider, contribute,
  abandon, drop, swap, free, let
`)

/** Verbs with which a thing, not a party, is said to threaten. */
export const FIGURATIVE_HARMS = words(`
  overshadow, undermine, derail, engulf, upend, overwhelm, spill, become, spark, eclipse, unravel, plunge,
  complicate, erode, tear, turn, worsen, escalate, destabilise, destabilize
`)

/** Goods and carriers that are seized, impounded or turned back. */
export const GOODS = words(`
  ship, vessel, boat, trawler, tanker, freighter, barge, dhow, ferry, cargo, consignment, shipment, truck,
  lorry, convoy, car, weapon, rifle, pistol, gun, grenade, launcher, ammunition, explosive, drug, heroin,
  cocaine, cash, document, computer, laptop, phone, telephone, passport, equipment, archive, file, herd,
  cattle, licence, license, property, asset
`)

/** What one side gives up when it gives way on what it held out for. */
export const HELD_OUT = words(
  'demand, objection, veto, condition, precondition, reservation, claim, insistence',
)

/** Concrete things handed out as relief or supplied to a side. */
export const SUPPLIES = words(`
  ration, net, tent, blanket, generator, kit, bed, fuel, grain, flour, rice, wheat, water, ambulance, parcel,
  tarpaulin, stove, clothing, dose, mortar, howitzer, helicopter, meal, loaf
`)

/** Ways that protesters bar. */
export const PASSAGES = words(`
  road, highway, route, street, bridge, motorway, railway, track, gate, entrance, gangway, junction, roundabout,
  square, depot
`)

/** What is asked for when somebody "seeks" or "wants" it of another side. */
export const SOUGHT = words(`
  extension, exemption, concession, assurance, assurances, guarantee, guarantees, explanation, apology, release,
  compensation, reparation, reparations, withdrawal, return, repeal, removal, lifting
`)

/** Persons, as those on whom somebody lays hands. */
export const PERSONS: ReadonlySet<string> = new Set(
  words(`
    man, woman, people, person, child, boy, girl, son, daughter, brother, sister, husband, wife, father, mother, relative,
    hostage, captive, prisoner, detainee, inmate, civilian, soldier, conscript, officer, policeman, constable, fighter,
    rebel, militant, suspect, migrant, refugee, engineer, worker, crew, sailor, seafarer, fisherman, driver, pilot,
    journalist, reporter, editor, blogger, photographer, lawyer, doctor, nurse, medic, surgeon, teacher, student, pupil,
    professor, geologist, surveyor, monk, priest, bishop, imam, monitor, observer, inspector, peacekeeper, aid-worker,
    activist, protester, demonstrator, opponent, dissident, candidate, deputy, member, leader, national, citizen,
    resident, villager, herder, shepherd, farmer, trader, businessman, passenger, tourist, guard, sailor, captain
  `),
)

/** Those who strike, stay away or block roads to be heard. */
export const PROTESTERS = words(`
  worker, union, docker, dockworker, miner, teacher, nurse, doctor, driver, pilot, farmer, student, pupil, controller,
  stevedore, fisherman, farmworker, picker, plucker, employee, staff, crew, striker, protester, demonstrator, villager,
  resident, family, crowd, people, thousand, hundred, ten, member, activist, federation, lawyer, shopkeeper, trader,
  engineer, cleaner, porter, guard, brewer, welder, railwayman, seafarer, lecturer, trucker, haulier
`)

/** What brings relief, or is relief itself, when it comes. */
export const RELIEF = words(`
  convoy, aid, relief, flour, grain, fuel, medicine, supply, supplies, consignment, shipment, truck, lorry, food, water
`)

/** What bars a way and can be taken down. */
export const BARRIERS = words(`
  barricade, roadblock, checkpoint, barrier, fence, wall, bunker, fortification, mine, landmine, camp, battery, lighthouse,
  launcher, outpost, picket, cordon, tent, gun, artillery, drone, radar, centrifuge, tariff
`)

/** What is cut off or turned off to make others feel it. */
export const UTILITIES = words(
  'gas, power, electricity, water, internet, flow, signal, heating, fuel, supply, oxygen',
)
