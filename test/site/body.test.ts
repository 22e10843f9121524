import { expect, it } from 'vitest'
import { renderBody } from '../../src/site/body.ts'
import type { LinkTargets } from '../../src/site/links.ts'
import { sampleDocument, sampleInput } from './_sample.ts'

const none = new Map()
const targets: LinkTargets = {
  nl: new Map([
    ['notices', { href: '/nl/berichten/' }],
    ['content/guidance/contact/nl.md', { href: '/nl/contact/', anchors: new Set(['bel']) }],
  ]),
  fr: none,
  de: none,
  en: none,
}

const bodies = {
  callouts: '::: warning\n\nNever by email.\n\n:::\n\n::: info\n\nGood.\n\n:::\n',
  phrase: '1. Say this:\n\n   > You can no longer do so. {S4}\n',
  table: '## Which keys?\n\n| Key | Needs |\n| --- | --- |\n| SMS | a phone |\n',
  'link-list': '- [Notices](notices) ready to use\n- [Contact](../contact/nl.md#bel)\n',
  'plain-list': '- [Notices](notices)\n- No link here\n',
  escaping: 'A < B & "C" at {{office.name}}\n',
}

for (const [name, body] of Object.entries(bodies)) {
  it(`renders ${name}`, async () => {
    const document = sampleDocument({ id: 'faq', locale: 'nl', slug: 'faq', order: 1, body })
    const html = renderBody(document, targets, sampleInput.translators.nl.t)
    await expect(`${html}\n`).toMatchFileSnapshot(`../golden/site/body/${name}.html`)
  })
}
