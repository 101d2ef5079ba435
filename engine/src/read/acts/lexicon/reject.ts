import type { LexiconPart } from './entry.js'
import { AID, CEASEFIRE, DEAL, HELD_OUT, OFFER, TALKS } from './objects.js'
import { words } from './words.js'

/** What a refusal to talk to the press is about. */
const NOT_TOLD = words(
  'say, comment, elaborate, name, identify, specify, confirm, answer, discuss, reveal, disclose, speculate, estimate',
)

/** REJECT: refuse, rule out, veto, break off, fail to agree. Not answering yet is a deferral. */
export const reject: LexiconPart = {
  verbs: [
    {
      plover: 'REJECT',
      move: 'refusal',
      except: NOT_TOLD,
      embeds: 'refuse',
      to: ['owner', 'obj', 'from', 'by', 'to'],
      verbs: words(`
        rebuff, spurn, repudiate, snub, turn down, dismiss, shrug
        off, brush off, brush aside, wave away, swat away, scoff, balk, baulk, block, forswear, shun, vote
        down, vote against, strike down, throw out, knock back, say no, push back, stand firm, overrule, nix
      `),
    },
    {
      plover: 'REJECT',
      move: 'refusal',
      except: NOT_TOLD,
      embeds: 'refuse',
      to: ['owner', 'obj', 'from', 'by', 'to'],
      verbs: words('reject, refuse, decline, veto'),
    },
    // Not to rule out is to leave the door open.
    {
      plover: 'REJECT',
      move: 'refusal',
      embeds: 'refuse',
      to: ['owner', 'obj', 'from', 'by', 'to'],
      verbs: words(
        'rule out, close door on, close door to, shut door on, shut door to, slam door on, exclude',
      ),
      negated: { plover: 'AGREE' },
    },
    // A stance or a behaviour, not an answer to somebody.
    {
      plover: 'REJECT',
      embeds: 'refuse',
      to: ['owner', 'obj', 'from', 'by', 'to'],
      verbs: words('defy, resist, oppose, object, object to, scorn, disregard, ignore, thwart, rebel, flout'),
      negated: { plover: 'AGREE' },
    },
    { plover: 'REJECT', to: ['with'], verbs: words('disagree, dissent') },
    {
      plover: 'REJECT',
      move: 'refusal',
      to: ['obj'],
      personPatient: true,
      verbs: words('turn away, turn back'),
    },
    // To deny what is said to have happened is to dispute it, and turns down nothing.
    { plover: 'REJECT', embeds: 'refuse', to: ['owner', 'of'], verbs: words('deny') },
    {
      plover: 'REJECT',
      to: ['to', 'iobj', 'obj'],
      objects: words('permission, entry, access, visa, request, approval'),
      verbs: words('deny, refuse, withhold'),
    },
    // To give up what one held out for gives way: it comes before the withdrawal of what one put forward.
    {
      plover: 'YIELD',
      move: 'concession',
      to: ['to', 'on'],
      objects: HELD_OUT,
      verbs: words('drop, give up, waive, relinquish, abandon'),
    },
    {
      plover: 'REJECT',
      move: 'withdrawal',
      to: ['with', 'from', 'of'],
      objects: [...OFFER, ...DEAL, ...words('threat, warning, objection, veto')],
      verbs: words(`
        withdraw, rescind, retract, revoke, pull, cancel, abandon, renege, renege on, tear up, scrap,
        ditch, repudiate, annul, nullify, take back, drop, exit, quit, terminate, abrogate, denounce
      `),
    },
    {
      plover: 'REJECT',
      move: 'withdrawal',
      to: ['from', 'with'],
      objects: [
        ...DEAL,
        ...words('talk, talks, negotiation, negotiations, meeting, summit, ceasefire, truce'),
      ],
      verbs: words(`
        withdraw from, pull out of, walk out of, walk out, walk away, walk away from, back out, back out
        of, drop out, leave, quit, break off, storm out, exit, bolt, renege on, abandon
      `),
    },
    {
      plover: 'REJECT',
      move: 'deferral',
      to: ['to', 'with'],
      objects: [
        ...TALKS,
        ...words(
          'visit, decision, vote, answer, reply, trip, deal, election, implementation, date, plenary, assembly',
        ),
      ],
      verbs: words(`
        put back, postpone, delay, defer, put off, shelve, reschedule, suspend, stall, adjourn, push back,
        hold off, withhold, reserve
      `),
    },
    {
      plover: 'REJECT',
      move: 'deferral',
      to: ['to', 'with'],
      objects: words(`
        reform, hearing, trial, debate, ruling, verdict, launch, plan, proposal, measure, tariff,
        increase, sanction, sanctions, deployment, withdrawal, release, ratification, signing, signature,
        introduction, strike, exchange, resumption
      `),
      verbs: words('postpone, adjourn, put on hold, put on ice, shelve, hold over'),
    },
    // Whoever is still looking at what was put forward has not answered it.
    {
      plover: 'REJECT',
      move: 'deferral',
      to: ['owner', 'from', 'by'],
      objects: words('offer, proposal, invitation, overture, counteroffer, counterproposal'),
      verbs: words('consider, study, examine, review, evaluate, ponder, mull, weigh'),
    },
    {
      plover: 'REJECT',
      to: ['of', 'owner', 'by'],
      objects: words('ruling, verdict, judgment, judgement, conviction, sentence, decision'),
      verbs: words('appeal, appeal against, contest, fight, challenge, appeal to'),
    },
    {
      plover: 'REJECT',
      move: 'refusal',
      to: ['to', 'on'],
      verbs: words(`
        turn a deaf ear, turn its back on, turn their back on, turn his back on, turn her back on, hold
        firm, dig in
      `),
    },
    {
      plover: 'REJECT',
      move: 'refusal',
      onlyNegated: true,
      negated: { plover: 'REJECT', move: 'refusal' },
      verbs: words('budge'),
    },
    { plover: 'SANCTION', move: 'withdrawal', to: ['of'], verbs: words('storm out, walk out, stalk out') },
    {
      plover: 'REJECT',
      move: 'deferral',
      objects: words('time'),
      verbs: words('need, ask for, want, request, seek'),
    },
    {
      plover: 'REJECT',
      move: 'withdrawal',
      to: ['to', 'with'],
      objects: [...TALKS, ...words('visit, trip')],
      verbs: words('cancel, call off, scrap, abort, boycott'),
    },
    {
      plover: 'REJECT',
      move: 'deferral',
      verbs: words(`
        stall, dither, hesitate, prevaricate, procrastinate, hedge, sidestep, think through, think over,
        mull over, waver, demur, equivocate, stonewall, bide, drag
      `),
      embeds: 'refuse',
    },
    {
      plover: 'REJECT',
      move: 'deferral',
      onlyNegated: true,
      to: ['to', 'on'],
      negated: { plover: 'REJECT', move: 'deferral' },
      except: words('question, questions, reporter, call'),
      verbs: words('respond, reply, answer, reciprocate'),
    },
    {
      plover: 'REJECT',
      move: 'deferral',
      onlyNegated: true,
      to: ['to', 'on'],
      negated: { plover: 'REJECT', move: 'deferral' },
      objects: [...OFFER, ...DEAL, ...TALKS, ...CEASEFIRE],
      verbs: words('address'),
    },
    {
      plover: 'REJECT',
      to: ['with', 'between', 'on'],
      objects: DEAL,
      verbs: words('fail reach, collapse, break'),
    },
    {
      plover: 'REJECT',
      objects: words('ban, resolution, norm, sanction, sanctions'),
      to: ['of', 'by', 'owner'],
      verbs: words('violate, flout, defy, breach'),
    },
    {
      plover: 'REJECT',
      objects: [...AID, ...words('cooperation, request')],
      to: ['to', 'from', 'with', 'owner'],
      move: 'refusal',
      verbs: words('refuse, reject, decline'),
    },
    {
      plover: 'REJECT',
      to: ['owner', 'of'],
      objects: [...DEAL, ...OFFER, ...TALKS, ...CEASEFIRE],
      verbs: words(
        'kill, torpedo, scuttle, derail, sink, wreck, sabotage, shoot down, undermine, destroy, attack',
      ),
    },
  ],
  nouns: [
    {
      plover: 'REJECT',
      move: 'refusal',
      embeds: 'refuse',
      to: ['of', 'to'],
      nouns: words(`
        refusal, rejection, rebuff, veto, snub, repudiation, unwillingness
      `),
    },
    {
      plover: 'REJECT',
      embeds: 'refuse',
      to: ['of', 'to'],
      nouns: words('denial, opposition, defiance, reluctance'),
    },
    {
      plover: 'REJECT',
      move: 'deferral',
      to: ['to', 'on'],
      onlyNegated: true,
      negated: { plover: 'REJECT', move: 'deferral' },
      nouns: words('response, reply, answer, decision, confirmation'),
    },
    {
      plover: 'REJECT',
      move: 'deferral',
      to: ['to'],
      nouns: words('postponement, delay, hesitation, hesitancy, deferral'),
    },
    { plover: 'REJECT', move: 'withdrawal', to: ['of'], nouns: words('cancellation') },
  ],
  adjectives: [
    {
      plover: 'REJECT',
      move: 'refusal',
      embeds: 'refuse',
      to: ['to'],
      adjectives: words('unwilling, unprepared, adamant'),
    },
    {
      plover: 'REJECT',
      embeds: 'refuse',
      to: ['to'],
      adjectives: words('opposed, defiant, resistant'),
    },
    {
      plover: 'REJECT',
      move: 'deferral',
      embeds: 'refuse',
      to: ['to', 'about'],
      adjectives: words('reluctant, hesitant, undecided, noncommittal, non-committal, loath'),
    },
  ],
}
