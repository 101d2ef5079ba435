import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Article } from './articles.js'

/** A real web server on this machine that serves a feed and the pages it names. */
export class Newsstand {
  readonly #server: Server
  readonly #articles = new Map<string, Article>()
  readonly #failing = new Map<string, number>()
  /** Paths in the order in which they were asked for. */
  readonly asked: string[] = []

  private constructor() {
    this.#server = createServer((request, response) => {
      const { status, type, body } = this.#answer(request.url ?? '/')
      response.writeHead(status, { 'content-type': type }).end(body)
    })
  }

  static async open(articles: readonly Article[] = []): Promise<Newsstand> {
    const stand = new Newsstand()
    for (const article of articles) stand.publish(article)
    await new Promise<void>((resolve) => stand.#server.listen(0, '127.0.0.1', resolve))
    return stand
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get feed(): string {
    return `${this.address}/feed.xml`
  }

  page(slug: string): string {
    return `${this.address}/news/${slug}`
  }

  /** Serves the article from now on; one of the same slug takes the place of the earlier. */
  publish(article: Article): void {
    this.#articles.set(article.slug, article)
  }

  /** Answers this path with a status until it is mended. */
  fail(path: string, status: number): void {
    this.#failing.set(path, status)
  }

  mend(path: string): void {
    this.#failing.delete(path)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #answer(path: string): Page {
    this.asked.push(path)
    const status = this.#failing.get(path)
    if (status !== undefined) return page(status, 'text/plain', 'out of order')
    if (path === '/robots.txt') return page(404, 'text/plain', '')
    if (path === '/feed.xml') return page(200, 'application/rss+xml', this.#rss())
    const article = this.#articles.get(path.replace('/news/', ''))
    if (article === undefined) return page(404, 'text/plain', 'no such page')
    return page(200, 'text/html; charset=utf-8', this.#html(article))
  }

  #rss(): string {
    const items = [...this.#articles.values()].map(
      ({ slug, title, published }) =>
        `<item><title>${escaped(title)}</title><link>${this.page(slug)}</link><pubDate>${new Date(published).toUTCString()}</pubDate></item>`,
    )
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>The stand</title><link>${this.address}/</link><description>All pages</description>${items.join('')}</channel></rss>`
  }

  #html({ slug, outlet, title, published, paragraphs }: Article): string {
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} | ${outlet}</title>
<link rel="canonical" href="${this.page(slug)}"><meta property="og:site_name" content="${outlet}">
<meta property="og:type" content="article"><meta property="article:published_time" content="${published}"></head>
<body><nav><a href="/">Home</a></nav><article><h1>${escaped(title)}</h1>
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}</article><footer>About us</footer></body></html>`
  }
}

interface Page {
  readonly status: number
  readonly type: string
  readonly body: string
}

function page(status: number, type: string, body: string): Page {
  return { status, type, body }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
