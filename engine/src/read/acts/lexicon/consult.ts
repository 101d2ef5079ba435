import type { LexiconPart } from './entry.js'
import { TALKS } from './objects.js'
import { words } from './words.js'

/** CONSULT: meetings, visits, calls, talks, mediation, in any form that people meet or speak. */
export const consult: LexiconPart = {
  verbs: [
    {
      plover: 'CONSULT',
      contact: 'meeting',
      to: ['obj', 'with'],
      except: words(
        'deadline, demand, criterion, criteria, need, target, condition, term, cost, goal, fate, requirement, death',
      ),
      verbs: words('meet, meet up, huddle, convene, dine, lunch, sit down, gather'),
    },
    {
      plover: 'CONSULT',
      contact: 'meeting',
      to: ['obj'],
      personObject: true,
      verbs: words('host, receive, greet, see off, join'),
    },
    {
      plover: 'CONSULT',
      contact: 'call',
      to: ['obj', 'iobj'],
      personObject: true,
      verbs: words('call, phone, telephone, ring'),
    },
    { plover: 'CONSULT', contact: 'call', to: ['obj'], transitive: true, verbs: words('telephone') },
    { plover: 'CONSULT', contact: 'talks', to: ['with'], verbs: words('haggle, bargain') },
    { plover: 'CONSULT', contact: 'meeting', to: ['with'], verbs: words('shake hand, shake hands') },
    {
      plover: 'CONSULT',
      contact: 'talks',
      to: ['to', 'with'],
      except: words(
        'reporter, reporters, journalist, press, television, media, radio, newspaper, correspondent',
      ),
      personPatient: true,
      verbs: words('speak to, talk to'),
    },
    {
      plover: 'CONSULT',
      contact: 'meeting',
      to: ['between', 'with'],
      objects: [...TALKS, ...words('table, ceremony')],
      verbs: words('host, attend, return to, come to, go back to, adjourn, reconvene, rejoin'),
    },
    {
      plover: 'CONSULT',
      contact: 'call',
      to: ['to', 'with'],
      objects: words('phone, telephone, video, videolink, hotline, link'),
      verbs: words(`
        speak by, talk by, speak over, speak on, talk on, confer by, converse by, discuss by
      `),
    },
    {
      plover: 'CONSULT',
      contact: 'talks',
      to: ['with', 'to'],
      except: words('session, table, team, position, partner, room, skill, style'),
      verbs: words(`
        negotiate, confer, consult, parley, converse, deliberate, speak with, talk with, discuss, exchange
        views
      `),
    },
    {
      plover: 'CONSULT',
      contact: 'visit',
      to: [],
      objectIsPlace: true,
      verbs: words('visit, tour, travel, fly, arrive, journey, fly in, drop by'),
    },
    {
      plover: 'CONSULT',
      contact: 'talks',
      to: ['between', 'with'],
      verbs: words('mediate, arbitrate, broker, intercede, shuttle, liaise, moderate'),
    },
    {
      plover: 'CONSULT',
      contact: 'meeting',
      to: ['with', 'for'],
      objects: words('lunch, dinner, breakfast, tea'),
      verbs: words('have, share, host, hold'),
    },
    {
      plover: 'CONSULT',
      contact: 'talks',
      to: ['between', 'in'],
      objects: words('mediation'),
      verbs: words('launch, lead, begin, start, undertake'),
    },
  ],
  nouns: [
    {
      plover: 'CONSULT',
      contact: 'call',
      mutual: true,
      to: ['with', 'to', 'between'],
      needs: words('phone, telephone, video, with, between, conference, to'),
      nouns: words('call'),
    },
    {
      plover: 'CONSULT',
      contact: 'call',
      mutual: true,
      to: ['with', 'to', 'between'],
      nouns: words('phonecall, videoconference, teleconference'),
    },
    {
      plover: 'CONSULT',
      contact: 'talks',
      mutual: true,
      to: ['with', 'between'],
      nouns: words(`
        talks, talk, negotiation, negotiations, dialogue, discussion, consultation, conversation,
        mediation, exchange
      `),
    },
    {
      plover: 'CONSULT',
      contact: 'meeting',
      mutual: true,
      to: ['with', 'between', 'of'],
      // "the annual meeting", "a round of violence", "a round of cuts": nobody meets the other side there.
      except: words(`
        news, press, party, board, annual, violence, fighting, hostility, hostilities, fire, applause, golf, drink, layoff,
        cut, sanction, sanctions, strike, airstrike, attack, shelling, bombing, test, testing, funding, vote, voting,
        election, ballot, vaccination, inspection, exchange, release
      `),
      nouns: words(`
        meeting, summit, encounter, conference, get-together, session, sit-down, forum, round,
        tête-à-tête, mini-summit
      `),
    },
    {
      plover: 'CONSULT',
      contact: 'meeting',
      mutual: true,
      to: ['with', 'of'],
      needs: words('with, private, papal, royal'),
      nouns: words('audience'),
    },
    {
      plover: 'CONSULT',
      contact: 'visit',
      toIsPlace: true,
      to: [],
      nouns: words('visit, trip, tour, journey'),
    },
  ],
}
