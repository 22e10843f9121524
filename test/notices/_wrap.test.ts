import { describe, expect, test } from 'vitest'
import { hang, wrap } from '../../src/notices/_wrap.ts'

describe('wrap', () => {
  test.each<{ name: string; text: string; expected: readonly string[] }>([
    { name: 'breaks at spaces', text: 'one two three four', expected: ['one two', 'three four'] },
    { name: 'folds white space', text: ' one \n two\t', expected: ['one two'] },
    { name: 'has no line for no words', text: '  ', expected: [] },
    {
      name: 'never breaks a slot',
      text: 'Dear {{citizen.firstName}} x',
      expected: ['Dear', '{{citizen.firstName}}', 'x'],
    },
    {
      name: 'never breaks an address',
      text: 'see https://www.example.org/a/b now',
      expected: ['see', 'https://www.example.org/a/b', 'now'],
    },
    {
      name: 'keeps what a no-break space joins',
      text: 'il y a 14\u00A0jours ?',
      expected: ['il y a', '14\u00A0jours ?'],
    },
    {
      name: 'does not begin a line with a number and a dot',
      text: 'vorher am 25. September',
      expected: ['vorher', 'am 25.', 'September'],
    },
    {
      name: 'does not begin a line with a dash',
      text: 'one two xy - three',
      expected: ['one two', 'xy - three'],
    },
    {
      name: 'does not begin a line with From',
      text: 'so that on From 25',
      expected: ['so that', 'on From 25'],
    },
    {
      name: 'does not begin a line with a quotation mark of a reply',
      text: 'aaaa bbbb >cc',
      expected: ['aaaa', 'bbbb >cc'],
    },
    { name: 'counts characters', text: 'éééé éééé 𝒳𝒳', expected: ['éééé éééé', '𝒳𝒳'] },
  ])('$name', ({ text, expected }) => {
    expect(wrap(text, 11)).toEqual(expected)
  })

  test('fills lines up to the width and not beyond', () => {
    const lines = wrap('woord '.repeat(200), 72)
    expect(Math.max(...lines.map((line) => line.length))).toBe(71)
  })
})

test('hang sets lines in below the text of their marker', () => {
  expect(hang(['a', '', 'b'], '10. ')).toEqual(['10. a', '', '    b'])
})
