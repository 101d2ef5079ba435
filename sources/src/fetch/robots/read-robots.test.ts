import { describe, expect, it } from 'vitest'
import { readRobots } from './read-robots.js'

const ORIGIN = 'https://outlet.example'

function allows(text: string, path: string): boolean {
  return readRobots(ORIGIN, text).allows(`${ORIGIN}${path}`)
}

describe('readRobots', () => {
  it.each([
    ['nothing', '', '/a', true],
    ['all barred', 'User-agent: *\nDisallow: /', '/a', false],
    ['an empty rule', 'User-agent: *\nDisallow:', '/a', true],
    ['a folder', 'User-agent: *\nDisallow: /private/', '/private/a', false],
    ['beside the folder', 'User-agent: *\nDisallow: /private/', '/public/a', true],
    ['the longest rule counts', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    [
      'our own group counts alone',
      'User-agent: *\nDisallow: /\n\nUser-agent: parley\nDisallow: /x',
      '/a',
      true,
    ],
    ['our own group bars', 'User-agent: *\nAllow: /\n\nUser-agent: Parley\nDisallow: /x', '/x', false],
    ['another robot’s group', 'User-agent: OtherBot\nDisallow: /', '/a', true],
    ['several names in one group', 'User-agent: OtherBot\nUser-agent: Parley\nDisallow: /', '/a', false],
    ['a wildcard', 'User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf', false],
    ['a wildcard with an end', 'User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf?x', true],
    ['the query', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    ['a byte order mark', '\ufeffUser-agent: *\nDisallow: /', '/a', false],
    ['Windows line ends', 'User-agent: *\r\nDisallow: /a\r\n', '/a', false],
    ['comments', 'User-agent: * # all\nDisallow: /a # not this', '/a', false],
    ['a page in place of rules', '<!doctype html><title>Not found</title>', '/a', true],
    ['percent signs', 'User-agent: *\nDisallow: /%7Eann', '/%7eann', false],
  ])('%s', (_, text, path, allowed) => {
    expect(allows(text, path)).toBe(allowed)
  })

  it.each([
    ['Crawl-delay: 5', 5_000],
    ['Crawl-delay: 0.5', 500],
    ['Crawl-delay: 999999', 3_600_000],
    ['Crawl-delay: -1', null],
    ['Crawl-delay: soon', null],
    ['Crawl-delay: Infinity', null],
    ['Disallow: /a', null],
  ])('%s: %s ms', (line, ms) => {
    expect(readRobots(ORIGIN, `User-agent: *\n${line}`).crawlDelayMs).toBe(ms)
  })

  it('lists sitemaps', () => {
    const text = `Sitemap: ${ORIGIN}/news.xml\nUser-agent: *\nDisallow: /\nsitemap: ${ORIGIN}/all.xml`
    expect(readRobots(ORIGIN, text).sitemaps).toEqual([`${ORIGIN}/news.xml`, `${ORIGIN}/all.xml`])
  })

  it('bars more, never less, where wildcards without number would cost too much', () => {
    const hostile = `User-agent: *\n${'Disallow: /x*a*a*a*a*a*a*a*b\n'.repeat(10_000)}Allow: /x/*open\n`
    expect(allows(hostile, '/x/open')).toBe(false)
    expect(allows(hostile, '/y')).toBe(true)
  })

  it('cuts a rule that is longer than any path', () => {
    expect(allows(`User-agent: *\nDisallow: /${'a'.repeat(5_000)}`, `/${'a'.repeat(1_500)}`)).toBe(false)
  })
})
