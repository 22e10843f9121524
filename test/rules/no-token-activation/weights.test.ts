/** A lesson takes minutes: what the weights are is tested apart from what they do. */
import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import { locales } from '../../../src/domain/locale.ts'
import { phrases } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { learn } from '../../accuracy/_lessons.ts'

it('the weights are those that `npm run learn` learns from the samples', () => {
  const learned = learn()
  const differing = locales.filter(
    (locale) => !isDeepStrictEqual(learned[locale], phrases[locale].weights),
  )
  expect(differing).toEqual([])
}, 1_800_000)
