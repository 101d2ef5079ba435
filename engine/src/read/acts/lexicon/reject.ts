import type { LexiconPart } from './entry.js'
import { AID, CEASEFIRE, DEAL, OFFER, TALKS } from './objects.js'
import { words } from './words.js'

/** REJECT: refuse, rule out, veto, break off, fail to agree. Not answering yet is a deferral. */
export const reject: LexiconPart = {
  verbs: [
    {
      plover: 'REJECT',
      move: 'refusal',
      except: words(
        'say, comment, elaborate, name, identify, specify, confirm, answer, discuss, reveal, disclose',
      ),
      embeds: 'refuse',
      to: ['owner', 'obj', 'from', 'by', 'to'],
      verbs: words(`
        reject, refuse, decline, rebuff, spurn, repudiate, snub, veto, turn down, rule out, dismiss, shrug
        off, brush off, brush aside, wave away, swat away, scoff, balk, baulk, block, forswear, shun, vote
        down, vote against, strike down, throw out, knock back, say no, push back, stand firm, overrule, nix
      `),
      negated: { plover: 'AGREE' },
    },
    // A stance or a behaviour, not an answer to somebody.
    {
      plover: 'REJECT',
      embeds: 'refuse',
      to: ['owner', 'obj', 'from', 'by', 'to'],
      verbs: words('defy, resist, oppose, disregard, ignore, thwart, rebel, flout, refrain'),
      negated: { plover: 'AGREE' },
    },
    // To deny what is said to have happened is to dispute it, and turns down nothing.
    { plover: 'REJECT', embeds: 'refuse', to: ['owner', 'of'], verbs: words('deny') },
    {
      plover: 'REJECT',
      to: ['to', 'iobj', 'obj'],
      objects: words('permission, entry, access, visa, request, approval'),
      verbs: words('deny, refuse, withhold'),
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
        ...words('visit, decision, vote, answer, reply, trip, deal, election, implementation'),
      ],
      verbs: words(`
        postpone, delay, defer, put off, shelve, reschedule, suspend, stall, adjourn, push back, hold off,
        withhold, reserve
      `),
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
    { plover: 'REJECT', move: 'withdrawal', to: ['of'], nouns: words('cancellation, walkout') },
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
