import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { daysBetween, isIsoDate, isValidOn } from '../../src/domain/iso-date.ts'
import { parsePlaceholders } from '../../src/domain/placeholder.ts'
import { factValue, milestones, parsePolicy } from '../../src/domain/policy.ts'
import { parseStatements } from '../../src/domain/statement.ts'

const content = join(import.meta.dirname, '../../content')
const read = (name: string): { readonly text: string; readonly path: string } => ({
  text: readFileSync(join(content, name), 'utf8'),
  path: `content/${name}`,
})
const policy = read('policy.yaml')

describe('isIsoDate', () => {
  test.each([
    ['2020-09-25', true],
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['1900-02-29', false],
    ['2020-13-01', false],
    ['2020-00-10', false],
    ['2020-09-31', false],
    ['25/09/2020', false],
    ['2020-9-25', false],
  ])('%s → %s', (value, expected) => {
    expect(isIsoDate(value)).toBe(expected)
  })
})

test.each([
  ['2020-09-24', { validFrom: '2020-09-25' }, false],
  ['2020-09-25', { validFrom: '2020-09-25' }, true],
  ['2024-01-30', { validUntil: '2024-01-31' }, true],
  ['2024-01-31', { validUntil: '2024-01-31' }, false],
  ['2024-01-31', {}, true],
])('isValidOn %s %j → %s', (date, period, expected) => {
  expect(isValidOn(date, period)).toBe(expected)
})

test.each([
  ['2020-09-25', '2020-09-25', 0],
  ['2020-09-25', '2020-09-24', -1],
  ['2020-02-28', '2020-03-01', 2],
  ['2021-02-28', '2021-03-01', 1],
  ['1900-02-28', '1900-03-01', 1],
  ['2000-02-28', '2000-03-01', 2],
  ['2023-12-31', '2024-01-01', 1],
  ['2023-12-02', '2024-01-31', 60],
  ['2020-09-25', '2024-01-31', 1223],
  ['2000-01-01', '2100-01-01', 36_525],
])('daysBetween %s %s → %i', (from, to, expected) => {
  expect(daysBetween(from, to)).toBe(expected)
})

describe('the data files of the project', () => {
  test('policy.yaml is sound, names its sources, and has no phone number', () => {
    const { value, diagnostics } = parsePolicy(policy)
    expect(diagnostics).toEqual([])
    expect(value?.cutoff).toBe('2020-09-25')
    expect(
      Object.values(value?.facts ?? {}).every(
        (fact) => fact.source.key !== '' && fact.type !== 'phone',
      ),
    ).toBe(true)
    expect(value && milestones(value)).toEqual({ cutoff: '2020-09-25', useEnds: '2024-01-31' })
  })

  test('statements.yaml holds S1 to S22 in order, and what became true later', () => {
    const { value, diagnostics } = parseStatements(read('statements.yaml'))
    expect(diagnostics).toEqual([])
    expect(value?.map((statement) => statement.id)).toEqual([
      ...Array.from({ length: 22 }, (_, index) => `S${index + 1}`),
      'L1',
    ])
    expect(
      value
        ?.filter((statement) => statement.modality === 'prohibition')
        .map((statement) => statement.id),
    ).toEqual(['S4'])
  })

  test('placeholders.yaml keeps the activation code off e-mail and gives examples on reserved domains only', () => {
    const { value = {}, diagnostics } = parsePlaceholders(read('placeholders.yaml'))
    expect(diagnostics).toEqual([])
    expect(value['activation.code']?.channels).toEqual(['letter'])
    const examples = Object.values(value).flatMap((entry) =>
      typeof entry.example === 'string' ? [entry.example] : Object.values(entry.example),
    )
    expect(
      examples.filter(
        (example) =>
          example.includes('@') && !/@([\w-]+\.)*(example|[\w-]+\.example)$/.test(example),
      ),
    ).toEqual([])
  })
})

describe('parsePolicy', () => {
  const faults: readonly {
    readonly name: string
    readonly from: string
    readonly to: string
    readonly expected: readonly string[]
  }[] = [
    {
      name: 'an impossible date',
      from: 'cutoff: 2020-09-25',
      to: 'cutoff: 2020-09-31',
      expected: [
        '9:9 Unexpected value `2020-09-31` at `cutoff`, expected a real calendar date written YYYY-MM-DD, such as 2020-09-25',
      ],
    },
    {
      name: 'a date in another form',
      from: 'asOf: 2020-09-25',
      to: 'asOf: 25/09/2020',
      expected: [
        '6:7 Unexpected value `25/09/2020` at `asOf`, expected a real calendar date written YYYY-MM-DD, such as 2020-09-25',
      ],
    },
    {
      name: 'an unknown key',
      from: 'asOf: 2020-09-25',
      to: 'asOf: 2020-09-25\nas_of: 2020-09-25',
      expected: ['7:1 Unexpected key `as_of`, remove it'],
    },
    {
      name: 'a recommended key that is not among the keys',
      from: 'recommendedKey: email',
      to: 'recommendedKey: mail',
      expected: [
        '23:17 Unexpected recommended key `mail`, expected one of `email`, `mobile-app`, `sms`, `itsme`, `eid`, `eidas`',
      ],
    },
    {
      name: 'an end before the cutoff',
      from: 'useEnds: 2024-01-31',
      to: 'useEnds: 2020-01-31',
      expected: [
        '12:10 Unexpected `useEnds` `2020-01-31`, expected a date after the cutoff `2020-09-25`',
      ],
    },
    {
      name: 'a missing locale',
      from: 'name: { nl: token, fr: token, de: Token, en: token }',
      to: 'name: { nl: token, fr: token, de: Token }',
      expected: ['16:3 Missing key `en` at `retiredKey.name.en`, expected string'],
    },
    {
      name: 'a duplicate key',
      from: 'asOf: 2020-09-25',
      to: 'asOf: 2020-09-25\nasOf: 2020-09-25',
      expected: ['7:1 Unexpected YAML: Map keys must be unique'],
    },
  ]
  test.each(faults)('$name', ({ from, to, expected }) => {
    expect(policy.text).toContain(from)
    const { value, diagnostics } = parsePolicy({ ...policy, text: policy.text.replace(from, to) })
    expect(value).toBeUndefined()
    expect(
      diagnostics.map(
        ({ range, message }) => `${range?.start.line}:${range?.start.column} ${message}`,
      ),
    ).toEqual(expected)
  })

  test('refuses aliases, which content does not need and bombs are made of', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n'
    const { value, diagnostics } = parsePolicy({ text: bomb, path: 'content/policy.yaml' })
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Unexpected alias `*a`, write the value again',
      'Unexpected alias `*a`, write the value again',
      'Unexpected alias `*b`, write the value again',
      'Unexpected alias `*b`, write the value again',
    ])
  })
})

test('factValue gives the one value, or the one of the locale', () => {
  const source = { key: 'CIRC', sureness: 'H' } as const
  expect(factValue({ type: 'text', value: 'x', source }, 'fr')).toBe('x')
  expect(
    factValue({ type: 'text', value: { nl: 'a', fr: 'b', de: 'c', en: 'd' }, source }, 'fr'),
  ).toBe('b')
})
