/**
 * Closed lists of English that a tokenizer needs. All entries are lower case and without the final period.
 * They name classes of words (titles, months, company endings), never a person or an event.
 */

/** Abbreviations that stand before a name or a number: no sentence ends after them. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = words(`
  mr mrs ms mx dr prof sen rep gov gen lt col maj capt cmdr cdr sgt cpl pvt adm brig hon rev fr msgr st ste mt ft
  pres supt amb atty insp dep asst messrs mme mlle sr.a hr dipl ing
  no nos vol vols fig figs pp p art sec ch vs v al approx est ca cf viz
  jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e`)

/** Abbreviations after which a sentence may end when a new one clearly begins. */
export const ENDING_ABBREVIATIONS: ReadonlySet<string> = words(`
  inc corp co ltd llc bros plc etc jr sr esq ave blvd rd dept univ assn bros mfg intl govt min max tel ext
  mon tue tues wed thu thur thurs fri
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
  tenn tex va vt wash wis wyo a.m p.m`)

/** Bound prefixes that UD English keeps joined to the word after the hyphen: `anti-government`, `e-mail`. */
export const JOINED_PREFIXES: ReadonlySet<string> = words(`
  non e re anti pre pro co mid post over sub semi multi ex counter mini inter neo micro intra un socio psycho
  extra hyper infra macro mega meta ultra trans proto pan quasi pseudo bi tri de dis mis geo bio eco euro ante arch`)

/** Words that seldom are names: a capital on one of them after an abbreviation shows a new sentence. */
export const SENTENCE_OPENERS: ReadonlySet<string> = words(`
  the a an this that these those he she it they we i you his her its their our my your there here in on at by
  for from with without after before during since until while when where who what which why how if as although
  though because but and or nor so yet however meanwhile moreover furthermore earlier later last next both each
  every some many most several few all no not now then also still to under over between among despite
  according`)

/** Letters written after a number as its unit, split off in UD English: `$100m`, `5km`, `8am`. */
export const NUMBER_UNITS: ReadonlySet<string> = words(`
  k m mm mn b bn tn t kg km cm g mg ml l lb lbs oz ft in mi mph kmh kph w kw mw gw kwh mb gb tb hz khz mhz ghz
  am pm h hr hrs min mins s sec yr yrs c f px x v million billion trillion nm hp cc pc pp`)

/** Contractions written without an apostrophe: length of the first part. */
export const JOINED_WORDS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['lemme', 3],
  ['gimme', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['havent', 4],
  ['hasnt', 3],
  ['arent', 3],
])

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
