import { VERBS } from './lexicon.js'
import { SUPPORT_VERBS } from './operators.js'
import { words } from './words.js'

/** Irregular forms of verbs the lexicon knows, as `form lemma`. */
const IRREGULAR = words(`
  began begin, begun begin, beaten beat, bought buy, broke break, broken break, brought bring, came come,
  chose choose, chosen choose, drew draw, drawn draw, fled flee, flew fly, flown fly, forbade forbid,
  forbidden forbid, fought fight, froze freeze, frozen freeze, gave give, given give, held hold, kept keep,
  laid lay, led lead, lent lend, made make, met meet, overran overrun, overthrew overthrow,
  overthrown overthrow, paid pay, said say, sank sink, sought seek, sent send, shot shoot, spent spend,
  spoke speak, spoken speak, sold sell, stood stand, struck strike, swore swear, sworn swear, taken take,
  threw throw, thrown throw, told tell, took take, undertook undertake, undertaken undertake, upheld uphold,
  blew blow, blown blow, burnt burn, drove drive, driven drive, retook retake, retaken retake, slain slay,
  slew slay, shook shake, shaken shake, tore tear, torn tear, rang ring, rung ring,
  withdrew withdraw, withdrawn withdraw, withheld withhold, wrote write
`)

/**
 * Inflected forms of the lexicon's verbs with their lemma, for tokens whose lemma or tag the reader missed.
 * Only forms that are not a lemma themselves and that belong to one verb.
 */
export const VERB_FORMS: ReadonlyMap<string, string> = build()

function build(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  const lemmas = new Set([...VERBS.keys(), ...SUPPORT_VERBS])
  for (const lemma of lemmas) {
    for (const form of regularForms(lemma)) {
      if (!lemmas.has(form) && !forms.has(form)) forms.set(form, lemma)
    }
  }
  for (const pair of IRREGULAR) {
    const [form = '', lemma = ''] = pair.split(' ')
    if (lemmas.has(lemma)) forms.set(form, lemma)
  }
  return forms
}

/** Past, participle and third person by the rules of English spelling. */
function regularForms(lemma: string): readonly string[] {
  if (lemma.endsWith('e')) return [`${lemma}d`, `${lemma}s`, `${lemma.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`, `${lemma.slice(0, -1)}ies`, `${lemma}ing`]
  const plain = [`${lemma}ed`, /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ing`]
  const last = lemma.at(-1) ?? ''
  return /[^aeiou][aeiou][bdglmnprt]$/.test(lemma)
    ? [...plain, `${lemma}${last}ed`, `${lemma}${last}ing`]
    : plain
}
