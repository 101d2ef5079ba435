import { type ClientRequest, request } from 'node:http'

export interface Heard {
  readonly id: string
  readonly event: string
  readonly data: { readonly [name: string]: unknown }
}

/** A client of the live events, as a browser is one. */
export class Listener {
  readonly heard: Heard[] = []
  /** True once the server ended the stream. */
  ended = false
  #asked: ClientRequest
  #text = ''
  #look: () => void = () => {}

  private constructor(
    port: number,
    path: string,
    headers: Readonly<Record<string, string>>,
    opened: (status: number) => void,
  ) {
    this.#asked = request(
      { host: '127.0.0.1', port, path, headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        opened(response.statusCode ?? 0)
        response.setEncoding('utf8').on('data', (part: string) => this.#take(part))
        const end = () => {
          this.ended = true
          this.#look()
        }
        response.on('end', end).on('error', end)
      },
    )
    this.#asked.on('error', () => opened(0)).end()
  }

  /** Resolves when the first event is there: from then on nothing is missed. */
  static async open(
    port: number,
    path = '/api/v1/events',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Listener> {
    let listener: Listener | null = null
    const status = await new Promise<number>((resolve) => {
      listener = new Listener(port, path, headers, resolve)
    })
    const made = listener as Listener | null
    if (status !== 200 || made === null) throw new Error(`the stream answered ${status}`)
    await made.until(({ event }) => event === 'hello')
    return made
  }

  /** Kinds in the order they came, the greeting left out. */
  get kinds(): readonly string[] {
    return this.heard.map(({ event }) => event).filter((event) => event !== 'hello')
  }

  /** The first event that fits, also when it came before. */
  async until(fits: (event: Heard) => boolean): Promise<Heard> {
    for (;;) {
      const found = this.heard.find(fits)
      if (found !== undefined) return found
      if (this.ended) throw new Error('the stream ended before')
      await new Promise<void>((resolve) => {
        this.#look = resolve
      })
    }
  }

  async end(): Promise<void> {
    while (!this.ended) await new Promise<void>((resolve) => (this.#look = resolve))
  }

  close(): void {
    this.#asked.destroy()
  }

  #take(part: string): void {
    const blocks = (this.#text + part).split('\n\n')
    this.#text = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2)
      const [id, event, data] = [field('id'), field('event'), field('data')]
      if (id !== undefined && event !== undefined)
        this.heard.push({ id, event, data: JSON.parse(data ?? '{}') })
    }
    this.#look()
  }
}
