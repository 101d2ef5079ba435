/**
 * Facts about the world that a report takes for granted: which state "Moscow" stands for, who was foreign
 * minister in May 2025, what AP is. They are data (`engine/data/*.json`), each file with its source and date.
 */
export interface WorldState {
  /** ISO 3166-1 alpha-2, lower case: `ru`. */
  readonly id: string
  readonly name: string
  /** Other names and spellings, former ones included: `Türkiye`, `the U.K.`, `Britain`. */
  readonly aliases: readonly string[]
  /** Adjectives and people: `Russian`, `Russians`. */
  readonly demonyms: readonly string[]
  /** Names that stand for its government: capital and its spellings, seat of power: `Moscow`, `the Kremlin`. */
  readonly metonyms: readonly string[]
  /** Those of `metonyms` that are cities or buildings, so that they can also be places. */
  readonly capital: readonly string[]
  /** Office that reports call its leader's: "the French leader" is its `president`. Absent: none alone is. */
  readonly leader?: string
}

export interface WorldPerson {
  readonly id: string
  readonly name: string
  /** The name used alone, where it is not the last word: `Kim`, `Xi`, `Lula`, `Al Thani`. */
  readonly family?: string
  /** Spelling variants of the whole name or of the last name: `Zelenskyy`, `Zelenskiy`. */
  readonly aliases: readonly string[]
  readonly gender?: 'f' | 'm'
  readonly offices: readonly WorldOffice[]
}

export interface WorldOffice {
  /** `president`, `prime minister`, `chancellor`, `foreign minister`, `spokesperson`, `secretary-general`, … */
  readonly office: string
  /** Id of the state or organisation. */
  readonly of: string
  /** ISO date of the first day (year, month or day precision); `null` when not known. */
  readonly from: string | null
  /** ISO date of the last day; `null` for an office still held on `asOf`, or when `from` is `null` too: unknown. */
  readonly to: string | null
}

export interface WorldOrganisation {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: 'international' | 'government' | 'armed' | 'agency' | 'outlet' | 'party' | 'other'
  /** For agencies and outlets: host names. */
  readonly hosts?: readonly string[]
  /** State it belongs to, when it acts for one. */
  readonly state?: string
  /** Names that stand for it: `Brussels`, `the E3`. */
  readonly metonyms?: readonly string[]
  /** Ids of member states or organisations, where that is fixed (`the E3`). */
  readonly members?: readonly string[]
}

/** The facts as parsed from the data files; `indexWorld` makes them searchable. */
export interface WorldFacts {
  /** Date the facts were last reviewed, ISO. */
  readonly asOf: string
  readonly states: readonly WorldState[]
  readonly people: readonly WorldPerson[]
  readonly organisations: readonly WorldOrganisation[]
  /** Other places that matter as venues: city → state id. */
  readonly places: Readonly<Record<string, string>>
}
