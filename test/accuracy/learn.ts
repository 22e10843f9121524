/** `npm run learn`: learns the detector’s weights from the development samples and writes them beside its tables. */
import { writeFileSync } from 'node:fs'
import { locales } from '../../src/domain/locale.ts'
import { formatWeights, learnLocale } from './_lessons.ts'

for (const locale of locales) {
  const path = new URL(`../../src/rules/no-token-activation/weights/${locale}.ts`, import.meta.url)
  writeFileSync(path, formatWeights(locale, learnLocale(locale)))
}
