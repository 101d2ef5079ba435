import type { Comparison } from './comparison.js'
import type { Misfit } from './misfit.js'
import type { Passage } from './passage.js'

/** How much of a group is meant: classes whose members may stand for each other. */
const SHARES: readonly (readonly [string, RegExp])[] = [
  ['all', /\b(?<!not )(?:all|every|each|everyone|everybody|both|entire|whole)\b/gi],
  ['most', /\b(?<!at )(?:most|majority|mostly)\b(?! (?:recent|of all))/gi],
  ['half', /(?<!and a )\bhalf\b(?! (?:a |an |as ))/gi],
  ['many', /\b(?<!as )(?:many|widely|dozens|scores|hundreds|thousands)\b/gi],
  [
    'some',
    /\b(?:some(?! \d)|not all|not every|several|a few|a number of|certain|parts? of|partial\w*|partly)\b/gi,
  ],
  ['few', /\b(?<!a )(?:few|minority|hardly any\w*|almost nobody|almost no)\b/gi],
  ['none', /\b(?:none|neither|(?<!almost )nobody|no one)\b/gi],
  ['one', /\b(?:one of|only one|a single|one)\b/gi],
  ['only', /\b(?:only|solely|exclusively)\b/gi],
  ['except', /\b(?:except|other than|apart from|with the exception)\b/gi],
]
/** A share that the sentence may leave out without widening what it says. */
const FREE = new Set(['all', 'one', 'many', 'only'])

/** Some is not all, one is not both, and what is left out is not everybody. */
export function checkGroups({ sentence, cited }: Comparison): readonly Misfit[] {
  const [said, printed] = [sharesIn(sentence), sharesIn(cited)]
  const added = [...said].filter((share) => !printed.has(share) && !isFree(share, printed))
  const lost = [...printed].filter((share) => !FREE.has(share) && !said.has(share))
  return [
    ...added.map((share) => ({ kind: 'group' as const, what: share })),
    ...lost
      .filter((share) => share !== 'none' && share !== 'many')
      .map((share) => ({ kind: 'group' as const, what: `not ${share}` })),
  ]
}

function isFree(share: string, printed: ReadonlySet<string>): boolean {
  return share === 'one' ? !printed.has('all') && !printed.has('many') : false
}

function sharesIn({ text }: Passage): ReadonlySet<string> {
  return new Set(SHARES.filter(([, words]) => text.search(words) >= 0).map(([share]) => share))
}
