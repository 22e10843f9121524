import { describe, expect, test } from 'vitest'
import { checkSlots } from '../../src/notices/check-slots.ts'
import { noticeOf, placeholders } from './sample.ts'

const messages = (rendered: string): readonly string[] =>
  checkSlots(rendered, 'HTML', noticeOf('x'), placeholders).map(({ message }) => message)

describe('checkSlots', () => {
  test('accepts text, style sheets and declared slots', () => {
    expect(
      messages(
        'a { b: c } @media x { y { z: 1 }}\n<p title="{{office.name}}">{{citizen.lastName}}</p>{ }',
      ),
    ).toEqual([])
  })

  test.each([
    ['{{{citizen.lastName}}}', '{{{citizen.lastName}}}'],
    ['a\n{{&citizen.lastName}} b', '{{&citizen.lastName}}'],
    ['{{unknown.name}}', '{{unknown.name}}'],
    ['{{lookup citizen "lastName"}}', '{{lookup citizen "lastName"}}'],
    ['{{! comment }}', '{{! comment }}'],
    ['{{> partial}}', '{{> partial}}'],
    ['{{#if a}}\nb{{/if}}', '{{#if a}}\nb{{/if}}'],
  ])('refuses %j', (rendered, written) => {
    expect(messages(rendered)).toEqual([
      `Unexpected \`${written}\` in the HTML, expected a declared slot`,
    ])
  })

  test.each([
    ['a\n{{ b', 'Unexpected braces in line 2 of the HTML, expected only slots'],
    ['{{}}', 'Unexpected braces in line 1 of the HTML, expected only slots'],
    ['{{/if}}', 'Unexpected braces in line 1 of the HTML, expected only slots'],
  ])('refuses %j', (rendered, message) => {
    expect(messages(rendered)).toEqual([message])
  })
})
