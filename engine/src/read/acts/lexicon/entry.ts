import type { ContactKind, MoveKind, PloverType } from '../act.js'

/**
 * How the words of an act are written down: classes in the manner of VerbNet (Kipper et al., 2008), whose
 * members share a meaning and a frame, each coded with one PLOVER root type (Halterman et al., 2023, concept
 * descriptions in https://github.com/openeventdata/PLOVER).
 */

/**
 * Where the other side of an act stands: the verb's object, its indirect object, the noun after a
 * preposition, the owner of the object ("rejected *Moscow's* offer"), or the subject of the clause that the
 * verb takes ("demanded that *they* leave").
 */
export type Slot =
  | 'obj'
  | 'iobj'
  | 'owner'
  | 'clause'
  | 'to'
  | 'with'
  | 'on'
  | 'upon'
  | 'against'
  | 'from'
  | 'of'
  | 'for'
  | 'by'
  | 'between'
  | 'in'
  | 'at'
  | 'toward'
  | 'towards'
  | 'over'
  | 'into'
  | 'about'
  | 'across'

/**
 * What a word does to the act in its complement. The first five are acts themselves and swallow it ("agreed
 * to meet" is one act); the others are no acts and only change the modality or polarity of what they govern.
 */
export type Embedding =
  | 'commit' // agree, offer, pledge: an act to come, welcome or hostile by what it is
  | 'demand'
  | 'refuse'
  | 'threat'
  | 'charge' // accuse, allege, claim
  | 'plan' // will happen
  | 'wish' // may happen
  | 'fail' // did not happen
  | 'carry' // did happen: begin, continue, manage
  | 'say' // neutral report of a content

/** What an act counts as. */
interface Outcome {
  readonly plover: PloverType
  readonly move?: MoveKind
}

interface WordClass {
  /** `null` for words that are no act and only carry one. */
  readonly plover: PloverType | null
  /**
   * The type that PLOVER's codebook gives it, where the record names it by what it does in a negotiation: to sign or
   * conclude an agreement agrees (SUPPORT there), to impose sanctions sanctions (COERCE there).
   */
  readonly codebook?: PloverType
  readonly move?: MoveKind
  readonly contact?: ContactKind
  readonly to?: readonly Slot[]
  readonly embeds?: Embedding
  /** What it counts as under a negation; without it a negation makes the act's polarity `negated`. */
  readonly negated?: Outcome | 'nothing'
  /** True for words of readiness ("is ready", "willingness"): with a condition they accept conditionally. */
  readonly readiness?: true
  /** True for what is done by announcing it: a promise or a threat is made now, whatever its tense. */
  readonly announced?: true
  /** True when the act is its move only if harm to somebody is in what it is about ("warned of *sanctions*"). */
  readonly needsHarm?: true
  /**
   * Words that rule the class out, in a verb's object or complement or beside a noun: "*released* a report",
   * "a *news* conference".
   */
  readonly except?: readonly string[]
  /** True when only the negated word is an act: "did not *respond*". */
  readonly onlyNegated?: true
}

/** Verbs of one meaning: `call for` is a verb with the particle or preposition it needs. */
export interface VerbClass extends WordClass {
  readonly verbs: readonly string[]
  /** Lemmas one of which must stand in the object (or the subject of the passive). */
  readonly objects?: readonly string[]
  /** True when the object must be one in the grammar, not the noun after a preposition. */
  readonly direct?: true
  /** Lemmas one of which must stand in the subject: "*dockers* struck", "the *convoy* reached". */
  readonly subjects?: readonly string[]
  /**
   * The complement the verb must have: any clause; an infinitive that another than the subject is to do
   * ("*told* them to leave", "*wants* the army to leave"); or a clause of what is wished and not of what is
   * thought ("*suggested* that they meet", not "that they may have met"); or an infinitive of the subject itself
   * ("*asked* to stay").
   */
  readonly clause?: 'any' | 'of-another' | 'wished' | 'own'
  /** True when the verb must have an object, or the subject of a passive. */
  readonly transitive?: true
  /** True when the object must be a proper name or a person word ("*called* the minister"). */
  readonly personObject?: true
  /** True when what is acted on, in the passive too, must be a person ("*held* two engineers", "was *held*"). */
  readonly personPatient?: true
  /** The object is where it happens, not whom it addresses ("visited the capital"). */
  readonly objectIsPlace?: true
}

/** Nouns of one meaning. */
export interface NounClass extends WordClass {
  readonly nouns: readonly string[]
  /** Agents meet each other: the `between` and `with` phrases name those who take part. */
  readonly mutual?: true
  /** Lemmas one of which must own it: "the *miners'* strike", "a strike by *nurses*". */
  readonly owners?: readonly string[]
  /** Noun after "to" is a place ("a visit *to* the capital"). */
  readonly toIsPlace?: true
  /**
   * Words one of which must stand beside it: the case of a dependent (`for`), a modifier (`phone`), or `to do`
   * for an infinitive. Tells a call *for* restraint from a *phone* call.
   */
  readonly needs?: readonly string[]
}

/** Predicative adjectives and participles: "is *ready* to talk". */
export interface AdjectiveClass extends WordClass {
  readonly adjectives: readonly string[]
}

/** One file of the lexicon. */
export interface LexiconPart {
  readonly verbs?: readonly VerbClass[]
  readonly nouns?: readonly NounClass[]
  readonly adjectives?: readonly AdjectiveClass[]
}
