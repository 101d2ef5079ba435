/** One kind of office under its many titles. The first pattern that fits the whole title wins. */
const SAME_OFFICE: readonly (readonly [office: string, titles: RegExp])[] = [
  [
    'foreign ministry spokesperson',
    /^(?:foreign ministry|foreign office|state department) (?:spokes(?:man|woman|person))$/,
  ],
  [
    'defence ministry spokesperson',
    /^(?:defen[cs]e ministry|pentagon) (?:spokes(?:man|woman|person)|press secretary)$/,
  ],
  ['government spokesperson', /^government spokes(?:man|woman|person)$/],
  ['military spokesperson', /^(?:military|army) spokes(?:man|woman|person)$/],
  ['spokesperson', /^(?:(?:presidential|chief) )?spokes(?:man|woman|person)$|^press secretary$/],
  ['deputy foreign minister', /^(?:deputy|vice) (?:foreign minister|secretary of state|foreign secretary)$/],
  ['deputy defence minister', /^deputy defen[cs]e minister$/],
  [
    'foreign minister',
    /^foreign (?:minister|secretary)$|^(?:external|foreign) affairs minister$|^minister (?:of|for) (?:foreign|external) affairs$|^secretary of state$|^(?:top|chief) diplomat$/,
  ],
  [
    'defence minister',
    /^defen[cs]e (?:minister|secretary|chief)$|^(?:secretary|minister) (?:of|for) (?:national )?defen[cs]e$/,
  ],
  [
    'finance minister',
    /^(?:finance|treasury) (?:minister|secretary)$|^(?:minister|secretary) (?:of|for) (?:finance|the treasury)$/,
  ],
  ['prime minister', /^prime minister$|^premier$/],
  ['vice president', /^vice (?:- )?president$/],
  ['secretary-general', /^secretary[- ](?:- )?general$|^(?:un|nato) chief$/],
  ['director general', /^director[- ](?:- )?general$/],
  [
    'high representative',
    /^(?:high representative|foreign policy chief|foreign affairs chief|top diplomat)$/,
  ],
  ['commission president', /^commission (?:president|chief|head)$/],
  ['council president', /^council president$/],
  ['national security adviser', /^national security advis[eo]r$/],
  ['supreme leader', /^supreme leader$/],
  ['monarch', /^(?:king|queen|emir|sultan|monarch)$/],
  ['crown prince', /^crown prince$/],
  ['leader', /^(?:leader|ruler|dictator|strongman|political leader|chief)$/],
  ['army chief', /^(?:army|military) chief$/],
  ['intelligence chief', /^(?:intelligence|spy|military intelligence) chief$/],
  ['chief of the general staff', /^chief of (?:the )?general staff$/],
  ['speaker', /^(?:house |parliament )?speaker$/],
  ['ambassador to the un', /^(?:un|united nations) ambassador$|^ambassador to the (?:un|united nations)$/],
]

/**
 * One lower-case name for an office under its several titles: `Secretary of State` and `Foreign Secretary`
 * are `foreign minister`. Titles that are not in the table are kept, without gender and in British spelling.
 */
export function officeOf(title: string): string {
  const plain = title.toLowerCase().replace(/\./g, '').replace(/\s+/g, ' ').trim()
  for (const [office, titles] of SAME_OFFICE) if (titles.test(plain)) return office
  return plain
    .replace(/spokes(?:man|woman)$/, 'spokesperson')
    .replace(/chair(?:man|woman)$/, 'chairperson')
    .replace(/advisor$/, 'adviser')
    .replace(/\bdefense\b/g, 'defence')
}

/** Gender that a title tells: `spokeswoman`, `King`, `Mrs`. */
export function genderOf(title: string): 'f' | 'm' | null {
  const plain = title.toLowerCase().replace(/\./g, '')
  if (/woman$|^(?:queen|princess|mrs|ms|miss|dame|lady|baroness|madam|madame|sister)$/.test(plain)) return 'f'
  if (
    /[a-z]man$|^(?:king|prince|mr|sir|lord|emir|sultan|pope|ayatollah|sheikh|imam|mullah|father|cardinal)$/.test(
      plain,
    )
  ) {
    return 'm'
  }
  return null
}

/** Offices whose holder a report may name by family name alone. */
export const PROMINENT: ReadonlySet<string> = new Set([
  'president',
  'prime minister',
  'chancellor',
  'foreign minister',
  'supreme leader',
  'leader',
  'monarch',
  'crown prince',
  'secretary-general',
  'high representative',
  'commission president',
  'vice president',
  'pope',
  'defence minister',
  'special envoy',
  'spokesperson',
  'foreign ministry spokesperson',
  'director general',
])
