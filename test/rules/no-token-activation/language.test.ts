import { describe, expect, it } from 'vitest'
import { locales } from '../../../src/domain/locale.ts'
import { extractPlainText } from '../../../src/extract/plain-text.ts'
import { extractMarkdown } from '../../../src/extract/markdown.ts'
import { loadLanguageDetector } from '../../../src/pipeline/language-detector.ts'
import { checkNoTokenActivation } from '../../../src/rules/no-token-activation/findings.ts'
import { addScores, leader } from '../../../src/rules/no-token-activation/language.ts'
import { leavesLanguageOpen } from '../../../src/rules/no-token-activation/read-passages.ts'
import { tokenRetired } from './_policy.ts'
import { readSentences } from './_samples.ts'

describe('whether a file leaves a language open', () => {
  const dutch = 'Het loket is open en u kunt er van de dienst een attest krijgen.'
  const french = 'Le guichet est ouvert et vous pouvez y recevoir une attestation de la commune.'
  it.each([
    ['one language with a short heading', `${dutch}\n\nGratis bij loket drie.`, false],
    ['two languages and a short passage', `${dutch}\n\n${french}\n\nGratis bij loket drie.`, true],
    ['a few words', 'Token sofort verfügbar.', true],
    ['two words', 'Token sofort', false],
  ])('%s', (_, text, isOpen) => {
    expect(leavesLanguageOpen(extractPlainText('a.txt', text))).toBe(isOpen)
  })
  it('not where the file declares it', () => {
    const file = extractMarkdown('a.md', '---\nlang: de\n---\n\nToken sofort verfügbar.\n')
    expect(leavesLanguageOpen(file)).toBe(false)
    expect(leavesLanguageOpen(extractPlainText('a.txt', 'Token sofort verfügbar.'), 'de')).toBe(
      false,
    )
  })
})

describe('a file that declares no language', () => {
  const texts = {
    nl: ['De dienst is open op weekdagen en u kunt er zonder afspraak terecht.', 'Token: gratis.'],
    fr: [
      'Le service est ouvert en semaine et vous pouvez venir sans rendez-vous.',
      'Token : gratuit.',
    ],
    de: ['Der Dienst ist an Werktagen offen und Sie können ohne Termin kommen.', 'Token: gratis.'],
    en: ['The office is open on weekdays and you can come without an appointment.', 'Token: free.'],
  }
  it.each(locales)('is read in its own language, short passages too: %s', (locale) => {
    const file = extractPlainText('a.txt', texts[locale].join('\n\n'))
    const findings = checkNoTokenActivation(file, { policy: tokenRetired })
    expect(findings.map((finding) => finding.locale)).toEqual([locale])
  })
})

describe('the language that leads', () => {
  it.each([
    [{ nl: 3, fr: 1, de: 0, en: 0 }, 2, 'nl'],
    [{ nl: 1, fr: 3, de: 0, en: 0 }, 2, 'fr'],
    [{ nl: 2, fr: 0, de: 0, en: 0 }, 2, 'nl'],
    [{ nl: 1, fr: 0, de: 0, en: 0 }, 2, undefined],
    [{ nl: 0, fr: 0, de: 5, en: 4 }, 2, undefined],
    [{ nl: 0, fr: 0, de: 5, en: 4 }, 1, 'de'],
    [{ nl: 0, fr: 0, de: 0, en: 0 }, 1, undefined],
  ] as const)('of %o by %i: %s', (scores, margin, expected) => {
    expect(leader(scores, margin)).toBe(expected)
  })

  it('is summed over all passages', () => {
    const one = { nl: 1, fr: 2, de: 3, en: 4 }
    expect(addScores(one, one)).toEqual({ nl: 2, fr: 4, de: 6, en: 8 })
  })
})

describe('against the language that is declared', () => {
  it.each([
    ['a passage without a word of it', 'U kiest zelf.\n\nYou can no longer activate a token.', []],
    [
      'a column of a table',
      [
        '| nr | NL | EN |',
        '| - | - | - |',
        '| 1 | Welkom bij ons. | Welcome. You can take a seat and wait for us. |',
        '| 2 | De sleutel is klaar. | Your key is ready for you to use. |',
        '| 3 | Een sleutel? | Order token here |',
      ].join('\n'),
      ['en'],
    ],
    [
      'a heading above a text of another',
      [
        'De medewerker geeft u een code en u kiest zelf een sleutel.',
        '## Demander un jeton',
        'Les habitants de la commune qui en veulent encore un se présentent au guichet.',
      ].join('\n\n'),
      ['fr', 'fr'],
    ],
    [
      'an item of a list in another',
      [
        'De medewerker geeft u een code en u kiest zelf een sleutel.',
        [
          '- Votre code vous est remis sur papier par le guichet.',
          '- Choisissez une clé et suivez les étapes sur le site de la commune.',
          '- Retirer un jeton : guichet 3',
        ].join('\n'),
      ].join('\n\n'),
      ['fr'],
    ],
    ['a name', 'Kies een sleutel.\n\nOrder of the Golden Token', []],
    [
      'a name above a text of another',
      '## Golden Token\n\nThis is the name of a prize that you can win at our fair.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    const file = extractMarkdown('a.md', text)
    const findings = checkNoTokenActivation(file, { policy: tokenRetired, locale: 'nl' })
    expect(findings.map(({ locale }) => locale)).toEqual(expected)
  })
})

describe('the library', () => {
  it.each(locales)('tells %s by a sentence', async (locale) => {
    const detectLanguage = await loadLanguageDetector()
    const samples = readSentences('development', locale).filter(
      ({ text }) => text.split(' ').length >= 6,
    )
    const wrong = samples.filter(({ text }) => detectLanguage(text) !== locale)
    expect(wrong.length / samples.length).toBeLessThan(0.02)
  })

  it('has short passages of a mixed file read in their own language', async () => {
    const text = [
      'U vindt het token niet meer in de lijst van sleutels.',
      'Vous ne trouvez plus le token dans la liste des clés.',
      'Tokenkarte sofort beantragen, ausdrucken, fertig.',
    ].join('\n\n')
    const findings = checkNoTokenActivation(extractPlainText('a.txt', text), {
      policy: tokenRetired,
      detectLanguage: await loadLanguageDetector(),
    })
    expect(findings.map(({ locale, quote }) => [locale, quote])).toEqual([
      ['de', 'Tokenkarte sofort beantragen, ausdrucken, fertig.'],
    ])
  })
})
