import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publish } from '../../src/io/publish.ts'

let folder: string
let target: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lra-publish-'))
  target = join(folder, 'dist')
  mkdirSync(target)
  writeFileSync(join(target, 'old.html'), 'old')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const page = (body: string): string =>
  `<!doctype html><html lang="nl"><title>x</title><h2 id="kop">Kop</h2>${body}`

describe.each([
  ['at the root', 'https://lra.example.org/', ''],
  ['below a path', 'https://lra.example.org/a/b/', '/a/b'],
])('publish %s', (_name, baseUrl, prefix) => {
  const files = (body: string): { readonly path: string; readonly content: string }[] => [
    {
      path: 'index.html',
      content: page(`<a href="${prefix}/nl/">nl</a><link rel="canonical" href="${baseUrl}nl/">`),
    },
    { path: 'nl/index.html', content: page(body) },
    { path: '404.html', content: page('') },
  ]

  test('puts the output in the place of the last one, and leaves nothing beside it', async () => {
    expect(
      await publish(
        files(`<a href="${prefix}/#kop">kop</a> <a href="https://elsewhere.example/">x</a>`),
        { target, baseUrl },
      ),
    ).toEqual([])
    expect(readdirSync(folder)).toEqual(['dist'])
    expect(existsSync(join(target, 'old.html'))).toBe(false)
    expect(readFileSync(join(target, 'nl/index.html'), 'utf8')).toContain('kop')
  })

  test.each([
    [
      `<a href="${prefix}/weg/">x</a>`,
      'dist/nl/index.html Broken link `/weg/`, expected a page or anchor of the site',
    ],
    [
      `<a href="${prefix}/#weg">x</a>`,
      'dist/nl/index.html Broken link `/#weg`, expected a page or anchor of the site',
    ],
    [
      `<link rel="alternate" hreflang="fr" href="${baseUrl}fr/">`,
      'dist/nl/index.html Broken link `/fr/`, expected a page or anchor of the site',
    ],
    [
      `<img src="${prefix}/x.png" alt="">`,
      'dist/nl/index.html Broken link `/x.png`, expected a page or anchor of the site',
    ],
  ])('keeps the last output when a link is broken: %s', async (body, expected) => {
    const found = await publish(files(body), { target, baseUrl })
    expect(found.map(({ path, message }) => `${path} ${message}`)).toEqual([expected])
    expect(readdirSync(folder)).toEqual(['dist'])
    expect(readdirSync(target)).toEqual(['old.html'])
  })
})

test('a crash half-way keeps the last output and leaves nothing beside it', async () => {
  const files = [
    { path: 'a', content: 'x' },
    { path: 'a/b', content: 'y' },
  ]
  await expect(publish(files, { target, baseUrl: 'https://lra.example.org/' })).rejects.toThrow(
    /EEXIST|EISDIR|ENOTDIR/,
  )
  expect(readdirSync(folder)).toEqual(['dist'])
  expect(readdirSync(target)).toEqual(['old.html'])
})

test('builds where there was nothing before', async () => {
  rmSync(target, { recursive: true })
  expect(
    await publish([{ path: 'index.html', content: page('') }], {
      target,
      baseUrl: 'https://lra.example.org/',
    }),
  ).toEqual([])
  expect(readdirSync(target)).toEqual(['index.html'])
})
