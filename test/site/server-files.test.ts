import { expect, it } from 'vitest'
import { buildSite } from '../../src/site/model.ts'
import { renderHeaders, renderRobots, renderSitemap } from '../../src/site/server-files.ts'
import { sampleDocuments, sampleInput } from './_sample.ts'

const { value: model } = buildSite({
  ...sampleInput,
  baseUrl: 'https://example.org/lra/',
  documents: sampleDocuments.filter(({ id }) => id !== 'contact'),
  notices: [],
  letters: [],
})

it.each([
  ['sitemap.xml', renderSitemap],
  ['robots.txt', renderRobots],
  ['_headers', renderHeaders],
] as const)('writes %s', async (name, render) => {
  if (!model) throw new Error('no model')
  await expect(render(model)).toMatchFileSnapshot(`../golden/site/server-files/${name}`)
})
