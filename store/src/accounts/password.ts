import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** Cost of scrypt: N = 2^17, r = 8, p = 1 (OWASP Password Storage Cheat Sheet), 128 MB and some 300 ms a password. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const
const LENGTH = 32

/** The hash to keep: 'scrypt$N$r$p$salt$hash', base64url. Passwords are compared in Unicode form NFKC. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Compares in constant time. A kept hash that is none of ours fits no password. */
export async function fitsPassword(password: string, kept: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', hash = ''] = kept.split('$')
  const expected = Buffer.from(hash, 'base64url')
  if (kind !== 'scrypt' || expected.length !== LENGTH) return false
  const found = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(found, expected)
}

/** What to compare with when there is no such account, so that the answer takes as long. */
export const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`

function derive(password: string, salt: Buffer, cost: typeof COST | ScryptOptions): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: 256 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, hash) =>
      error ? reject(error) : resolve(hash),
    )
  })
}
