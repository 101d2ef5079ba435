import { describe, expect, it } from 'vitest'
import { checkAddress } from './check-address.js'
import { makePolicy } from './policy.js'

const STRICT = makePolicy({})

describe('checkAddress', () => {
  it.each([
    // Loopback in every dress that URL parsers know.
    ['http://127.0.0.1/', 'fetch-private-address'],
    ['http://127.1/', 'fetch-private-address'],
    ['http://0x7f.1/', 'fetch-private-address'],
    ['http://0177.0.0.01/', 'fetch-private-address'],
    ['http://2130706433/', 'fetch-private-address'],
    ['http://0x7f000001/', 'fetch-private-address'],
    ['http://127.0.0.1./', 'fetch-private-address'],
    ['http://①②⑦.⓪.⓪.①/', 'fetch-private-address'],
    ['http://127。0。0。1/', 'fetch-private-address'],
    ['http://0/', 'fetch-private-address'],
    ['http://0.0.0.0/', 'fetch-private-address'],
    ['http://[::]/', 'fetch-private-address'],
    ['http://[::1]/', 'fetch-private-address'],
    ['http://[::ffff:127.0.0.1]/', 'fetch-private-address'],
    ['http://[::ffff:7f00:1]/', 'fetch-private-address'],
    ['http://[::ffff:8.8.8.8]/', 'fetch-private-address'],
    ['http://[::127.0.0.1]/', 'fetch-private-address'],
    ['http://[64:ff9b::7f00:1]/', 'fetch-private-address'],
    ['http://[64:ff9b:1::a00:1]/', 'fetch-private-address'],
    ['http://[2002:7f00:1::]/', 'fetch-private-address'],
    ['http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/', 'fetch-private-address'],
    ['http://[fe80::1]/', 'fetch-private-address'],
    ['http://[fec0::1]/', 'fetch-private-address'],
    ['http://[fc00::1]/', 'fetch-private-address'],
    ['http://[ff02::1]/', 'fetch-private-address'],
    ['http://[2001:db8::1]/', 'fetch-private-address'],
    ['http://[3fff::1]/', 'fetch-private-address'],
    // Private, shared, link-local, and where clouds answer about themselves.
    ['http://10.0.0.1/', 'fetch-private-address'],
    ['http://172.16.0.1/', 'fetch-private-address'],
    ['http://192.168.1.1/', 'fetch-private-address'],
    ['http://100.64.0.1/', 'fetch-private-address'],
    ['http://169.254.169.254/latest/meta-data/', 'fetch-private-address'],
    ['http://0xa9fea9fe/', 'fetch-private-address'],
    ['http://[fd00:ec2::254]/', 'fetch-private-address'],
    ['http://100.100.100.200/', 'fetch-private-address'],
    ['http://168.63.129.16/', 'fetch-private-address'],
    ['http://192.0.0.192/', 'fetch-private-address'],
    ['http://224.0.0.1/', 'fetch-private-address'],
    ['http://255.255.255.255/', 'fetch-private-address'],
    ['http://240.0.0.1/', 'fetch-private-address'],
    ['http://198.18.0.1/', 'fetch-private-address'],
    ['http://203.0.113.9/', 'fetch-private-address'],
    // Names that only an own network knows.
    ['http://localhost/', 'fetch-private-address'],
    ['http://LOCALHOST./', 'fetch-private-address'],
    ['http://a.localhost/', 'fetch-private-address'],
    ['http://printer.local/', 'fetch-private-address'],
    ['http://metadata.google.internal/', 'fetch-private-address'],
    ['http://intranet/', 'fetch-private-address'],
    ['http://ｌｏｃａｌｈｏｓｔ/', 'fetch-private-address'],
    // Not to be fetched at all.
    ['http://user@outlet.example/', 'fetch-credentials'],
    ['http://user:word@outlet.example/', 'fetch-credentials'],
    ['http://outlet.example@127.0.0.1/', 'fetch-credentials'],
    ['http://:word@outlet.example/', 'fetch-credentials'],
    ['file:///etc/passwd', 'fetch-bad-scheme'],
    ['ftp://outlet.example/', 'fetch-bad-scheme'],
    ['gopher://outlet.example/', 'fetch-bad-scheme'],
    ['data:text/html,hello', 'fetch-bad-scheme'],
    ['javascript:alert(1)', 'fetch-bad-scheme'],
    ['blob:http://outlet.example/1', 'fetch-bad-scheme'],
    ['http://outlet.example:22/', 'fetch-bad-port'],
    ['https://outlet.example:8080/', 'fetch-bad-port'],
    ['outlet.example/report', 'fetch-bad-address'],
    ['//outlet.example/report', 'fetch-bad-address'],
    ['', 'fetch-bad-address'],
    ['http://', 'fetch-bad-address'],
    ['http://outlet..example/', 'fetch-bad-address'],
    ['http://.outlet.example/', 'fetch-bad-address'],
    ['http://outlet.example../', 'fetch-bad-address'],
    ['http://[::1%25eth0]/', 'fetch-bad-address'],
    ['http://256.1.1.1/', 'fetch-bad-address'],
    ['http://a b.example/', 'fetch-bad-address'],
    [`http://outlet.example/${'a'.repeat(5_000)}`, 'fetch-bad-address'],
  ])('%s is refused: %s', (address, code) => {
    expect(checkAddress(address, STRICT)).toMatchObject({ url: null, code })
  })

  it.each([
    ['http://outlet.example', 'http://outlet.example/'],
    ['https://OUTLET.example:443/a?b=c#d', 'https://outlet.example/a?b=c'],
    ['http://outlet.example.:80/', 'http://outlet.example/'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
    ['https://правда.example/', 'https://xn--80aafi6cg.example/'],
    ['http://8.8.8.8/', 'http://8.8.8.8/'],
    ['http://[2606:4700::1111]/', 'http://[2606:4700::1111]/'],
    ['  https://outlet.example/\n', 'https://outlet.example/'],
  ])('%s is asked as %s', (address, href) => {
    const checked = checkAddress(address, STRICT)
    expect(checked.code).toBeNull()
    expect(checked.url?.href).toBe(href)
  })

  it('lets through what the settings name, and no more', () => {
    const policy = makePolicy({
      allowedHosts: ['Wiki.Newsroom.Local'],
      allowedRanges: ['10.1.0.0/16', '::1'],
      allowedPorts: [8080],
    })
    const passes = (address: string) => checkAddress(address, policy).code === null
    expect(passes('http://wiki.newsroom.local:8080/')).toBe(true)
    expect(passes('http://10.1.2.3/')).toBe(true)
    expect(passes('http://[::1]/')).toBe(true)
    expect(passes('http://other.newsroom.local/')).toBe(false)
    expect(passes('http://10.2.0.1/')).toBe(false)
    expect(passes('http://[::ffff:10.1.2.3]/')).toBe(false)
    expect(passes('http://outlet.example:8081/')).toBe(false)
  })
})

describe('makePolicy', () => {
  it.each([
    [{ allowedHosts: ['a/b'] }, /allowedHosts: “a\/b”/],
    [{ allowedHosts: [''] }, /allowedHosts/],
    [{ allowedRanges: ['10.0.0.0/99'] }, /allowedRanges: “10\.0\.0\.0\/99”/],
    [{ allowedRanges: ['10/8'] }, /allowedRanges/],
    [{ allowedRanges: ['10.0.0.0/8/1'] }, /allowedRanges/],
    [{ allowedRanges: ['intranet'] }, /allowedRanges/],
    [{ allowedPorts: [0] }, /allowedPorts: 0/],
    [{ allowedPorts: [70_000] }, /allowedPorts/],
  ])('names the setting that makes no sense: %j', (settings, message) => {
    expect(() => makePolicy(settings)).toThrow(message)
  })
})
