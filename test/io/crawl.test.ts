import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crawl, type Crawled } from '../../src/io/crawl.ts'

const pages: Readonly<
  Record<
    string,
    {
      readonly status?: number
      readonly type?: string
      readonly body?: string
      readonly location?: string
    }
  >
> = {
  '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /geheim/\n' },
  '/': {
    type: 'text/html',
    body: '<a href="/a#x">a</a><a href="b.html">b</a><a href="/geheim/c">c</a><a href="https://elsewhere.example/">x</a><a href="/foto.jpg">f</a><a href="/weg">w</a>',
  },
  '/a': {
    type: 'text/html; charset=utf-8',
    body: '<a href="/">terug</a><a href="/brochure.pdf">pdf</a>',
  },
  '/b.html': { type: 'text/html', body: 'b' },
  '/geheim/c': { type: 'text/html', body: 'c' },
  '/brochure.pdf': { type: 'application/pdf', body: '%PDF-1.7' },
  '/weg': { status: 404 },
  '/door': { status: 302, location: '/a' },
  '/elders': { status: 301, location: 'https://elsewhere.example/' },
  '/rond': { status: 302, location: '/rond' },
}

let server: Server
let origin: string
const requested: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    requested.push(path)
    if (path === '/traag') return
    const { status = 200, type = 'text/html', body = '', location } = pages[path] ?? { status: 404 }
    response.writeHead(status, {
      'content-type': type,
      ...(location === undefined ? {} : { location }),
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  origin = `http://127.0.0.1:${port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const options = { pages: 20, delayMs: 1, timeoutMs: 300, maxBytes: 1_000_000 }
const brief = (crawled: readonly Crawled[]): readonly string[] =>
  crawled.map(
    (page) =>
      `${page.path.replace(origin, '')} ${'bytes' in page ? page.mediaType : page.unreadable}`,
  )

describe('crawl', () => {
  test('follows links of the same origin, breadth first, once each, and obeys robots.txt', async () => {
    requested.length = 0
    const crawled = await crawl(`${origin}/`, options)
    expect(brief(crawled)).toEqual([
      '/ text/html',
      '/a text/html; charset=utf-8',
      '/b.html text/html',
      '/weg HTTP 404',
      '/brochure.pdf application/pdf',
    ])
    expect(requested).toEqual(['/robots.txt', '/', '/a', '/b.html', '/weg', '/brochure.pdf'])
  })

  test.each([
    ['/geheim/c', ['/geheim/c robots.txt asks visitors to stay away']],
    ['/door', ['/a text/html; charset=utf-8']],
    ['/elders', ['/elders leads to another site, https://elsewhere.example']],
    ['/rond', ['/rond more than 5 redirects']],
    ['/traag', ['/traag no answer within 0.3 s']],
  ])('one address alone: %s', async (path, expected) => {
    expect(brief(await crawl(`${origin}${path}`, { ...options, pages: 1 }))).toEqual(expected)
  })

  test('stops at the number of pages', async () => {
    expect(await crawl(`${origin}/`, { ...options, pages: 2 })).toHaveLength(2)
  })
})
