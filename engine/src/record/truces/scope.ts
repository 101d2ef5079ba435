/** What a truce covers, where the words say so. */
export type Scope = 'air' | 'sea' | 'land' | 'energy' | 'humanitarian'

const WORDS: readonly (readonly [Scope, RegExp])[] = [
  ['air', /\bair\b(?! (?:base|force|defen))|\baerial\b/i],
  ['sea', /\b(?:at|on) (?:the )?sea\b|\bsea\b|\bnaval\b|\bmaritime\b/i],
  ['land', /\bon (?:the )?land\b|\bland (?:operations?|warfare|forces?)\b|\bland\b(?=["”’.,]|$)/i],
  ['energy', /\benergy\b|\bpower (?:plants?|grids?|stations?|lines?|facilit)|\brefiner(?:y|ies)\b/i],
  ['humanitarian', /\bhumanitarian\b/i],
]

/** The kinds of fighting, or of targets, that the words of a truce name. */
export function scopesIn(words: string): readonly Scope[] {
  return WORDS.flatMap(([scope, pattern]) => (pattern.test(words) ? [scope] : []))
}
