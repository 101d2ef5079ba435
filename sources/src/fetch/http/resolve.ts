import { lookup } from 'node:dns/promises'

/** Addresses of a host, in the order in which they should be tried; rejects when there is none. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** Asks the operating system, `/etc/hosts` included: what it answers is checked like any other answer. */
export const systemResolve: Resolve = async (host) => {
  const found = await lookup(host, { all: true, order: 'ipv4first' } as { all: true })
  return found.map(({ address }) => address)
}
