import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html, raw, webAddress } from './html.js'

describe('html', () => {
  it.each([
    ['</script><script>x()</script>', '&lt;/script&gt;&lt;script&gt;x()&lt;/script&gt;'],
    ['" onclick="x()', '&quot; onclick=&quot;x()'],
    ["' autofocus '", '&#39; autofocus &#39;'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['a\u0000b', 'a\ufffdb'],
  ])('escapes %j', (text, escaped) => {
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${escaped}">${escaped}</p>`)
  })

  it('joins lists, keeps markup, and leaves null out', () => {
    expect(html`<ul>${[html`<li>${1}</li>`, null, '<'] as const}</ul>${raw('<hr>')}`.markup).toBe(
      '<ul><li>1</li>&lt;</ul><hr>',
    )
  })

  it('lets no text become markup', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(html`${text}`.markup)))
  })
})

describe('webAddress', () => {
  it.each([
    ['https://outlet.example/a?b=1', 'https://outlet.example/a?b=1'],
    ['HTTP://outlet.example', 'HTTP://outlet.example'],
    ['javascript:alert(1)', null],
    [' https://outlet.example', null],
    ['data:text/html,x', null],
    ['https:', null],
    ['reports/one.txt', null],
    [null, null],
  ])('%j', (address, expected) => {
    expect(webAddress(address)).toBe(expected)
  })
})
