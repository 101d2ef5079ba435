import { describe, expect, it } from 'vitest'
import { chooseCanonical } from './choose-canonical.js'

const OWN = 'https://www.outlet.example/world/bridge-opens-123?utm_source=x'
const CLEAN = 'https://www.outlet.example/world/bridge-opens-123'

describe('chooseCanonical', () => {
  it.each([
    ['nothing declared', OWN, [], CLEAN],
    ['itself', OWN, [CLEAN], CLEAN],
    [
      'without www',
      OWN,
      ['https://outlet.example/bridge-opens-123'],
      'https://outlet.example/bridge-opens-123',
    ],
    ['relative', OWN, ['/news/bridge-123'], 'https://www.outlet.example/news/bridge-123'],
    ['relative to the scheme', OWN, ['//outlet.example/b-1'], 'https://outlet.example/b-1'],
    ['with tracking', OWN, [`${CLEAN}?fbclid=1#top`], CLEAN],
    ['a host below', OWN, ['https://news.outlet.example/b-1'], 'https://news.outlet.example/b-1'],
    [
      'AMP to the page',
      'https://amp.outlet.example/b-1/',
      ['https://www.outlet.example/b-1'],
      'https://www.outlet.example/b-1',
    ],
    [
      'a folder above a device',
      'https://outlet.example/s/b-1/amp',
      ['https://outlet.example/s/b-1'],
      'https://outlet.example/s/b-1',
    ],
    ['the front page', OWN, ['https://www.outlet.example/'], CLEAN],
    ['the front page of a language', OWN, ['https://www.outlet.example/en-gb/'], CLEAN],
    ['the front page by its file', OWN, ['https://www.outlet.example/index.html'], CLEAN],
    ['the section', OWN, ['https://www.outlet.example/world/'], CLEAN],
    [
      'the front page of itself',
      'https://outlet.example/',
      ['https://www.outlet.example/'],
      'https://www.outlet.example/',
    ],
    [
      'the next after a bad one',
      OWN,
      ['https://www.outlet.example/', '/b-1'],
      'https://www.outlet.example/b-1',
    ],
    ['no address', OWN, ['http://', 'javascript:alert(1)', '  '], CLEAN],
    ['a password', OWN, ['https://a:b@www.outlet.example/b-1'], CLEAN],
    ['too long', OWN, [`/${'a'.repeat(3_000)}`], CLEAN],
  ])('%s', (_, own, declared, canonical) => {
    expect(chooseCanonical(own, declared)).toEqual({ canonical, elsewhere: null })
  })

  it.each([
    ['another site', OWN, 'https://agency.example/b-1'],
    ['a host that ends alike', 'https://outlet.example/b', 'https://myoutlet.example/b-1'],
    ['the owner of a shared host', 'https://stranger.host.example/b', 'https://host.example/b-1'],
    ['a neighbour on a shared host', 'https://stranger.host.example/b', 'https://victim.host.example/b-1'],
    ['another port', 'https://outlet.example/b', 'https://outlet.example:8443/b-1'],
  ])('%s is a sign of origin and no identity', (_, own, declared) => {
    expect(chooseCanonical(own, [declared])).toEqual({
      canonical: chooseCanonical(own, []).canonical,
      elsewhere: declared,
    })
  })

  it('takes the front page of another site for carelessness', () => {
    expect(chooseCanonical(OWN, ['https://agency.example/']).elsewhere).toBeNull()
  })
})
