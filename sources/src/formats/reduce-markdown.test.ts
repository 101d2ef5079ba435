import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reduceMarkdown } from './reduce-markdown.js'

describe('reduceMarkdown', () => {
  it.each([
    ['a [link](https://example.com "x") and ![picture](a.png)', 'a link and'],
    ['a [link][1] here\n\n[1]: https://example.com', 'a link here\n'],
    [
      '*soft* and **strong** and ***both*** and _soft_ and __strong__',
      'soft and strong and both and soft and strong',
    ],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['`code` and ~~gone~~', 'code and gone'],
    ['### Heading ###', '## Heading'],
    ['Heading\n=======', '## Heading'],
    ['**Heading**', '**Heading**'],
    ['- an *item*', '- an item'],
    ['> a **word**', '> a word'],
    ['<span class="x">words</span><br>', 'words'],
    ['<https://example.com>', 'https://example.com'],
    ['1 \\* 2 and \\[x\\]', '1 * 2 and [x]'],
    ['| a | b |\n|---|---|\n| c | d |', ' a b\n c d'.replace(/^ /gm, '')],
    ['a note[^1]\n\n[^1]: below', 'a note\n'],
    ['R&amp;D &lt;x&gt;', 'R&D <x>'],
  ])('%j', (markdown, text) => {
    expect(reduceMarkdown(markdown)).toBe(text)
  })

  it('keeps every word of plain prose', () => {
    const words = fc.stringMatching(/^[A-Za-z0-9 ,.;:'"!?()-]{1,80}$/)
    fc.assert(
      fc.property(words, (line) => {
        expect(reduceMarkdown(`x ${line}`).match(/\w+/g)).toEqual(`x ${line}`.match(/\w+/g))
      }),
    )
  })
})
