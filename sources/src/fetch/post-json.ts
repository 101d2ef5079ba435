import { checkAddress } from './address/check-address.js'
import { fetchNotice } from './fetch-notice.js'
import { checkedConnector } from './http/connect.js'
import { makeAgent } from './http/exchange.js'
import { asFailure } from './http/failure.js'
import { checkSettings, type FetchSettings } from './settings.js'

/** What came of telling an address something. */
export type Posted = { readonly ok: true } | { readonly ok: false; readonly why: string }

/** Sends JSON to an address. Every failure is data. */
export type PostJson = (
  address: string,
  body: string,
  headers?: Readonly<Record<string, string>>,
) => Promise<Posted>

/**
 * Makes what tells webhooks: the same checks as for fetching (no private addresses unless allowed, the connection goes
 * to exactly the address that was checked), no redirect is followed, and the answer's body is not read.
 */
export function makePostJson(given: FetchSettings): PostJson {
  const { policy, resolve, limits, certificates } = checkSettings(given)
  return async (address, body, headers = {}) => {
    const checked = checkAddress(address, policy)
    if (checked.url === null)
      return { ok: false, why: fetchNotice(checked.code, address, checked.detail).message }
    const { url } = checked
    const connector = checkedConnector({ policy, resolve, connectMs: limits.connectMs, certificates })
    const agent = makeAgent(limits, connector.connect)
    try {
      const reply = await agent.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(limits.headerMs),
      })
      reply.body.on('error', () => undefined).destroy()
      const { statusCode } = reply
      if (statusCode >= 200 && statusCode < 300) return { ok: true }
      const moved = statusCode >= 300 && statusCode < 400 ? '; redirects are not followed' : ''
      return { ok: false, why: `it answered ${statusCode}${moved}` }
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') {
        return { ok: false, why: `no answer within ${limits.headerMs / 1000} s` }
      }
      const { code, detail } = asFailure(error)
      return { ok: false, why: fetchNotice(code, address, detail).message }
    } finally {
      connector.close()
      await agent.destroy()
    }
  }
}
