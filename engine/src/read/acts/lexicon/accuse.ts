import type { LexiconPart } from './entry.js'
import { ATTACKS, DIPLOMATS, INQUIRIES, WRONGS } from './objects.js'
import { words } from './words.js'

/** ACCUSE: blame, condemn, complain, allege; investigate, charge and convict. */
export const accuse: LexiconPart = {
  verbs: [
    {
      plover: 'ACCUSE',
      embeds: 'charge',
      to: ['obj', 'by'],
      verbs: words(`
        accuse, blame, fault, implicate, impeach, reproach, indict, charge, sue, prosecute, convict,
        arraign, castigate, censure, chastise, rebuke, reprimand, scold, vilify, lambaste, lambast, slam,
        blast, berate, criticise, criticize, condemn, denounce, decry, deplore, denigrate, deride,
        ridicule, insult, mock, attack verbally, chide, upbraid, excoriate, pillory, disparage, assail,
        deprecate, lament, hit out, lash out, call out, fire back, hit back, disavow, disapprove,
        discredit, challenge, dispute, question, refute, rebut, contradict, counter, probe, investigate,
        audit, scrutinise, scrutinize, interrogate, extradite, incriminate, brand
      `),
    },
    {
      plover: 'ACCUSE',
      embeds: 'charge',
      to: ['against', 'about', 'of'],
      verbs: words(`
        complain, allege, protest against, grumble, rail, inveigh, testify, lash out, fume, bemoan
      `),
    },
    {
      plover: 'ACCUSE',
      embeds: 'charge',
      to: ['by', 'of', 'clause', 'owner', 'against'],
      objects: WRONGS,
      verbs: words(`
        report, claim, allege, record, register, document, count, cite, log, decry, denounce, list,
        attribute, pin, expose, note, catalogue
      `),
    },
    {
      plover: 'ACCUSE',
      embeds: 'charge',
      to: ['by', 'of', 'owner'],
      objects: [...WRONGS, 'incident'],
      verbs: words('put at, estimate at, tally, verify, tot up'),
    },
    {
      plover: 'ACCUSE',
      to: ['against', 'into', 'of', 'on', 'with', 'for', 'to', 'over'],
      objects: INQUIRIES,
      verbs: words(`
        launch, open, file, order, begin, start, conduct, lodge, bring, press, join, head, lead, announce,
        initiate, demand, issue, release, seek, pursue, prepare, submit, mount, call for, put out, face
      `),
    },
    { plover: 'ACCUSE', to: ['obj'], objects: DIPLOMATS, verbs: words('summon, call in, summon over') },
    {
      plover: 'ACCUSE',
      to: ['on', 'of', 'against', 'for'],
      objects: words(`
        criticism, condemnation, alarm, disquiet, rejection, scathing, verbal, blistering, bitter, extraordinary, broadside,
        rebuke, accusation, allegation, complaint,
        blame, outrage, concern, dismay, anger, verdict, jail, sentence
      `),
      verbs: words(`
        express, voice, level, launch, lead, offer, trade, make, place, lay, put, heap, raise, pin,
        issue, direct, repeat, seek, deliver
      `),
    },
    { plover: 'ACCUSE', to: ['obj'], objects: words('guilty, liable'), verbs: words('find, hold, declare') },
    { plover: 'ACCUSE', to: ['obj', 'of'], objects: words('responsible, accountable'), verbs: words('hold') },
    {
      plover: 'ACCUSE',
      to: ['obj', 'of', 'owner'],
      objects: words('extradition, retrial, arrest warrant'),
      verbs: words('approve, order, seek, request, grant'),
    },
    { plover: 'ACCUSE', to: ['obj'], transitive: true, verbs: words('sentence, search') },
    { plover: 'ACCUSE', transitive: true, to: ['owner'], verbs: words('regret') },
    { plover: 'ACCUSE', to: ['to', 'on'], objects: ATTACKS, verbs: words('attribute, attribute to, pin on') },
    {
      plover: 'ACCUSE',
      embeds: 'charge',
      to: ['against', 'at', 'obj', 'on'],
      verbs: words(`
        rule against, find against, find fault, point finger, point the finger, lay blame, take to court,
        haul before, suspect of, hold to account, look into, court-martial, subpoena
      `),
    },
  ],
  nouns: [
    {
      plover: 'ACCUSE',
      embeds: 'charge',
      to: ['against', 'of', 'over'],
      nouns: words(`
        accusation, allegation, criticism, condemnation, denunciation, complaint, rebuke, lawsuit,
        investigation, probe, inquiry, indictment, objection, reproach, censure, recrimination, blame
      `),
    },
  ],
  adjectives: [{ plover: 'ACCUSE', to: ['of', 'clause'], adjectives: words('critical') }],
}
