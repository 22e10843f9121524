/** Files beside the pages: style sheet, fonts with their licence, script and icon. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** Compiled style sheets, by a hash of all that goes into them; Sass is only loaded for one that is not there. */
const cacheFolder = fileURLToPath(
  new URL('../../node_modules/.cache/lra-communications', import.meta.url),
)

/** Names the exact versions of Sass and of the components whose styles it takes in. */
const packageFile = fileURLToPath(new URL('../../package.json', import.meta.url))

async function styleSheet(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort()
  const inputs = await Promise.all(
    [packageFile, ...names.map((name) => join(folder, name))].map((path) => readFile(path)),
  )
  const hash = createHash('sha256')
  for (const input of inputs) hash.update(input).update('\0')
  const cached = join(cacheFolder, `site-${hash.digest('hex')}.css`)
  const known = await readFile(cached, 'utf8').catch(() => undefined)
  if (known !== undefined) return known
  const css = await compileStyle(join(folder, 'site.scss'))
  await keep(cached, css)
  return css
}

/** Written in one move; a folder that cannot be written to costs time, nothing else. */
async function keep(path: string, text: string): Promise<void> {
  const aside = `${path}-${process.pid}`
  try {
    await mkdir(cacheFolder, { recursive: true })
    await writeFile(aside, text)
    await rename(aside, path)
  } catch {
    await rm(aside, { force: true })
  }
}

async function compileStyle(file: string): Promise<string> {
  const { compileAsync } = await import('sass')
  const { css } = await compileAsync(file, {
    loadPaths: [fileURLToPath(new URL('..', import.meta.resolve('govuk-frontend/package.json')))],
    style: 'compressed',
    charset: false,
    quietDeps: true,
  })
  return `${css}\n`
}
