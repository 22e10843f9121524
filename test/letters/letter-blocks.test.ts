import { describe, expect, test } from 'vitest'
import { addressToPrint } from '../../src/letters/letter-blocks.ts'
import { documentWith, exampleValues, inputOf, inputOutcome } from './sample.ts'

describe('addressToPrint', () => {
  test.each([
    ['https://www.csam.be', 'www.csam.be', undefined],
    ['https://www.csam.be/', 'csam.be', undefined],
    ['https://www.csam.be/nl', 'www.csam.be', 'https://www.csam.be/nl'],
    ['https://www.csam.be', 'de site van CSAM', 'https://www.csam.be'],
    ['mailto:loket@voorbeeldem.example', 'loket@voorbeeldem.example', undefined],
    ['mailto:loket@voorbeeldem.example', 'mail ons', 'loket@voorbeeldem.example'],
  ])('%s shown as "%s"', (href, text, expected) => {
    expect(addressToPrint(href, text)).toBe(expected)
  })
})

describe('the body', () => {
  test('a code alone in its paragraph is a block of its own; in a sentence it is not', () => {
    const { body } = inputOf(
      documentWith('{{activation.code}}\n\nCode: {{activation.code}}\n\nTot dan.'),
      { values: exampleValues },
    )
    expect(body).toMatchObject([
      { type: 'code', slot: { text: 'VOORBEELD-CODE' } },
      { type: 'paragraph', children: [{ text: 'Code: ' }, { text: 'VOORBEELD-CODE' }] },
      { type: 'paragraph' },
    ])
  })

  test('a slot alone at the end is who signs; a code there is still a code', () => {
    expect(inputOf(documentWith('Groeten\n\n{{office.name}}')).body).toMatchObject([
      { type: 'paragraph' },
      { type: 'signature' },
    ])
    expect(inputOf(documentWith('Groeten\n\n{{activation.code}}')).body).toMatchObject([
      { type: 'paragraph' },
      { type: 'code' },
    ])
  })

  test('marks leave no white space behind', () => {
    expect(inputOf(documentWith('Een zin. {S1} Nog een. {S2}')).body).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Een zin.' },
          { type: 'text', text: ' Nog een.' },
        ],
      },
    ])
  })

  test.each([
    [
      'a neighbouring page',
      '[het loket](../at-the-counter/nl.md)',
      'Unexpected link to `../at-the-counter/nl.md`, expected a whole address (`https:…` or `mailto:…`)',
    ],
    [
      'a script',
      '[klik](javascript:alert)',
      'Unexpected link to `javascript:alert`, expected a whole address (`https:…` or `mailto:…`)',
    ],
    [
      'a link that carries the code',
      '[klik](https://example.org/?code={{activation.code}})',
      'Unexpected placeholder in a link, expected a whole address (`https:…` or `mailto:…`)',
    ],
  ])('%s is refused', (_, body, message) => {
    const { value, diagnostics } = inputOutcome(documentWith(body), { values: exampleValues })
    expect(value).toBeUndefined()
    expect(
      diagnostics.map((diagnostic) => [diagnostic.range?.start.line, diagnostic.message]),
    ).toEqual([[9, message]])
    expect(JSON.stringify(diagnostics)).not.toContain('VOORBEELD-CODE')
  })
})
