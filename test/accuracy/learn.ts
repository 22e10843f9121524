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
const { concepts, documents: shared } = weights.nl
write(
  'shared',
  `export const concepts =
  '${concepts}'

export const situations =
  '${shared.situations}'

export const topics =
  '${shared.topics}'

export const trees =
  '${shared.trees}'
`,
)
for (const locale of locales) {
  const { words, documents } = weights[locale]
  write(
    locale,
    `import { concepts, situations, topics, trees } from './shared.ts'

export const ${locale} = {
  words:
    '${words}',
  concepts,
  documents: {
    situations,
    topics,
    trees,
    words:
      '${documents.words}',
  },
}
`,
  )
}
