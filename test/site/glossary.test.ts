import { describe, expect, it } from 'vitest'
import { glossaryEntries } from '../../src/site/glossary.ts'
import { sampleInput } from './_sample.ts'

const { glossary, translators } = sampleInput

describe('the glossary of a locale', () => {
  const entries = glossaryEntries(glossary, translators.fr)

  it('stands in the alphabet of the locale, whatever the case or the accent', () => {
    expect(entries.map(({ id, name }) => [id, name])).toEqual([
      ['card', 'Card in fr'],
      ['ecran', 'écran in fr'],
      ['token', 'token in fr'],
    ])
  })

  it('gives the names in the other locales, with their articles', () => {
    expect(entries[2]?.others).toEqual([
      { locale: 'nl', language: 'Nederlands', name: 'token in nl (het)' },
      { locale: 'de', language: 'Deutsch', name: 'token in de' },
      { locale: 'en', language: 'English', name: 'token in en' },
    ])
  })

  it('says what not to write, what instead, and why', () => {
    expect(entries.map(({ avoid }) => avoid)).toEqual([
      [],
      [],
      [{ words: ['jeton'], advice: 'site.glossary.instead(name=le token) Why not.' }],
    ])
  })

  it('names the sources of its own names alone, and marks the less sure ones', () => {
    expect(entries[0]?.sources).toEqual([
      {
        text: 'example.org',
        href: 'https://www.example.org/terms',
        note: 'site.glossary.secondary',
      },
    ])
    expect(glossaryEntries(glossary, translators.nl)[0]?.sources).toEqual([
      { text: 'site.glossary.circular' },
    ])
  })
})
