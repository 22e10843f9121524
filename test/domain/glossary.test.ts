import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseGlossary } from '../../src/domain/glossary.ts'
import { parsePolicy, type Policy } from '../../src/domain/policy.ts'
import { locales } from '../../src/domain/locale.ts'
import { baseFolder } from '../fixtures/projects/base.ts'

const read = (folder: string, name: string): { readonly text: string; readonly path: string } => ({
  text: readFileSync(join(folder, 'content', name), 'utf8'),
  path: `content/${name}`,
})
const policyOf = (folder: string): Policy => {
  const { value } = parsePolicy(read(folder, 'policy.yaml'))
  if (!value) throw new Error('the policy does not parse')
  return value
}
const root = join(import.meta.dirname, '../..')
const base = read(baseFolder, 'glossary.yaml')

describe('the glossary of the project', () => {
  const policy = policyOf(root)
  const { value: glossary = [], diagnostics } = parseGlossary(read(root, 'glossary.yaml'), policy)

  test('is sound', () => {
    expect(diagnostics).toEqual([])
    expect(glossary.length).toBeGreaterThan(20)
  })

  test('has every key of the policy, by the name that stands there', () => {
    const names = glossary.map((term) => locales.map((locale) => term.names[locale].name))
    for (const key of [policy.retiredKey, ...policy.keys])
      expect(names).toContainEqual(locales.map((locale) => key.name[locale]))
  })

  test('has a source for every name in every locale, and no two terms of one name', () => {
    for (const locale of locales) {
      expect(
        glossary.filter(({ sources }) =>
          sources.every((source) => source.locales && !source.locales.includes(locale)),
        ),
      ).toEqual([])
      const names = glossary.map(({ names: own }) => own[locale].name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test('gives an address for every source but the circular, which has none', () => {
    expect(
      glossary.flatMap(({ sources }) =>
        sources.filter(({ key, url }) => (key === 'CIRC') !== (url === undefined)),
      ),
    ).toEqual([])
  })

  test('defines a term in one sentence', () => {
    const sentences = glossary.flatMap(({ definition }) => Object.values(definition ?? {}))
    expect(sentences.length).toBeGreaterThan(60)
    expect(sentences.filter((sentence) => !/^[^.!?]+\.$/.test(sentence))).toEqual([])
  })
})

describe('parseGlossary', () => {
  const faults: readonly {
    readonly name: string
    readonly from: string
    readonly to: string
    readonly expected: readonly string[]
  }[] = [
    {
      name: 'an unknown key of the policy',
      from: 'key: email',
      to: 'key: mail',
      expected: [
        '15:10 Unknown key `mail`, expected `email` or another key of content/policy.yaml',
      ],
    },
    {
      name: 'a term with neither a name nor a key',
      from: '    key: email\n',
      to: '',
      expected: [
        '14:9 Unexpected value `security-code-email` at `terms.2.id`, expected a term with either `name` or `key`',
      ],
    },
    {
      name: 'a term with both',
      from: '  - id: digital-key\n',
      to: '  - id: digital-key\n    key: email\n',
      expected: [
        '12:10 Unexpected value `email` at `terms.1.key`, expected a term with either `name` or `key`',
      ],
    },
    {
      name: 'an identifier used twice',
      from: 'id: digital-key',
      to: 'id: token',
      expected: ['11:9 Unexpected value `token` at `terms.1.id`, expected an identifier used once'],
    },
    {
      name: 'a missing locale',
      from: ', en: digital key }',
      to: ' }',
      expected: ['12:5 Missing key `en` at `terms.1.name.en`, expected string'],
    },
    {
      name: 'an approved name that is forbidden',
      from: 'words: [jeton]',
      to: 'words: [Clé numérique]',
      expected: [
        '7:19 Unexpected value `Clé numérique` at `terms.0.avoid.fr.0.words.0`, expected a word that is not approved in `fr`',
      ],
    },
    {
      name: 'a word forbidden twice',
      from: 'inflected: [jetons]',
      to: 'inflected: [jetons, jeton]',
      expected: [
        '8:31 Unexpected value `jeton` at `terms.0.avoid.fr.0.inflected.1`, expected a word forbidden once',
      ],
    },
    {
      name: 'a variant without a reason',
      from: '          why: Les pages officielles gardent le mot anglais.\n',
      to: '',
      expected: ['7:11 Missing key `why` at `terms.0.avoid.fr.0.why`, expected string'],
    },
    {
      name: 'an unknown way to read case',
      from: 'quoted: allowed',
      to: 'case: upper',
      expected: [
        '9:17 Unexpected value `upper` at `terms.0.avoid.fr.0.case`, expected one of "any"|"exact"|"inside"',
      ],
    },
    {
      name: 'a term that is not sure enough',
      from: 'sureness: H',
      to: 'sureness: L',
      expected: [
        '4:38 Unexpected value `L` at `terms.0.sources.0.sureness`, expected one of "H"|"M"',
      ],
    },
    {
      name: 'a misspelt key',
      from: 'inflected:',
      to: 'inflexions:',
      expected: ['8:11 Unexpected key `inflexions` at `terms.0.avoid.fr.0`, remove it'],
    },
  ]

  test.each(faults)('$name', ({ from, to, expected }) => {
    expect(base.text).toContain(from)
    const { value, diagnostics } = parseGlossary(
      { ...base, text: base.text.replace(from, to) },
      policyOf(baseFolder),
    )
    expect(value).toBeUndefined()
    expect(
      diagnostics.map(
        ({ range, message }) => `${range?.start.line}:${range?.start.column} ${message}`,
      ),
    ).toEqual(expected)
  })

  test('faults are reported without a sound policy too', () => {
    const broken = { ...base, text: base.text.replace('id: digital-key', 'id: token') }
    expect(parseGlossary(broken, undefined).diagnostics.length).toBe(1)
    expect(parseGlossary(base, undefined)).toEqual({ diagnostics: [] })
  })

  test('what to write is the name of the term, unless the variant says so', () => {
    const { value } = parseGlossary(base, policyOf(baseFolder))
    expect(value?.[0]?.avoid.fr[0]?.instead).toBe('token')
  })
})
