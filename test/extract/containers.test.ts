import { describe, expect, test } from 'vitest'
import { extractFile } from '../../src/extract/extract.ts'
import type { Passage } from '../../src/extract/passage.ts'
import { neighbours, plantBlocks, plantSentence, type Planted } from './containers.ts'
import { heading, list, paragraph, table } from './builders/blocks.ts'

async function read({ path, bytes }: Planted): Promise<readonly Passage[]> {
  const result = await extractFile(path, bytes)
  if ('unreadable' in result) throw new Error(result.unreadable)
  expect(result.file.unread ?? []).toEqual([])
  return result.file.passages
}

const folded = (text: string): string =>
  text
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const sentences = {
  nl: 'Breng een ingevuld aanvraagformulier voor de onlinediensten mee naar het loket.',
  fr: 'Apportez au guichet le formulaire d’authentification complété et signé, même à l’étranger.',
  de: 'Bringen Sie das ausgefüllte Antragsformular für die Onlinedienste zum Schalter mit.',
  en: 'Please bring the completed registration form for the online services to the counter.',
} as const

for (const locale of ['nl', 'fr', 'de', 'en'] as const) {
  describe(`a sentence in ${locale}`, () => {
    test.each(plantSentence(sentences[locale], neighbours[locale]))('$name', async (planted) => {
      const texts = (await read(planted)).map(({ text }) => folded(text))
      expect(texts).toContain(sentences[locale])
    })
  })
}

describe('blocks', () => {
  const blocks = [
    heading(1, 'Nieuwe sleutel'),
    paragraph('U kiest zelf een sleutel.'),
    heading(2, 'Wat brengt u mee?'),
    list(['uw identiteitskaart', 'een mailadres'], true),
    heading(2, 'Hoeveel kost het?'),
    table([
      ['Sleutel', 'Prijs'],
      ['App', 'gratis'],
    ]),
  ]
  test.each(plantBlocks(blocks))('$name keeps headings, lists and tables', async (planted) => {
    const passages = await read(planted)
    const of = (text: string): Passage | undefined =>
      passages.find((passage) => folded(passage.text) === text)
    expect(of('Nieuwe sleutel')?.kind).toBe('heading')
    const above = (text: string): readonly string[] =>
      (of(text)?.headings ?? []).map((each) => each.text).filter((each) => each !== 'Bericht')
    expect(above('U kiest zelf een sleutel.')).toEqual(['Nieuwe sleutel'])
    expect(above('een mailadres')).toEqual(['Nieuwe sleutel', 'Wat brengt u mee?'])
    expect(of('een mailadres')?.list).toMatchObject({ ordered: true, index: 1, depth: 1 })
    expect(above('gratis')).toEqual(['Nieuwe sleutel', 'Hoeveel kost het?'])
    // Plain text draws no tables.
    const row = /t(?:xt|ext)$/.test(planted.name) ? undefined : 1
    expect(of('gratis')?.table?.row).toBe(row)
  })
})
