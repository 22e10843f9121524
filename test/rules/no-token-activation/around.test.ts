import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/extract/extract-text.ts'
import {
  countOthers,
  lookAround,
  relations,
  type Around,
  type Relation,
  type Seen,
} from '../../../src/rules/no-token-activation/around.ts'
import { phrases } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { judgeFile } from '../../../src/rules/no-token-activation/scope.ts'
import { tokenRetired } from './_policy.ts'

const wanted = 'Bring a pen.'

const textOf = ({ sentence: { passage, reading } }: Seen): string =>
  passage.text.slice(reading.sentence.start, reading.sentence.end)

function around(...lines: readonly string[]): Around {
  const file = extractText('markdown', 'page.md', lines.join('\n'))
  const options = { policy: tokenRetired, tables: phrases, locale: 'en' as const }
  const found = lookAround(judgeFile(file, options, options)).find(
    ({ seen }) => textOf(seen) === wanted,
  )
  if (!found) throw new Error('the sentence is not there')
  return found
}

const related = (relation: Relation, ...lines: readonly string[]) => {
  const one = around(...lines).related[relation]
  return one && [textOf(one.seen), one.distance]
}

describe('what another sentence is to it', () => {
  const page = [
    '# Town hall',
    'Come in. We open at nine.',
    '## Your key',
    'A token is a card.',
    'Who may enter?\n',
    'Take these:',
    '- your card',
    '- your case. Bring a pen.',
    '- your passport\n',
    'Then keep the token.',
  ]
  it.each([
    ['heading', 'Your key', 5],
    ['heading above', 'Town hall', 8],
    ['title', 'Town hall', 8],
    ['opening', 'A token is a card.', 4],
    ['intro', 'Take these:', 2],
    ['column', undefined, 0],
    ['question', 'Who may enter?', 3],
    ['last named', 'A token is a card.', 4],
    ['next named', 'Then keep the token.', 1],
  ] as const)('%s: %s', (relation, text, distance) => {
    expect(related(relation, ...page)).toEqual(text && [text, distance])
  })

  it('the sentence that last named another key, and not this one', () => {
    const text = ['Keep the token.', 'Try itsme.', 'Lose no token.', 'Sit down.', wanted]
    expect(related('last other', ...text)).toEqual(['Try itsme.', 2])
  })

  it('is nothing where nothing is', () => {
    expect(around(wanted, '', 'A token.').related).toEqual({
      'next named': { seen: expect.anything(), distance: 0 },
    })
    expect(relations.length).toBeGreaterThan(1)
  })

  it('the name of its column, and the sentence before its table', () => {
    const table = [
      'A token.\n',
      'All desks:\n',
      '| Desk | Take |',
      '| - | - |',
      `| 3 | ${wanted} |`,
    ]
    expect(related('column', ...table)).toEqual(['Take', 1])
    expect(related('intro', ...table)).toEqual(['All desks:', 3])
  })

  it('a heading is no opening, and its own section has none yet', () => {
    expect(related('opening', 'A token.\n', '# Desk', wanted)).toBeUndefined()
  })
})

describe('what it is one of', () => {
  it('the other cells of its row, of a wide one the first', () => {
    const row = (count: number): readonly Seen[] => {
      const cells = Array.from({ length: count }, (_, at) => `Cell ${at}`)
      const head = `| A token | ${cells.map(() => 'x').join(' | ')} |`
      const rule = `| - | ${cells.map(() => '-').join(' | ')} |`
      return around(head, rule, `| ${wanted} | ${cells.join(' | ')} |`).row
    }
    expect(row(3).map(textOf)).toEqual(['Cell 0', 'Cell 1', 'Cell 2'])
    expect(row(500).length).toBeLessThan(20)
    expect(around('A token.', wanted).row).toEqual([])
  })

  it('counts the verdicts on its list and its row', () => {
    const list = around('- Request a token.', '- Your token still works.', `- ${wanted}`)
    expect(countOthers(list.counts.list, 'instruction', list.seen)).toBe(1)
    expect(countOthers(list.counts.list, 'use', list.seen)).toBe(1)
    expect(list.counts.row).toBeUndefined()
    const table = around(
      '| What | How |',
      '| - | - |',
      '| x | Request a token. |',
      `| Your token still works. | ${wanted} |`,
    )
    expect(countOthers(table.counts.row, 'instruction', table.seen)).toBe(0)
    expect(countOthers(table.counts.row, 'use', table.seen)).toBe(1)
    expect(countOthers(table.counts.list, 'use', table.seen)).toBe(0)
  })
})
