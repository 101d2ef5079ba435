import { describe, expect, it } from 'vitest'
import { joinPages, type PageLine } from './pdf-lines.js'

/** Lines of one size, `gap` points apart unless one says otherwise. */
function page(
  ...lines: readonly (string | readonly [string, { gap?: number; size?: number }])[]
): PageLine[] {
  let y = 700
  return lines.map((line) => {
    const [text, { gap = 14, size = 11 }] = typeof line === 'string' ? [line, {}] : line
    y -= gap
    return { text, y, size }
  })
}

const LONG = 'The ministers met for the third time this month and agreed on nothing but'

describe('joinPages', () => {
  it.each([
    [
      'lines at the usual gap are one paragraph',
      [page(LONG, 'the date of their next meeting')],
      [`${LONG} the date of their next meeting`],
    ],
    [
      'a wider gap starts another',
      [page(LONG, 'a date', ['They left by night', { gap: 25 }], LONG, LONG)],
      [`${LONG} a date`, `They left by night ${LONG} ${LONG}`],
    ],
    [
      'other type is a paragraph of its own',
      [page(['Ministers meet', { size: 24 }], LONG, LONG)],
      ['Ministers meet', `${LONG} ${LONG}`],
    ],
    [
      'a sentence that ends early ends its paragraph',
      [page(LONG, 'a date.', LONG, LONG)],
      [`${LONG} a date.`, `${LONG} ${LONG}`],
    ],
    [
      'a cut word is joined',
      [page('The ministers met for the third time this month in the capi-', 'tal of the north')],
      ['The ministers met for the third time this month in the capital of the north'],
    ],
    [
      'a sentence goes on over the page',
      [page(LONG, LONG), page('the date of the next one')],
      [`${LONG} ${LONG} the date of the next one`],
    ],
    [
      'running lines are left out',
      ['bridges', 'ferries', 'tolls'].map((matter, i) =>
        page(`The Courier, page ${i + 1}`, [`${LONG} ${matter}.`, { gap: 30 }]),
      ),
      ['bridges', 'ferries', 'tolls'].map((matter) => `${LONG} ${matter}.`),
    ],
  ])('%s', (_, pages, paragraphs) => {
    expect(joinPages(pages).split('\n\n')).toEqual(paragraphs)
  })
})
