/** Forms of address before a name; they are part of the mention, and some tell gender or an office. */
const HONORIFICS: Readonly<Record<string, string | null>> = {
  mr: null,
  mrs: null,
  ms: null,
  miss: null,
  dr: null,
  sir: null,
  dame: null,
  lord: null,
  lady: null,
  baroness: null,
  sheikh: null,
  shaikh: null,
  ayatollah: null,
  imam: null,
  mullah: null,
  rabbi: null,
  hon: null,
  prof: 'professor',
  rev: null,
  sen: 'senator',
  sens: 'senator',
  rep: 'representative',
  reps: 'representative',
  gov: 'governor',
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  adm: 'admiral',
  sgt: 'sergeant',
  brig: 'brigadier',
  cmdr: 'commander',
  amb: 'ambassador',
}

/** Titles after which a given name alone may stand: "Sir John", "King Abdullah". */
const STYLES = new Set('sir dame sheikh king queen prince princess pope sultan emir lord lady'.split(' '))

/** The bare form of an honorific: `Lt.` → `lt`; `null` when the word is none. */
export function honorific(form: string): string | null {
  const plain = form.toLowerCase().replace(/\./g, '')
  return /^\p{Lu}/u.test(form) && Object.hasOwn(HONORIFICS, plain) ? plain : null
}

/** The office that an honorific tells: `Sen.` → `senator`. */
export function officeOfHonorific(plain: string): string | null {
  return HONORIFICS[plain] ?? null
}

/** True for a style that goes with given names. */
export function isStyle(word: string): boolean {
  return STYLES.has(word.toLowerCase().replace(/\./g, ''))
}
