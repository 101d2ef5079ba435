import { request } from 'node:http'

/** An answer, read to its end. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Every `set-cookie` line. */
  readonly cookies: readonly string[]
  readonly text: string
  readonly bytes: Buffer
  /** The body as JSON. */
  json<T = JsonObject>(): T
}

export interface JsonObject {
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is for the test to say
  readonly [name: string]: any
}

export interface Call {
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON unless it is bytes or text. */
  readonly body?: unknown
  /** The address of this machine that it comes from. */
  readonly from?: string
}

/** Makes requests as one person. Node's own client, so that every header can be set and left out. */
export class Caller {
  readonly port: number
  cookie: string | null = null
  csrf: string | null = null
  token: string | null = null
  #calls = 0

  constructor(port: number) {
    this.port = port
  }

  async logIn(name: string, password: string): Promise<this> {
    const answer = await this.call('POST', '/api/v1/session', { body: { name, password } })
    if (answer.status !== 200) throw new Error(`${name} could not log in: ${answer.text}`)
    this.cookie = answer.cookies[0]?.split(';')[0] ?? null
    this.csrf = answer.json().csrf
    return this
  }

  get(path: string, headers: Call['headers'] = {}): Promise<Answer> {
    return this.call('GET', path, { headers })
  }

  /** A change, with the token of the desk. */
  async send(method: string, path: string, body?: unknown, headers: Call['headers'] = {}): Promise<Answer> {
    if (this.token === null && this.csrf === null) this.csrf = (await this.get('/api/v1/session')).json().csrf
    const token = this.csrf === null || this.csrf === '' ? {} : { 'x-parley-csrf': this.csrf }
    return this.call(method, path, { body, headers: { ...token, ...headers } })
  }

  /** Comes from another address of this machine every hundred calls: nobody is limited for being a test. */
  #from(): string {
    this.#calls += 1
    return process.platform === 'linux' ? `127.0.${Math.floor(this.#calls / 100) % 250}.1` : '127.0.0.1'
  }

  /** A request as it is told, with the cookie or the token of this person and nothing else. */
  call(method: string, path: string, { headers = {}, body, from }: Call = {}): Promise<Answer> {
    const plain = body === undefined || typeof body === 'string' || body instanceof Uint8Array
    const bytes = plain ? body : JSON.stringify(body)
    const sent = {
      ...(plain ? {} : { 'content-type': 'application/json' }),
      ...(this.cookie === null ? {} : { cookie: this.cookie }),
      ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
      ...(bytes === undefined || headers['transfer-encoding'] !== undefined
        ? {}
        : { 'content-length': String(Buffer.byteLength(bytes)) }),
      ...headers,
    }
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: this.port,
          method,
          path,
          headers: { host: `localhost:${this.port}`, ...sent },
          localAddress: from ?? this.#from(),
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part) => parts.push(part))
          response.on('error', reject)
          response.on('end', () => {
            const all = Buffer.concat(parts)
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers as Readonly<Record<string, string>>,
              cookies: response.headers['set-cookie'] ?? [],
              text: all.toString('utf8'),
              bytes: all,
              json: () => JSON.parse(all.toString('utf8')),
            })
          })
        },
      )
      asked.on('error', reject)
      asked.end(bytes)
    })
  }
}
