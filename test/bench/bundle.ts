/** What a browser downloads to check texts: readers of text formats and the detector, beside textlint’s kernel. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown, type Plugin } from 'rolldown'
import { locales, type Locale } from '../../src/domain/locale.ts'
import { root } from './generated-texts.ts'
import { formatGoal, type Bench } from './measure.ts'

const limitKb = 60

/** What a bundle is made of, as a module of the project's folder. */
const entry = join(root, 'bundled.ts')
const entryPlugin = (source: string): Plugin => ({
  name: 'entry',
  resolveId: (id) => (id === entry ? id : undefined),
  load: (id) => (id === entry ? source : undefined),
})

/** textlint asks for a few of Node’s own modules, which are left out of its size. */
const withoutNode: Plugin = {
  name: 'without-node',
  resolveId: (id) =>
    /^(?:node:.*|path|util|fs|os|tty|assert|url|module)$/.test(id) ? `\0${id}` : undefined,
  load: (id) => (id.startsWith('\0') ? 'module.exports = {}' : undefined),
}

/** Minified size and what a server sends, in kB (10^3 bytes). */
async function bundledKb(
  source: string,
): Promise<{ readonly minified: number; readonly gzipped: number }> {
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    transform: { target: 'es2022' },
    logLevel: 'silent',
    plugins: [entryPlugin(source), withoutNode],
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false })
  await bundle.close()
  const [{ code }] = output
  return {
    minified: Buffer.byteLength(code) / 1000,
    gzipped: gzipSync(code, { level: 9 }).length / 1000,
  }
}

/** The engine takes phrase tables, concepts and weights as data; a page loads those of the languages its texts are in. */
const engine = [
  `export { findInstructions, classifySentences } from './src/rules/no-token-activation/engine.ts'`,
  `export { localesOf } from './src/rules/no-token-activation/read-passages.ts'`,
  `export { diagnose } from './src/rules/no-token-activation/diagnose.ts'`,
]
const tableOf = (locale: Locale): string =>
  `export { ${locale} } from './src/rules/no-token-activation/phrases/${locale}.ts'
   export { ${locale} as ${locale}Concepts } from './src/rules/no-token-activation/concepts/${locale}.ts'
   export { ${locale} as ${locale}Weights } from './src/rules/no-token-activation/weights/${locale}.ts'`
const readerOf = (name: string): string => `export * from './src/extract/${name}.ts'`

/** The texts a page may take: pasted ones, then HTML, then every text format. */
const bundles = [
  {
    name: 'engine, plain text',
    exports: [...engine, readerOf('plain-text')],
    hasGoal: true,
  },
  ...locales.map((locale) => ({
    name: `engine, table, weights of ${locale}, plain text`,
    exports: [...engine, tableOf(locale), readerOf('plain-text')],
    hasGoal: true,
  })),
  {
    name: 'engine, tables, weights of four, plain text',
    exports: [...engine, ...locales.map(tableOf), readerOf('plain-text')],
    hasGoal: false,
  },
  {
    name: 'engine, tables, weights of four, text, HTML',
    exports: [...engine, ...locales.map(tableOf), readerOf('plain-text'), readerOf('html')],
    hasGoal: false,
  },
  {
    name: 'engine, tables, weights of four, all text formats',
    exports: [...engine, ...locales.map(tableOf), readerOf('extract-text')],
    hasGoal: false,
  },
]

export const bundleBench: Bench = async () => {
  const ours = await Promise.all(
    bundles.map(async (bundle) => ({
      ...bundle,
      size: await bundledKb(bundle.exports.join('\n')),
    })),
  )
  const peer = await bundledKb(
    `export { TextlintKernel } from '@textlint/kernel'
     export * as markdown from '@textlint/textlint-plugin-markdown'`,
  )
  const line = (name: string, { minified, gzipped }: typeof peer): string =>
    `  ${name.padEnd(50)} ${minified.toFixed(1).padStart(7)} kB ${gzipped.toFixed(1).padStart(7)} kB gzipped, ratio ${(gzipped / peer.gzipped).toFixed(2)}`
  return [
    [
      'The engine for the browser, bundled and minified by Rolldown, without the readers of documents',
      ...ours.map(({ name, size }) => line(name, size)),
      line('textlint’s kernel and Markdown plugin, no rules', peer),
      ...ours
        .filter(({ hasGoal }) => hasGoal)
        .map(({ name, size }) =>
          formatGoal(`${name}: under ${limitKb} kB gzipped`, size.gzipped < limitKb),
        ),
    ].join('\n'),
  ]
}
