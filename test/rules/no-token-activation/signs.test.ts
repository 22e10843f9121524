import { describe, expect, it } from 'vitest'
import { signsOf } from '../../../src/rules/no-token-activation/signs.ts'

describe('the signs of a sentence', () => {
  it.each([
    { text: 'It costs 5 €', signs: ['price'] },
    { text: 'Every day from 9 am', signs: ['hour'] },
    { text: 'Elke dag vanaf 9u30', signs: ['hour'] },
    { text: 'Täglich ab 14 Uhr', signs: ['hour'] },
    { text: 'In 5 huizen', signs: [] },
    { text: 'Call 012 34 56 78', signs: ['telephone'] },
    { text: 'Write to desk@town.example', signs: ['address'] },
    { text: 'Étape 2', signs: ['number'] },
    { text: 'What to bring:', signs: ['colon'] },
    { text: 'It is here.', signs: ['stop'] },
    { text: 'And so on…', signs: ['dots'] },
    { text: 'Come in!', signs: ['exclamation'] },
    { text: 'The page “News”', signs: ['quotation'] },
    { text: 'come to the desk', signs: ['lowerCase'] },
    { text: 'Nothing of the kind', signs: [] },
  ])('$text', ({ text, signs }) => {
    expect(signsOf(text)).toEqual(signs)
  })
})
