import type { LexiconPart } from './entry.js'
import { words } from './words.js'

/**
 * Words that are no act and only say how the act they govern stands: planned, wished, failed, carried on,
 * or told (after Karttunen's implicative verbs, 1971, and FactBank's event-selecting predicates, 2009).
 */
export const operators: LexiconPart = {
  verbs: [
    // Idioms that would be read as acts of violence or demand by their first word.
    {
      plover: null,
      verbs: words('strike up, strike chord, beg to differ, kill time, hit snag, target date, beat around'),
    },
    {
      plover: null,
      embeds: 'plan',
      verbs: words(`
        plan, intend, prepare, schedule, expect, set, aim, arrange, go, gear up, slate, be
      `),
    },
    {
      plover: null,
      embeds: 'wish',
      verbs: words(`
        want, hope, wish, consider, mull, weigh, try, attempt, seek, contemplate, strive, desire, need,
        like, look
      `),
    },
    {
      plover: null,
      embeds: 'fail',
      verbs: words('fail, neglect, omit, forget, avoid, stop short, cease'),
    },
    {
      plover: null,
      embeds: 'carry',
      verbs: words(`
        begin, start, continue, manage, proceed, resume, keep, help, rush, move, appear, seem, come, get,
        succeed, engage, participate, take part, remain, use, serve, have
      `),
    },
    {
      plover: null,
      embeds: 'say',
      verbs: words(`
        say, state, tell, announce, declare, note, add, report, claim, explain, stress, emphasise,
        emphasize, reiterate, confirm, indicate, hint, argue, insist, maintain, believe, think, write,
        tweet, reveal, disclose, signal, express, repeat, remark, mention, assert, describe, show, voice,
        demonstrate, convey
      `),
    },
  ],
}

/** Verbs that lend a noun their subject and little else ("*held* a call", "*issued* a threat"). */
export const SUPPORT_VERBS: ReadonlySet<string> = new Set(
  'hold make extend issue give send deliver launch conduct carry express voice show signal reiterate repeat reaffirm renew present submit put stage mount pay place reach strike sign conclude attend host convene open begin start resume continue undertake provide file lodge order announce declare set commit take participate engage enter exchange join lead offer impose do face draw maintain keep level intensify step demonstrate float chair address co-host restart relaunch reopen receive'.split(
    ' ',
  ),
)

/** Verbs of saying that lend their subject to nouns of readiness and refusal only ("*stressed* its readiness"). */
export const SAYING_SUPPORT: ReadonlySet<string> = new Set(
  'convey state emphasize emphasise stress underline underscore highlight indicate hint repeat reiterate'.split(
    ' ',
  ),
)
