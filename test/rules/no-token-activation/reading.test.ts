import { describe, expect, it } from 'vitest'
import { foldText, originAt } from '../../../src/rules/no-token-activation/normalise.ts'
import { compilePattern, matchPattern } from '../../../src/rules/no-token-activation/pattern.ts'
import {
  spellWords,
  splitSentences,
  splitWords,
} from '../../../src/rules/no-token-activation/words.ts'

describe('folding', () => {
  it.each([
    { text: 'Dem\u00ADande', folded: 'demande' },
    { text: 'À l’ÉTÉ', folded: "a l'ete" },
    { text: 'tоkеn', folded: 'token' },
    { text: 'Ｔｏｋｅｎ', folded: 'token' },
    { text: 'to\u200Bken', folded: 'token' },
    { text: 'Großteil', folded: 'grossteil' },
    { text: 'ﬁn', folded: 'fin' },
  ])('$text is $folded', ({ text, folded }) => {
    const result = foldText(text)
    expect(result.text).toBe(folded)
    expect(originAt(result, 0)).toBe(0)
    expect(originAt(result, result.text.length)).toBe(text.length)
  })
})

describe('words and sentences', () => {
  it.each([
    { text: "l'activation d'un token", words: ['le', 'activation', 'de', 'un', 'token'] },
    { text: 'You can’t.', words: ['you', 'can', 'not', '.'] },
    { text: 'Token-Antrag', words: ['token', 'antrag'] },
    { text: 'T O K E N', words: ['token'] },
    { text: 'T o k e n   n o w', words: ['token', 'now'] },
    { text: 'a t0ken', words: ['a', 'token'] },
    { text: 'T3 – A1', words: ['t3', '–', 'a1'] },
    { text: '{S4} from {{cutoff}} on', words: ['from', 'cutoff', 'on'] },
    {
      text: 'On n en active plus, d après l agent',
      words: ['on', 'ne', 'en', 'active', 'plus', ',', 'de', 'apres', 'le', 'agent'],
    },
    { text: 'Plan B and C is out', words: ['plan', 'b', 'and', 'c', 'is', 'out'] },
    { text: 'könnten, konnten', words: ['konnen', ',', 'konnten'] },
    { text: 'drücken, drucken', words: ['druecken', ',', 'drucken'] },
    { text: 'Wohn- oder Büroadresse', words: ['wohn', 'oder', 'buroadresse'] },
  ])('$text', ({ text, words }) => {
    expect(splitWords(text).map((word) => word.text)).toEqual(words)
  })

  it.each([
    { text: 'Moegliche Aktivierungsschluessel', words: ['mogliche', 'aktivierungsschlussel'] },
    { text: 'Neue Quellen, Mauer, treu', words: ['neue', 'quellen', ',', 'mauer', ',', 'treu'] },
    { text: 'zuerst aktuell, zuegig', words: ['zuerst', 'aktuell', ',', 'zugig'] },
    { text: 'koennte konnte, druecken', words: ['kann', 'konnte', ',', 'druecken'] },
    { text: 'Tue es in Raeren', words: ['tue', 'es', 'in', 'raeren'] },
  ])('German without umlauts: $text', ({ text, words }) => {
    expect(spellWords(splitWords(text), 'de').map((word) => word.text)).toEqual(words)
    expect(spellWords(splitWords(text), 'nl')).toEqual(splitWords(text))
  })

  it.each([
    { text: 'Am 25. September 2020. Ende.', count: 2 },
    { text: 'Van 9.30 tot 12 uur, enz. en zo verder.', count: 1 },
    { text: 'Lost it? just ask!', count: 2 },
    { text: 'Sagen Sie: „Nein.“ Danke.', count: 2 },
  ])('$text has $count sentences', ({ text, count }) => {
    expect(splitSentences(text)).toHaveLength(count)
  })
})

describe('patterns', () => {
  const matches = (pattern: string, text: string): boolean => {
    const context = { words: splitWords(text), hasKey: false, keyEnd: () => undefined }
    return compilePattern(pattern).some(
      (variant) => matchPattern(variant, context, 0) !== undefined,
    )
  }

  it.each([
    { pattern: 'aan+vraag', text: 'vraag het morgen aan', isMatch: true },
    { pattern: 'aan+vragen', text: 'aan te vragen', isMatch: true },
    { pattern: 'an+fordern', text: 'anzufordern', isMatch: true },
    { pattern: 'aan+vraag', text: 'vraag aan het loket', isMatch: false },
    { pattern: 'demand~er', text: 'demanderez', isMatch: true },
    { pattern: 'fourn~ir', text: 'fournissons', isMatch: true },
    { pattern: 'demand~ait', text: 'demandaient', isMatch: true },
    { pattern: 'fabriqu~ee', text: 'fabriquées', isMatch: true },
    { pattern: 'fabriqu~ee', text: 'fabriquer', isMatch: false },
    { pattern: 'an+fertig~en', text: 'Fertigen Sie eine neue Karte an.', isMatch: true },
    { pattern: 'an+leg~en', text: 'Legen Sie sie an Schalter 3', isMatch: false },
    { pattern: 'aus+liefer~n', text: 'liefert man morgen aus', isMatch: true },
    { pattern: 'bestell~te', text: 'bestellten', isMatch: true },
    { pattern: '*activering', text: 'deactivering', isMatch: false },
    { pattern: 'no … more', text: 'no tokens any more', isMatch: true },
    { pattern: 'no … more', text: 'no: more', isMatch: false },
  ])('$pattern on $text', ({ pattern, text, isMatch }) => {
    expect(matches(pattern, text)).toBe(isMatch)
  })
})
