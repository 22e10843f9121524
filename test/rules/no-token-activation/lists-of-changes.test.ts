/** Lists of what is to be changed in texts: what goes says nothing, what comes or stays does. */
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../src/domain/locale.ts'
import { extractText } from '../../../src/extract/extract-text.ts'
import { bare } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { judge } from './_judge.ts'

const offers: Readonly<Record<Locale, string>> = {
  nl: '“Vraag uw token aan loket 3.”',
  fr: '« Demandez votre token au guichet 3. »',
  de: '„Beantragen Sie Ihren Token an Schalter 3.“',
  en: '“Request your token at desk 3.”',
}
const others: Readonly<Record<Locale, string>> = {
  nl: '“Activeer de beveiligingscode via e-mail.”',
  fr: '« Activez le code de sécurité par e-mail. »',
  de: '„Aktivieren Sie den Sicherheitscode per E-Mail.“',
  en: '“Activate the security code via e-mail.”',
}

/** By the phrases alone: how many sentences of a page instruct. */
const countInstructions = (locale: Locale, page: string): number =>
  judge(extractText('markdown', 'list.md', page), locale, bare).filter(
    (sentence) => sentence.class === 'instruction',
  ).length

const table = (...rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (cells, order) =>
        `| ${cells.join(' | ')} |${order === 0 ? `\n|${'---|'.repeat(cells.length)}` : ''}`,
    )
    .join('\n')

describe('a column', () => {
  it.each([
    ['nl', 'Te schrappen', 'Nieuwe zin'],
    ['nl', 'Verdwijnt', 'In de plaats'],
    ['nl', 'Oude tekst', 'Nieuwe tekst'],
    ['fr', 'À supprimer', 'Nouveau texte'],
    ['fr', 'Ancien texte', 'Remplacer par'],
    ['de', 'Zu streichen', 'Neu'],
    ['de', 'Alter Text', 'Neuer Text'],
    ['de', 'Entfällt', 'Ersetzt durch'],
    ['de', 'Alte Fassung (fliegt raus)', 'Neue Fassung'],
    ['en', 'Old wording', 'New wording'],
    ['en', 'Sentence that has to go', 'What comes instead'],
    ['en', 'Deleted', 'Replaced by'],
  ] as const)('of the old goes, one of the new counts: %s, %s, %s', (locale, old, instead) => {
    const head = ['1', old, instead]
    const gone = table(head, ['2', offers[locale], others[locale]])
    const come = table(head, ['2', others[locale], offers[locale]])
    expect(countInstructions(locale, gone)).toBe(0)
    expect(countInstructions(locale, come)).toBe(1)
  })
})

it('a heading that has all of a table changed does not take back what comes', () => {
  const rows = table(['Old wording', 'New wording'], [others.en, offers.en])
  expect(countInstructions('en', `## To be reworded\n\n${rows}`)).toBe(1)
})

describe('a decision in the next cell', () => {
  it.each([
    ['nl', 'schrappen', 0],
    ['nl', 'affiche afhalen en bij het oud papier', 0],
    ['nl', 'alinea weg', 0],
    ['nl', 'laten staan', 1],
    ['fr', 'biffer', 0],
    ['fr', 'à retirer au prochain tirage', 0],
    ['fr', 'on garde', 1],
    ['de', 'ersatzlos', 0],
    ['de', 'beim nächsten Druck entfernen', 0],
    ['de', 'bleibt', 1],
    ['en', 'Nothing, the paragraph disappears.', 0],
    ['en', 'drop', 0],
    ['en', 'keep', 1],
  ] as const)('%s: %s', (locale, decision, count) => {
    const page = table(['1', '2', '3'], ['4', offers[locale], decision])
    expect(countInstructions(locale, page)).toBe(count)
  })
})

describe('a section', () => {
  it.each([
    ['nl', 'Oude teksten', 0],
    ['nl', 'Nieuwe tekst', 1],
    ['fr', 'Anciens textes', 0],
    ['fr', 'À ajouter', 1],
    ['de', 'Alte Texte', 0],
    ['de', 'Bleibt', 1],
    ['en', 'Old texts', 0],
    ['en', 'May stay as it is', 1],
  ] as const)('%s: %s', (locale, heading, count) => {
    const page = `# 1\n\n## ${heading}\n\n- ${offers[locale]}\n`
    expect(countInstructions(locale, page)).toBe(count)
  })
})
