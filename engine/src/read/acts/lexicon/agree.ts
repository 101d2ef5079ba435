import type { LexiconPart } from './entry.js'
import { DEAL, NO_OFFERS, OFFER } from './objects.js'
import { words } from './words.js'

/**
 * AGREE: agree to, offer, promise or otherwise show readiness for co-operation to come. An answer that says
 * yes is an acceptance; a first step is an offer; a bare promise is neither.
 */
export const agree: LexiconPart = {
  verbs: [
    {
      plover: 'AGREE',
      move: 'acceptance',
      embeds: 'commit',
      to: ['with', 'owner'],
      verbs: words('agree, consent, assent, accede, acquiesce, sign up, say yes'),
    },
    {
      plover: 'AGREE',
      move: 'acceptance',
      to: ['owner', 'from'],
      objects: [
        ...OFFER.filter((noun) => noun !== 'demand'),
        ...DEAL,
        ...words('ceasefire, truce, cease-fire, halt, pause, mediation, summit'),
      ],
      verbs: words('accept, embrace, approve, take up, adopt, greenlight'),
    },
    {
      plover: 'AGREE',
      move: 'acceptance',
      to: ['owner'],
      objects: ['it', 'that', 'them'],
      verbs: words('take up'),
    },
    { plover: 'AGREE', move: 'acceptance', embeds: 'commit', verbs: words('accept') },
    {
      plover: 'AGREE',
      move: 'acceptance',
      to: ['with', 'between'],
      except: words(
        'order, petition, statement, letter, bill, law, decree, form, article, book, paper, contract, nothing',
      ),
      verbs: words('sign, initial, countersign, settle for, settle with, live with'),
    },
    {
      plover: 'AGREE',
      to: ['for'],
      objects: words('bill, law, budget, resolution, act, moratorium, motion, text, change, amendment'),
      verbs: words('pass, adopt'),
    },
    { plover: 'AGREE', embeds: 'commit', clause: 'any', verbs: words('vote') },
    {
      plover: 'AGREE',
      move: 'acceptance',
      to: ['to', 'owner'],
      verbs: words('sign on, sign on to, go along with, sign off on, say yes to, settle for, nod through'),
    },
    {
      plover: 'AGREE',
      move: 'acceptance',
      to: ['to', 'iobj'],
      objects: words('go-ahead, nod, assent, consent, blessing'),
      verbs: words('give, grant, signal'),
    },
    {
      plover: 'AGREE',
      move: 'offer',
      embeds: 'commit',
      to: ['iobj', 'obj', 'to', 'clause'],
      except: NO_OFFERS,
      verbs: words('offer, volunteer'),
    },
    {
      plover: 'AGREE',
      embeds: 'commit',
      to: ['iobj', 'to', 'with'],
      verbs: words(`
        promise, pledge, commit, undertake, guarantee, assure, reassure
      `),
    },
    {
      plover: 'AGREE',
      embeds: 'commit',
      clause: 'any',
      verbs: words('vow, swear, decide, resolve, determine, choose'),
    },
    {
      plover: 'AGREE',
      move: 'acceptance',
      to: ['with'],
      objects: words('participation, attendance, presence, commitment, readiness'),
      verbs: words('confirm, announce'),
      negated: { plover: 'REJECT', move: 'deferral' },
    },
    {
      plover: 'AGREE',
      embeds: 'commit',
      onlyNegated: true,
      negated: { plover: 'REJECT', move: 'deferral' },
      verbs: words('confirm, decide, commit'),
    },
  ],
  nouns: [
    {
      plover: 'AGREE',
      move: 'offer',
      embeds: 'commit',
      to: ['to'],
      nouns: words('offer, overture, counteroffer, counter-offer'),
    },
    {
      plover: 'AGREE',
      move: 'offer',
      embeds: 'commit',
      readiness: true,
      to: ['to', 'with'],
      nouns: words('readiness, willingness, openness, preparedness'),
    },
    { plover: 'AGREE', embeds: 'commit', to: ['to'], nouns: words('promise, pledge, assurance, vow') },
    {
      plover: 'AGREE',
      move: 'acceptance',
      to: ['of'],
      embeds: 'commit',
      nouns: words('acceptance, consent, assent'),
    },
  ],
  adjectives: [
    {
      plover: 'AGREE',
      move: 'offer',
      embeds: 'commit',
      except: words('comment, god'),
      readiness: true,
      to: ['to', 'with'],
      adjectives: words('ready, willing, prepared, open, amenable, receptive, available'),
      negated: { plover: 'REJECT', move: 'refusal' },
    },
    { plover: 'AGREE', embeds: 'commit', adjectives: words('eager, keen, anxious, impatient') },
    {
      plover: 'AGREE',
      embeds: 'commit',
      adjectives: words('committed, welcome'),
      negated: { plover: 'REJECT' },
    },
  ],
}
