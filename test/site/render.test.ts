import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderSite } from '../../src/io/eleventy.ts'
import { buildSite, type SiteModel } from '../../src/site/model.ts'
import { sampleInput } from './_sample.ts'

const projectRoot = join(import.meta.dirname, '../..')

const sampleModel = (baseUrl = sampleInput.baseUrl): SiteModel => {
  const { value } = buildSite({ ...sampleInput, baseUrl })
  if (!value) throw new Error('no model')
  return value
}

describe('a site', () => {
  it('is every page of the model and the files beside them', async () => {
    const model = sampleModel()
    const { value = [], diagnostics } = await renderSite(model, projectRoot)
    expect(diagnostics).toEqual([])
    expect(value.map(({ path }) => path).sort()).toEqual(
      [
        ...model.pages.map(({ outputPath }) => outputPath),
        '_headers',
        'assets/fonts/LICENSE.txt',
        'assets/fonts/atkinson-hyperlegible-next-400.woff2',
        'assets/fonts/atkinson-hyperlegible-next-700.woff2',
        'assets/icon.svg',
        'assets/site.css',
        'assets/site.js',
        'robots.txt',
        'sitemap.xml',
      ].sort(),
    )
  })

  it('is the same twice', async () => {
    expect(await renderSite(sampleModel(), projectRoot)).toEqual(
      await renderSite(sampleModel(), projectRoot),
    )
  })

  it.each([
    'nl/counter-nl/index.html',
    'fr/counter-fr/index.html',
    'fr/notices-fr/appointment-fr/index.html',
    'index.html',
    '404.html',
  ])('renders %s', async (path) => {
    const { value } = await renderSite(sampleModel('https://example.org/lra/'), projectRoot)
    const page = value?.find((file) => file.path === path)
    await expect(page?.content).toMatchFileSnapshot(
      `../golden/site/pages/${path.replaceAll('/', '-')}`,
    )
  })

  it('has no inline style or script, and asks nothing of another origin', async () => {
    const { value = [] } = await renderSite(sampleModel(), projectRoot)
    for (const { path, content } of value) {
      if (!path.endsWith('.html') || typeof content !== 'string') continue
      expect(content).not.toMatch(/ style=|<style|<script(?![^>]* src=)| on[a-z]+=/)
      expect(content).not.toMatch(/(?:src|srcset)="https?:/)
      expect(content).toContain("default-src 'none'")
    }
  })
})

describe('a template that fails', () => {
  let root = ''
  beforeEach(() => {
    // A space, to be sure of paths.
    root = mkdtempSync(join(tmpdir(), 'lra site '))
    cpSync(join(projectRoot, 'templates'), join(root, 'templates'), { recursive: true })
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const replaceLine = (path: string, line: number, text: string): void => {
    const file = join(root, path)
    const lines = readFileSync(file, 'utf8').split('\n')
    lines[line - 1] = text
    writeFileSync(file, lines.join('\n'))
  }

  const page = 'templates/site/pages/choice.njk'
  const layout = 'templates/site/layouts/document.njk'
  const style = 'templates/site/styles/_base.scss'
  const faults = [
    {
      name: 'an unknown function in a page',
      path: page,
      text: '{{ nothing.here() }}',
      line: 4,
      reason: 'Unable to call ’nothing["here"]’, which is undefined or falsey',
    },
    {
      name: 'an undefined value',
      path: page,
      text: '{{ entry.nothing }}',
      line: 4,
      reason: 'attempted to output null or undefined value',
    },
    {
      name: 'a string without a key',
      path: page,
      text: '{{ entry.t("site.nothing") }}{{ entry.t.u() }}',
      line: 4,
      reason: 'Unable to call ’entry["t"]["u"]’, which is undefined or falsey',
    },
    {
      name: 'an unknown tag',
      path: page,
      text: '{% foo %}',
      line: 4,
      reason: 'unknown block tag: foo',
    },
    {
      name: 'a missing partial',
      path: page,
      text: '{% include "partials/none.njk" %}',
      line: undefined,
      reason: 'template not found: partials/none.njk',
    },
    {
      name: 'an unknown function in a layout',
      path: layout,
      text: '{{ nothing() }}',
      line: 4,
      reason: 'Unable to call ’nothing’, which is undefined or falsey',
    },
    {
      name: 'an unfinished expression in a layout',
      path: layout,
      text: '{{ nothing( }}',
      line: 4,
      reason: 'unexpected token: }}',
    },
    {
      name: 'an unknown variable in a style sheet',
      path: style,
      text: '}',
      line: 4,
      reason: 'unmatched "}".',
    },
  ]
  for (const { name, path, text, line, reason } of faults) {
    it(`is a diagnostic at its place: ${name}`, async () => {
      replaceLine(path, 4, text)
      const { value, diagnostics } = await renderSite(sampleModel(), root)
      expect(diagnostics).toHaveLength(1)
      expect(diagnostics[0]).toMatchObject({
        code: 'render/site',
        severity: 'error',
        path,
        message: `Unexpected fault \`${reason}\`, expected a template that renders`,
      })
      expect(diagnostics[0]?.range?.start.line).toBe(line)
      expect(value).toBeUndefined()
    })
  }
})
