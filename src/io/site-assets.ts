/** Files beside the pages: style sheet, fonts with their licence, script and icon. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileAsync } from 'sass'
import type { OutputFile } from '../pipeline/ports.ts'
import { assetPaths } from '../site/model.ts'

const inPackage = (specifier: string): string => fileURLToPath(import.meta.resolve(specifier))
const fontFile = (weight: 400 | 700): string =>
  inPackage(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`,
  )

/** Paths inside the output, and the files that they are copies of. */
const copies = (folder: string): Readonly<Record<string, string>> => ({
  [assetPaths.fonts[0]]: fontFile(400),
  [assetPaths.fonts[1]]: fontFile(700),
  'assets/fonts/LICENSE.txt': inPackage('@fontsource/atkinson-hyperlegible-next/LICENSE'),
  [assetPaths.script]: fileURLToPath(new URL('../site/client/copy-phrases.js', import.meta.url)),
  [assetPaths.icon]: join(folder, 'assets/icon.svg'),
})

/** Reads and compiles them; `folder` holds the site's templates: `templates/site` of the project. */
export async function siteAssets(folder: string): Promise<readonly OutputFile[]> {
  const copied = Object.entries(copies(folder)).map(async ([path, source]) => ({
    path,
    content: await readFile(source),
  }))
  return [
    { path: assetPaths.styleSheet, content: await styleSheet(join(folder, 'styles')) },
    ...(await Promise.all(copied)),
  ]
}

/** The last style sheet of this process with the sources it was made from: `lra start` rebuilds for every change. */
let lastStyle: { readonly sources: string; readonly css: string } | undefined

async function styleSheet(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort()
  const sources = (
    await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  ).join('\0')
  if (lastStyle?.sources !== sources)
    lastStyle = { sources, css: await compileStyle(join(folder, 'site.scss')) }
  return lastStyle.css
}

async function compileStyle(file: string): Promise<string> {
  const { css } = await compileAsync(file, {
    loadPaths: [fileURLToPath(new URL('..', import.meta.resolve('govuk-frontend/package.json')))],
    style: 'compressed',
    charset: false,
    quietDeps: true,
  })
  return `${css}\n`
}
