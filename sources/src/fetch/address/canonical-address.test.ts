import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalAddress } from './canonical-address.js'

describe('canonicalAddress', () => {
  it.each([
    ['https://Outlet.Example/Bridge', 'https://outlet.example/Bridge'],
    ['https://outlet.example:443/a', 'https://outlet.example/a'],
    ['http://outlet.example:80/a', 'http://outlet.example/a'],
    ['http://outlet.example:8080/a', 'http://outlet.example:8080/a'],
    ['https://outlet.example./a', 'https://outlet.example/a'],
    ['https://outlet.example', 'https://outlet.example/'],
    ['https://outlet.example/a#comments', 'https://outlet.example/a'],
    ['https://outlet.example/a?', 'https://outlet.example/a'],
    ['https://outlet.example/a/../b/./c', 'https://outlet.example/b/c'],
    ['https://outlet.example/a/', 'https://outlet.example/a/'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
    ['https://outlet.example/%7eann/%e4', 'https://outlet.example/~ann/%E4'],
    ['https://outlet.example/a?utm_source=x&utm_medium=y', 'https://outlet.example/a'],
    ['https://outlet.example/a?UTM_Source=x', 'https://outlet.example/a'],
    ['https://outlet.example/a?id=7&utm_campaign=x', 'https://outlet.example/a?id=7'],
    ['https://outlet.example/a?b=2&a=1', 'https://outlet.example/a?b=2&a=1'],
    ['https://outlet.example/a?fbclid=x&gclid=y&msclkid=z&id=7', 'https://outlet.example/a?id=7'],
    ['https://outlet.example/a?mc_cid=1&mc_eid=2', 'https://outlet.example/a'],
    ['https://outlet.example/a?ref=rss', 'https://outlet.example/a'],
    ['https://outlet.example/a?source=newsletter', 'https://outlet.example/a'],
    ['https://outlet.example/a?ref=chapter-2', 'https://outlet.example/a?ref=chapter-2'],
    ['https://outlet.example/a?source=ministry', 'https://outlet.example/a?source=ministry'],
    ['https://outlet.example/a?outputType=amp', 'https://outlet.example/a'],
    ['https://outlet.example/a?amp', 'https://outlet.example/a'],
    ['https://outlet.example/a?amp=3', 'https://outlet.example/a?amp=3'],
    ['https://outlet.example/a?page=2', 'https://outlet.example/a?page=2'],
    ['https://outlet.example/a?q=%26utm_source=x', 'https://outlet.example/a?q=%26utm_source=x'],
    ['https://outlet.example/a?utm%5Fsource=x&id=1', 'https://outlet.example/a?id=1'],
    ['https://outlet.example/a?bad=%zz', 'https://outlet.example/a?bad=%zz'],
    ['https://outlet.example/a?x=1&&y=2&', 'https://outlet.example/a?x=1&y=2'],
    ['http://[2606:4700::1111]/a', 'http://[2606:4700::1111]/a'],
  ])('%s is %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical)
  })

  it.each(['', 'outlet.example/a', 'mailto:a@outlet.example', 'javascript:1', 'https://a:b@outlet.example/'])(
    '%s is none',
    (address) => {
      expect(canonicalAddress(address)).toBeNull()
    },
  )

  it('is the same when taken again', () => {
    const part = fc.stringMatching(/^[\w%~.&=?#/ -]{0,30}$/)
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), part, (url, rest) => {
        const once = canonicalAddress(`${url}${rest}`)
        if (once !== null) expect(canonicalAddress(once)).toBe(once)
      }),
    )
  })
})
