/** Where a finding points to, in every kind of text, and what it says of the source. */
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { checkOf, documents, findingsIn, withFrontMatter, type Sample } from './samples.ts'

const marked = (finding: Diagnostic, text: string): string =>
  text.slice(finding.range?.start.offset, finding.range?.end.offset)

const cases: readonly {
  readonly name: string
  readonly nl: string
  readonly fr: string
  readonly expected: string
}[] = [
  { name: 'a paragraph', nl: 'Nog 14 dagen.', fr: 'Encore 15 jours.', expected: '15' },
  {
    name: 'a second line of a paragraph',
    nl: 'Nog\n14 dagen.',
    fr: 'Encore\n15 jours.',
    expected: '15',
  },
  {
    name: 'behind a slot and a mark',
    nl: '{{cutoff}} is. {S4} Nog 14.',
    fr: '{{cutoff}} est. {S4} Encore 15.',
    expected: '15',
  },
  {
    name: 'inside bold words',
    nl: 'Nog **de 14 dagen**.',
    fr: 'Encore **les 15 jours**.',
    expected: '15',
  },
  {
    name: 'an item of a list in a callout',
    nl: '::: info\n\n- Nog 14.\n\n:::',
    fr: '::: info\n\n- Encore 15.\n\n:::',
    expected: '15',
  },
  {
    name: 'a cell of a table',
    nl: '| A | B |\n| --- | --- |\n| 1 | 14 |',
    fr: '| A | B |\n| --- | --- |\n| 1 | 15 |',
    expected: '15',
  },
  {
    name: 'the words of an item, without its sign and mark',
    nl: '- Nog 14. {S4}',
    fr: '- Encore. {S4}',
    expected: 'Encore.',
  },
  {
    name: 'a link',
    nl: 'Lees [de vragen](../faq/nl.md).',
    fr: 'Lisez [les questions](../faq/nl.md).',
    expected: '[les questions]',
  },
  {
    name: 'a quoted value of the front matter',
    nl: '---\ntitle: "Nog 14: kort"\ndescription: Kort.\norder: 9\n---\n',
    fr: '---\ntitle: "Encore 15 : bref"\ndescription: Bref.\norder: 9\n---\n',
    expected: '15',
  },
]

describe('places', () => {
  test.each(cases)('$name', ({ nl, fr, expected }) => {
    const [finding, ...others] = findingsIn(documents({ nl, fr }))
    expect(others).toEqual([])
    expect(finding && marked(finding, withFrontMatter('fr', fr))).toBe(expected)
  })

  test('a string, between its quotes', () => {
    const fr = '{\n  "report.checked": "vu : {{count}} de 15"\n}'
    const sample: Sample = [
      {
        locale: 'nl',
        isStrings: true,
        body: '{ "report.checked": "nagekeken: {{count}} van 14" }',
      },
      { locale: 'fr', isStrings: true, body: fr },
    ]
    const [finding] = findingsIn(sample)
    expect(finding && [checkOf(finding), marked(finding, fr)]).toEqual(['numbers', '15'])
  })

  test('a finding says all that an editor needs', () => {
    const [finding] = findingsIn(
      documents({
        nl: 'Tekst.\n\nVanaf 25 september 2020.',
        fr: 'Texte.\n\nÀ partir du 26 septembre 2020.',
      }),
    )
    expect(finding).toEqual({
      code: 'rules/translation-parity',
      severity: 'error',
      message:
        'Unexpected date `26 septembre 2020`, expected `25\u00A0septembre 2020` as in the source',
      path: 'content/guidance/sample/fr.md',
      range: expect.objectContaining({ start: expect.objectContaining({ line: 10, column: 13 }) }),
      locale: 'fr',
      actual: '26 septembre 2020',
      expected: '25\u00A0septembre 2020',
      note: 'A date in one language only is how readers get another rule; name a date of the policy by its slot. Source: `content/guidance/sample/nl.md` line 10.',
      url: 'src/rules/translation-parity/checks/dates.md',
    })
  })

  test('a link of another locale says which one it is', () => {
    const [finding] = findingsIn(
      documents({
        nl: '## Een\n\n[Meer](#twee)\n\n## Twee',
        en: '## One\n\n[More](#one)\n\n## Two',
      }),
    )
    expect(finding?.message).toBe('Unexpected link to `#one`, expected `#two` as in the source')
  })

  test.each([
    ['op 5\u00A0mei', 'le 6\u00A0mai', '5\u00A0mai'],
    ['op 1\u00A0mei', 'le 2\u00A0mai', '1er\u00A0mai'],
    ['in mei 2021', 'en juin 2021', 'mai 2021'],
    ['op 5/6/2021', 'le 6 juin 2021', '5\u00A0juin 2021'],
  ])('a date is given back as the locale writes it: %s', (nl, fr, expected) => {
    expect(findingsIn(documents({ nl, fr })).map((finding) => finding.expected)).toEqual([expected])
  })

  test('a dead link of the source is no measure', () => {
    const sample = documents({
      nl: 'Lees [dit](../geen/nl.md).',
      fr: 'Lisez [ceci](../faq/fr.md).',
    })
    expect(findingsIn(sample)).toEqual([])
  })

  test('a text that was not translated is compared no further', () => {
    const sample = documents({ nl: 'Neem contact op: 14 dagen', fr: 'Neem contact op: 14 dagen' })
    expect(findingsIn(sample).map(checkOf)).toEqual(['untranslated'])
  })
})
