/** The law of the house: which room may import which, held as data and read off the import lines. */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { rolldown } from 'rolldown'
import { minify } from 'rolldown/utils'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Rooms from the ground up; a room imports from itself and from those it names. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  domain: ['diagnostics'],
  i18n: ['domain', 'diagnostics'],
  content: ['domain', 'i18n', 'diagnostics'],
  extract: ['content', 'domain', 'diagnostics'],
  rules: ['extract', 'content', 'i18n', 'domain', 'diagnostics'],
  merge: ['domain', 'i18n', 'diagnostics'],
  site: ['rules', 'content', 'i18n', 'domain', 'diagnostics'],
  notices: ['merge', 'content', 'i18n', 'domain', 'diagnostics'],
  letters: ['merge', 'content', 'i18n', 'domain', 'diagnostics'],
  pipeline: [
    'site',
    'notices',
    'letters',
    'merge',
    'rules',
    'extract',
    'content',
    'i18n',
    'domain',
    'diagnostics',
  ],
  io: ['pipeline', 'site', 'letters', 'content', 'domain', 'diagnostics'],
  cli: ['pipeline', 'io', 'rules', 'extract', 'diagnostics', 'domain'],
}

/** Rooms that also run in the reader's browser. */
const browserRooms = ['diagnostics', 'domain', 'extract', 'rules']

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort()

const importsOf = (path: string): readonly string[] =>
  [
    ...readFileSync(join(root, 'src', path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g),
  ].map((match) => match[1] ?? '')

const roomOf = (path: string): string => path.split('/')[0] ?? ''

describe('rooms', () => {
  test('every folder of src is a room of the table', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !(room in mayImport))).toEqual([])
  })

  test.each(sources)('%s imports only what its room may', (path) => {
    const room = roomOf(path)
    const forbidden = importsOf(path)
      .filter((name) => name.startsWith('.'))
      .map((name) =>
        relative(join(root, 'src'), join(root, 'src', dirname(path), name)).replaceAll('\\', '/'),
      )
      .filter((target) => {
        if (target === '../package.json') return room !== 'cli'
        const other = roomOf(target)
        const isPrivate = /(^|\/)_[^/]+$/.test(target)
        return other !== room ? isPrivate || !mayImport[room]?.includes(other) : false
      })
    expect(forbidden).toEqual([])
  })

  test('only io and cli import from Node', () => {
    const offenders = sources.filter(
      (path) =>
        roomOf(path) !== 'io' &&
        roomOf(path) !== 'cli' &&
        importsOf(path).some((name) => name.startsWith('node:')),
    )
    expect(offenders).toEqual([])
  })

  test('imports name files, not folders', () => {
    const offenders = sources.flatMap((path) =>
      importsOf(path)
        .filter((name) => name.startsWith('.') && !/\.(ts|json)$/.test(name))
        .map((name) => `${path}: ${name}`),
    )
    expect(offenders).toEqual([])
  })
})

describe('browser', () => {
  test.each(browserRooms)('%s bundles for a browser without Node', async (room) => {
    const entries = sources
      .filter((path) => roomOf(path) === room)
      .map((path) => join(root, 'src', path))
    const bundle = await rolldown({ input: entries, platform: 'browser', logLevel: 'silent' })
    const { output } = await bundle.generate({ format: 'esm' })
    await bundle.close()
    const imported = output.flatMap((file) => (file.type === 'chunk' ? file.imports : []))
    expect(imported.filter((name) => name.startsWith('node:'))).toEqual([])
  })
})

describe('policy', () => {
  /** Words of a parser's or an address's own that are spelt like the key: no text of ours. */
  const namesakes: Readonly<Record<string, RegExp>> = {
    'content/markdown.ts': /\b\w*tokens?\b/gi,
    'content/_inline.ts': /\b\w*tokens?\b/gi,
    'content/_syntax.ts': /\b\w*tokens?\b/gi,
    'rules/separate-channels/address.ts': /\(\?:token\|/g,
  }
  /** The rule's published name, in code and in its options. */
  const published = /no-?token-?activation/gi

  /** Words of a language, with samples that hold them: data, one table a locale. */
  const tables =
    /\/(?:phrases|tell-tales|words|tables)\/|\/(?:modality|quotes)\.ts$|plain-language\/address\.ts$/

  test.each(sources.filter((path) => !tables.test(path)))(
    '%s names neither the retired key nor a statement: they are data',
    async (path) => {
      // Comments may quote samples: they go with the white space.
      const { code } = await minify(path, readFileSync(join(root, 'src', path), 'utf8'), {
        compress: false,
        mangle: false,
      })
      const own = code.replace(namesakes[path] ?? published, '')
      expect(own.replace(published, '').match(/\btokens?\b|\bS\d{1,2}\b/gi)).toBe(null)
    },
  )
})
