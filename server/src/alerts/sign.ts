import { createHmac, timingSafeEqual } from 'node:crypto'

/** The header that carries the signature. */
export const SIGNATURE = 'x-parley-signature'

/**
 * Signs a delivery: `t=SECONDS,v1=HMAC-SHA256(secret, "SECONDS.BODY")` in hexadecimal. The time is signed too, so
 * that an old delivery cannot be sent again as a new one.
 */
export function sign(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000)
  return `t=${seconds},v1=${hmac(secret, `${seconds}.${body}`)}`
}

/** For those who receive: true when the signature fits and is not older than `maxAgeMs`. */
export function isSigned(
  secret: string,
  body: string,
  {
    signature,
    now,
    maxAgeMs = 300_000,
  }: { readonly signature: string; readonly now: Date; readonly maxAgeMs?: number },
): boolean {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? []
  if (seconds === undefined || given === undefined) return false
  if (Math.abs(now.getTime() - Number(seconds) * 1000) > maxAgeMs) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(hmac(secret, `${seconds}.${body}`)))
}

function hmac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}
