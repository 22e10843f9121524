/** The public rules of the Email Markup Consortium, and ours, on what is really sent. */
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { locales } from '../../src/domain/locale.ts'
import { renderNotice } from '../../src/notices/render-notice.ts'
import { contextFor, sampleNotice, template } from './sample.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly ancestors: readonly Element[]
  text: string
}

/** Elements in reading order, with those that Outlook alone sees. */
function elementsOf(html: string): readonly Element[] {
  const found: Element[] = []
  let open: readonly Element[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, ancestors: open, text: '' }
        found.push(element)
        open = [...open, element]
      },
      ontext: (text) => {
        for (const element of open) element.text += text
      },
      onclosetag: () => {
        open = open.slice(0, -1)
      },
    },
    { decodeEntities: true },
  )
  parser.end(html.replace(/<!--\[if [^\]]*\]>(?!<!-->)([\s\S]*?)<!\[endif\]-->/g, ''))
  return found
}

describe.each(locales)('a notice in %s', async (locale) => {
  const { value } = await renderNotice(sampleNotice(locale), contextFor(locale))
  const html = value?.html ?? ''
  const elements = elementsOf(html)
  const named = (name: string): readonly Element[] =>
    elements.filter((element) => element.name === name)
  const headings = elements.filter(({ name }) => /^h[1-6]$/.test(name))

  test('says its language and direction on the page and again inside the body', () => {
    const [page] = named('html')
    expect(page?.attributes).toMatchObject({ lang: locale, dir: 'ltr' })
    const wrapper = elements.find(({ ancestors }) => ancestors.at(-1)?.name === 'body')
    expect(wrapper?.attributes).toMatchObject({ lang: locale, dir: 'ltr' })
    const outside = elements.filter(
      ({ name, ancestors }) =>
        wrapper &&
        ancestors.some((a) => a.name === 'body') &&
        name !== 'body' &&
        !ancestors.includes(wrapper),
    )
    expect(outside).toEqual([wrapper])
  })

  test('has a title and a name', () => {
    const title = sampleNotice(locale).frontMatter.title
    expect(named('title').map(({ text }) => text)).toEqual([title])
    expect(
      elements.find(({ attributes }) => attributes['role'] === 'article')?.attributes['aria-label'],
    ).toBe(title)
  })

  test('has one level-1 heading, first, and skips no level', () => {
    const levels = headings.map(({ name }) => Number(name.slice(1)))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    expect(headings.filter(({ text }) => text.trim() === '')).toEqual([])
  })

  test('tells tables that lay out from tables that say something', () => {
    const tables = named('table')
    const data = tables.filter(({ attributes }) => attributes['role'] !== 'presentation')
    expect(data.length).toBe(1)
    const inData = (element: Element): boolean =>
      element.ancestors.some((ancestor) => data.includes(ancestor))
    expect(named('th').filter((cell) => !inData(cell))).toEqual([])
    expect(
      named('th').filter(({ attributes }) => !/^(?:col|row)$/.test(attributes['scope'] ?? '')),
    ).toEqual([])
    expect(named('th').length).toBeGreaterThan(0)
    // Word draws the tables between conditional comments too.
    const layout = [...html.matchAll(/<table[^>]*>/g)].filter(([tag]) =>
      tag.includes('role="presentation"'),
    )
    expect(layout.length).toBe([...html.matchAll(/<table/g)].length - data.length)
  })

  test('underlines every link, names it, and lets it lead somewhere', () => {
    const links = named('a')
    expect(links.length).toBeGreaterThan(1)
    for (const { attributes, text } of links) {
      expect(attributes['style']).toContain('text-decoration: underline')
      expect(attributes['href']).toMatch(/^(?:https|mailto):/)
      expect(text.trim()).not.toBe('')
    }
  })

  test('hides the preheader from everyone but the list of mails', () => {
    const preheader = elements.filter(({ attributes }) =>
      attributes['style']?.includes('display:none'),
    )
    expect(preheader.map(({ text }) => text)).toEqual([sampleNotice(locale).frontMatter.preheader])
    expect(preheader[0]?.attributes['style']).toContain('mso-hide:all')
  })

  test('asks nothing of the network, and needs no picture or script', () => {
    for (const name of [
      'img',
      'script',
      'link',
      'iframe',
      'object',
      'embed',
      'form',
      'input',
      'video',
      'audio',
      'base',
    ])
      expect(named(name)).toEqual([])
    expect(html).not.toMatch(/@import|@font-face|url\s*\(|\bsrc\s*=|background\s*=|\son\w+\s*=/i)
  })

  test('is set in type that can be read and enlarged', () => {
    const sizes = elements
      .filter(({ text }) => text.trim() !== '')
      .flatMap(({ attributes }) => {
        const style = attributes['style'] ?? ''
        const size = /font-size:\s*(\d+)px/.exec(style)?.[1]
        return size === undefined || size === '0' || style.includes('display:none')
          ? []
          : [Number(size)]
      })
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14)
    expect(sizes).toContain(16)
    expect(
      named('meta').find(({ attributes }) => attributes['name'] === 'viewport')?.attributes[
        'content'
      ],
    ).toBe('width=device-width, initial-scale=1')
    expect(html).not.toMatch(
      /user-scalable|maximum-scale|text-align:\s*justify|text-transform:\s*uppercase/,
    )
  })

  test('is ready for the dark and for paper', () => {
    expect(
      named('meta').find(({ attributes }) => attributes['name'] === 'color-scheme')?.attributes[
        'content'
      ],
    ).toBe('light dark')
    expect(html).toContain('@media (prefers-color-scheme: dark)')
    expect(html).toContain('@media print')
  })

  test('stays far below what Gmail cuts off', () => {
    expect(new TextEncoder().encode(html).length).toBeLessThan(25_000)
  })
})

describe('colours', () => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const contrast = (a: string, b: string): number => {
    const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
    return (lighter + 0.05) / (darker + 0.05)
  }

  /** WCAG 2.1 AA asks 4.5 of text and 3 of what must be seen to be understood. */
  test.each<{ what: string; front: string; back: string; least: number }>([
    { what: 'text', front: '#1a2629', back: '#ffffff', least: 7 },
    { what: 'text in a warning', front: '#1a2629', back: '#fdf1dd', least: 7 },
    { what: 'text in an info box', front: '#1a2629', back: '#e6f1f3', least: 7 },
    { what: 'links', front: '#0a5a68', back: '#ffffff', least: 4.5 },
    { what: 'links in a warning', front: '#0a5a68', back: '#fdf1dd', least: 4.5 },
    { what: 'links in an info box', front: '#0a5a68', back: '#e6f1f3', least: 4.5 },
    { what: 'the foot', front: '#4a585c', back: '#f3f7f6', least: 4.5 },
    { what: 'lines', front: '#7d8f90', back: '#ffffff', least: 3 },
    { what: 'the edge of a warning', front: '#b45309', back: '#ffffff', least: 3 },
    { what: 'the edge of an info box', front: '#0b6a7a', back: '#ffffff', least: 3 },
    { what: 'text in the dark', front: '#e7eeec', back: '#172326', least: 7 },
    { what: 'text in a warning in the dark', front: '#e7eeec', back: '#38260d', least: 7 },
    { what: 'text in an info box in the dark', front: '#e7eeec', back: '#12313a', least: 7 },
    { what: 'links in the dark', front: '#8ad3de', back: '#172326', least: 4.5 },
    { what: 'links in a warning in the dark', front: '#8ad3de', back: '#38260d', least: 4.5 },
    { what: 'links in an info box in the dark', front: '#8ad3de', back: '#12313a', least: 4.5 },
    { what: 'the foot in the dark', front: '#adbcbc', back: '#10191b', least: 4.5 },
    { what: 'lines in the dark', front: '#7f9497', back: '#172326', least: 3 },
  ])('$what stand out', ({ front, back, least }) => {
    expect(template.text).toContain(front)
    expect(template.text).toContain(back)
    expect(contrast(front, back)).toBeGreaterThanOrEqual(least)
  })
})
