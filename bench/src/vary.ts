/**
 * A text told differently: names, numbers and the order of later paragraphs change with `round`, so that a
 * story of a thousand reports is not one report a thousand times. Round 0 is the text itself.
 */
export function vary(text: string, round: number): string {
  if (round === 0) return text
  const paragraphs = text.split('\n\n')
  const kept = paragraphs.filter((_, i) => i < 2 || (i + round) % 5 !== 0)
  const turned = [...kept.slice(0, 2), ...rotate(kept.slice(2), round)]
  return turned.map((paragraph) => retell(paragraph, round)).join('\n\n')
}

function rotate<T>(items: readonly T[], by: number): readonly T[] {
  const at = items.length === 0 ? 0 : by % items.length
  return [...items.slice(at), ...items.slice(0, at)]
}

const SYLLABLES = [
  'ba',
  'dor',
  'el',
  'fi',
  'gan',
  'ho',
  'kir',
  'lu',
  'mar',
  'no',
  'pel',
  'ras',
  'sto',
  'ti',
  'var',
  'zu',
]

/** Every sixth capitalised word of six letters or more becomes another name; every number moves a little. */
function retell(paragraph: string, round: number): string {
  let seen = 0
  return paragraph
    .replace(/(?<=[a-z,] )\p{Lu}\p{Ll}{5,}/gu, (name) =>
      seen++ % 6 === round % 6 ? invent(name, round) : name,
    )
    .replace(/\b\d{2,3}\b(?![:.]\d)/g, (number) => String(Number(number) + (round % 7)))
}

function invent(name: string, round: number): string {
  const pick = (n: number) =>
    SYLLABLES[(name.length * 7 + name.charCodeAt(1) + round * n) % SYLLABLES.length] ?? ''
  const word = pick(3) + pick(5) + pick(11)
  return word.charAt(0).toUpperCase() + word.slice(1)
}
