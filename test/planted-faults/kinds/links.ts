/** Links that lead elsewhere, to another language, or nowhere. */
import { locales } from '../../../src/domain/locale.ts'
import { plantAnySpot, type Swap } from '../edit.ts'
import type { Kind } from '../fault.ts'

const raw = { raw: true }

/** Pages that a link may be pointed to by mistake. */
const pages = [
  'contact',
  'faq',
  'digital-keys',
  'existing-tokens',
  'at-the-counter',
  'what-changes',
]
const addresses = ['{{csam.url}}', '{{help.url}}', '{{myDigitalKeys.url}}']

export const linkToAnotherPage: Kind = {
  id: 'link-to-another-page',
  what: 'A link of one language leads to another page than in the other languages.',
  why: 'The link’s words promise the page that the other languages link to.',
  codes: ['rules/translation-parity'],
  cases: 16,
  plant: (ground, random) => {
    const { document } = ground
    const other = (all: readonly string[], own: string): string =>
      random.pick(all.filter((page) => page !== own && page !== document.id)) ?? ''
    const swaps: readonly Swap[] = [
      [/(?<=\]\(\.\.\/)([a-z-]+)(?=\/[a-z]{2}\.md)/g, (page = '') => other(pages, page)],
      [/(?<=\]\()(notices|letters)(?=\))/g, (name) => (name === 'notices' ? 'letters' : 'notices')],
      [/(?<=\]\()(\{\{[\w.]+\.url\}\})(?=\))/g, (slot = '') => other(addresses, slot)],
    ]
    return plantAnySpot(ground, random, swaps, raw)
  },
}

export const linkBroken: Kind = {
  id: 'link-broken',
  what: 'A link leads to a page in another language, or to a file that does not exist.',
  why: 'A reader is sent out of their language, or to an error page.',
  codes: ['content/broken-link', 'rules/translation-parity'],
  cases: 16,
  plant: (ground, random) => {
    const { locale } = ground.document
    const swaps: readonly Swap[] =
      random.below(2) === 0
        ? [
            [
              /(?<=\]\(\.\.\/[a-z-]+\/)[a-z]{2}(?=\.md)/g,
              () => random.pick(locales.filter((other) => other !== locale)) ?? '',
            ],
          ]
        : [
            [/(?<=\]\(\.\.\/)([a-z-]+)(?=\/[a-z]{2}\.md)/g, (page = '') => `${page}s`],
            [/(?<=\]\()(notices|letters)(?=\))/g, (name = '') => name.slice(0, -1)],
          ]
    return plantAnySpot(ground, random, swaps, raw)
  },
}
