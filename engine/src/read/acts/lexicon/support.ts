import type { LexiconPart } from './entry.js'
import { DEAL, TIES } from './objects.js'
import { words } from './words.js'

/** SUPPORT: support in words, praise, diplomatic recognition, agreements signed or concluded. */
export const support: LexiconPart = {
  verbs: [
    {
      plover: 'SUPPORT',
      to: ['obj', 'owner'],
      verbs: words(`
        support, praise, welcome, applaud, hail, commend, defend, laud, endorse, salute, compliment,
        congratulate, thank, honour, honor, champion, cheer, esteem, respect, recognise,
        recognize, back, stand by, side with, rally behind, vouch for, uphold, appreciate, sympathise,
        sympathize, condole, pay tribute, advocate, align, befriend, vote for, exonerate, vindicate,
        legitimise, legitimize, bless, encourage
      `),
    },
    {
      plover: 'AGREE',
      codebook: 'SUPPORT',
      to: ['with', 'between'],
      objects: DEAL,
      verbs: words(`
        sign, reach, strike, conclude, finalise, finalize, ratify, ink, seal, clinch, agree, agree on,
        enter, forge, initial, hammer out, negotiate, renew, complete, announce, secure, cement
      `),
    },
    {
      plover: 'SUPPORT',
      to: ['with'],
      objects: TIES,
      verbs: words(`
        establish, restore, upgrade, normalise, normalize, strengthen, improve, resume, expand, deepen,
        boost, enhance, mend, build, develop, forge, open
      `),
    },
    {
      plover: 'SUPPORT',
      to: ['to', 'iobj'],
      objects: words(`
        award, medal, order, prize, honour, honor, title, apology, condolence, condolences,
        congratulation, congratulations, tribute, thanks, gratitude, solidarity, sympathy
      `),
      verbs: words('award, present, give, confer, offer, express, extend, send, bestow, convey'),
    },
    {
      plover: 'SUPPORT',
      to: ['for', 'to', 'of'],
      objects: words(`
        support, solidarity, backing, commitment, endorsement, confidence, gratitude, respect
      `),
      verbs: words(`
        pledge, express, voice, reiterate, declare, promise, reaffirm, convey, affirm, offer, lend, throw,
        announce, repeat, restate, renew, give, vow
      `),
    },
    { plover: 'SUPPORT', transitive: true, verbs: words('ratify, stand with') },
    { plover: 'SUPPORT', to: ['to', 'for'], verbs: words('apologise, apologize, express regret') },
    { plover: 'AGREE', codebook: 'SUPPORT', to: ['on', 'with'], verbs: words('agree on') },
    {
      plover: 'SUPPORT',
      to: ['obj', 'of', 'for'],
      verbs: words(`
        throw its weight behind, throw their weight behind, throw his weight behind, throw her weight behind,
        rally around, root for, favour, favor, find for, rule for, rule in favour of, rule in favor of, put
        its name to, put their name to, come out in favour of, come out in favor of, note with satisfaction
      `),
    },
  ],
  nouns: [
    {
      plover: 'SUPPORT',
      to: ['for', 'to', 'of'],
      nouns: words(`
        support, backing, solidarity, endorsement, praise, tribute, gratitude, recognition,
        congratulations, condolences, apology, commitment
      `),
    },
    {
      plover: 'AGREE',
      codebook: 'SUPPORT',
      mutual: true,
      to: ['with', 'between'],
      nouns: words(`
        deal, agreement, accord, pact, treaty, memorandum, compromise, settlement
      `),
    },
  ],
}
