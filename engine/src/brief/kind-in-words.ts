/** What a move, a dispute or a question is called for the reader. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  'past-deadline': 'deadline passed',
  unconfirmed: 'not confirmed',
  'counter-accusation': 'accusation and counter-accusation',
  deferral: 'no clear answer',
  value: 'two numbers',
  time: 'two times',
  office: 'two offices',
  direction: 'who turned to whom',
  denial: 'a denial',
  polarity: 'yes and no',
  extent: 'the whole or a part',
  scope: 'how far it reaches',
  place: 'two places',
  speaker: 'two speakers',
  condition: 'with and without a condition',
}

/** A kind as words: `conditional-acceptance` becomes `Conditional acceptance`. */
export function kindInWords(kind: string): string {
  const words = KIND_WORDS[kind] ?? kind.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
