/** `npm run learn`: learns the detector’s weights from the development samples and writes them beside its tables. */
import { writeFileSync } from 'node:fs'
import { locales } from '../../src/domain/locale.ts'
import { learn } from './_lessons.ts'

const folder = new URL('../../src/rules/no-token-activation/weights/', import.meta.url)

const write = (name: string, source: string): void =>
  writeFileSync(
    new URL(`${name}.ts`, folder),
    `/** Learned from the samples by \`npm run learn\`; not written by hand. */\n${source}`,
  )

const weights = learn()
write('situations', `export const situations =\n  '${weights.nl.documents.situations}'\n`)
for (const locale of locales) {
  const { sentences, documents } = weights[locale]
  write(
    locale,
    `import { situations } from './situations.ts'

export const ${locale} = {
  sentences:
    '${sentences}',
  documents: {
    situations,
    words:
      '${documents.words}',
    beside:
      '${documents.beside}',
  },
}
`,
  )
}
