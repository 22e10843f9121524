import { describe, expect, it } from 'vitest'
import { createAddresses, resolvePath } from '../../src/site/addresses.ts'

describe('addresses', () => {
  const cases = [
    { baseUrl: 'https://lra.example.org/', href: '/nl/', url: 'https://lra.example.org/nl/' },
    { baseUrl: 'https://lra.example.org', href: '/nl/', url: 'https://lra.example.org/nl/' },
    { baseUrl: 'https://example.org/lra', href: '/lra/nl/', url: 'https://example.org/lra/nl/' },
    {
      baseUrl: 'http://localhost:8080/a/b/?x#y',
      href: '/a/b/nl/',
      url: 'http://localhost:8080/a/b/nl/',
    },
  ]
  for (const { baseUrl, href, url } of cases) {
    it(`below ${baseUrl} are ${href} and ${url}`, () => {
      const addresses = createAddresses(baseUrl)
      expect(addresses.href('nl/')).toBe(href)
      expect(addresses.url('nl/')).toBe(url)
    })
  }
})

describe('resolvePath', () => {
  const from = 'content/guidance/faq/nl.md'
  const cases = [
    { relative: '../contact/nl.md', expected: 'content/guidance/contact/nl.md' },
    { relative: './fr.md', expected: 'content/guidance/faq/fr.md' },
    { relative: '../../letters/code/nl.md', expected: 'content/letters/code/nl.md' },
    { relative: '../../../../x', expected: undefined },
  ]
  for (const { relative, expected } of cases) {
    it(`finds ${relative} at ${String(expected)}`, () =>
      expect(resolvePath(from, relative)).toBe(expected))
  }
})
