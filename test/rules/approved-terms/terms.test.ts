/** The glossary judged by the rule: every variant has its samples, and nothing approved is forbidden. */
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseProject, resolveProject, type Project } from '../../../src/content/project.ts'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import { readTextFiles } from '../../../src/io/files.ts'
import {
  compileTerms,
  findTerms,
  type TermTables,
} from '../../../src/rules/approved-terms/matcher.ts'
import { foldPhrase } from '../../../src/rules/no-token-activation/normalise.ts'
import { samples } from './samples.ts'

let source: Project
let project: Project
let tables: TermTables

beforeAll(async () => {
  const root = join(import.meta.dirname, '../../..')
  const { value } = parseProject(await readTextFiles(root, ['content', 'locales'], /./))
  if (!value) throw new Error('the data files do not parse')
  source = value
  project = resolveProject(value, value.policy.asOf)
  tables = compileTerms(project.glossary)
})

/** The text with brackets around what is found. */
function marked(text: string, locale: Locale): string {
  return findTerms(text, tables[locale])
    .toReversed()
    .reduce(
      (rest, { from, to }) => `${rest.slice(0, from)}[${rest.slice(from, to)}]${rest.slice(to)}`,
      text,
    )
}

describe.each(locales)('forbidden in %s', (locale) => {
  test('every variant has its samples, and no sample is of another', () => {
    const variants = project.glossary.flatMap(({ avoid }) =>
      avoid[locale].map(({ words }) => words[0]),
    )
    expect(Object.keys(samples[locale])).toEqual(variants)
  })

  test.each(Object.entries(samples[locale]))('%s', (word, { found, clean }) => {
    expect(marked(found.replaceAll(/[[\]]/g, ''), locale)).toBe(found)
    expect(marked(clean, locale)).toBe(clean)
    const [first] = findTerms(found.replaceAll(/[[\]]/g, ''), tables[locale])
    expect(first?.spelling.type === 'forbidden' && first.spelling.variant.words[0]).toBe(word)
  })

  test('every spelling is found where it stands in a sentence', () => {
    const spellings = project.glossary.flatMap(({ avoid }) =>
      avoid[locale].flatMap(({ words, inflected }) => [...words, ...inflected]),
    )
    expect(spellings.filter((word) => marked(`x ${word}, y`, locale) !== `x [${word}], y`)).toEqual(
      [],
    )
  })

  test('nothing that the project approves of or says by itself', () => {
    const approved = [
      ...project.glossary.flatMap(({ names, definition, avoid }) => [
        names[locale].name,
        `${names[locale].article ?? ''} ${names[locale].name}`,
        ...names[locale].forms,
        ...(definition ? [definition[locale]] : []),
        ...avoid[locale].flatMap(({ instead, why }) => [instead, why]),
      ]),
      ...project.statements.map(({ wording }) => wording[locale]),
      project.policy.retiredKey.name[locale],
      ...project.policy.keys.map(({ name }) => name[locale]),
    ]
    expect(approved.map((text) => marked(text, locale))).toEqual(approved)
  })

  test('names of several words of another locale', () => {
    const own = new Set(
      project.glossary.flatMap(({ names }) =>
        [names[locale].name, ...names[locale].forms].map(foldPhrase),
      ),
    )
    const foreign = locales
      .filter((other) => other !== locale)
      .flatMap((other) => project.glossary.map(({ names }) => names[other].name))
      .filter((name) => name.includes(' ') && !own.has(foldPhrase(name)))
    expect(foreign.length).toBeGreaterThan(30)
    expect(foreign.filter((name) => marked(`x ${name}, y`, locale) !== `x [${name}], y`)).toEqual(
      [],
    )
  })
})

describe('the glossary as of a date', () => {
  const idsOn = (asOf: string): readonly string[] =>
    resolveProject(source, asOf).glossary.map(({ id }) => id)

  test('has a term for as long as it is said', () => {
    expect(idsOn('2024-01-30')).toContain('until-further-notice')
    expect(idsOn('2024-01-31')).not.toContain('until-further-notice')
    expect(idsOn('2024-01-31').length).toBe(source.glossary.length - 1)
  })

  test('has the facts that its definitions name', () => {
    const definitions = project.glossary.flatMap(({ definition }) =>
      Object.values(definition ?? {}),
    )
    expect(definitions.filter((text) => text.includes('{{'))).toEqual([])
    expect(definitions.filter((text) => /25\.?\sseptemb(?:er|re) 2020/i.test(text)).length).toBe(4)
  })
})

describe('a term is read through', () => {
  test.each<readonly [string, Locale, string, string]>([
    ['a soft hyphen', 'fr', 'le je\u00adton', 'le [je\u00adton]'],
    ['a no-break space', 'fr', 'la\u00a0token', '[la\u00a0token]'],
    ['a straight apostrophe', 'fr', "nom d'usager", "[nom d'usager]"],
    ['a decomposed accent', 'fr', 'touche nume\u0301rique', '[touche nume\u0301rique]'],
    ['a no-break hyphen', 'nl', 'LRA\u2011kantoor', '[LRA\u2011kantoor]'],
    ['capitals', 'fr', 'JETON', '[JETON]'],
    ['capitals without accents', 'fr', 'MUNICIPALITE', '[MUNICIPALITE]'],
    ['a soft hyphen at a line end', 'fr', 'le je\u00ad ton', 'le [je\u00ad ton]'],
    ['a compound', 'fr', 'carte-jeton', 'carte-[jeton]'],
    ['an elision', 'fr', 'l’email', 'l’[email]'],
    ['a soft hyphen where the case counts', 'nl', 'It\u00adsme', '[It\u00adsme]'],
  ])('%s', (_name, locale, text, expected) => {
    expect(marked(text, locale)).toBe(expected)
  })
})

describe('a term is not', () => {
  test.each<readonly [string, Locale, string]>([
    ['a part of a word', 'fr', 'jetonner'],
    ['a part of a word with accents', 'fr', 'éjeton'],
    ['a plural that is a word of its own', 'nl', 'de token’s'],
    ['another word by its accent', 'fr', 'un cœur en émail'],
    ['the name of a slot', 'nl', 'Mail naar {{office.email}}'],
    ['an address', 'nl', 'https://example.org/email, www.email.example, email@example.org'],
    ['a domain', 'nl', 'email.example'],
    ['a quoted word, where that is allowed', 'fr', 'le mot «\u00a0jeton\u00a0»'],
  ])('%s', (_name, locale, text) => {
    expect(marked(text, locale)).toBe(text)
  })

  test.each<readonly [string, Locale, string, string]>([
    ['a quoted phrase around it', 'fr', '« un jeton »', '« un [jeton] »'],
    ['an apostrophe before it and a quotation mark after', 'fr', 'l’jeton’', 'l’[jeton]’'],
    ['a quoted name, where that is not allowed', 'fr', '« code SMS »', '« [code SMS] »'],
  ])('excused by %s', (_name, locale, text, expected) => {
    expect(marked(text, locale)).toBe(expected)
  })
})

// A second look from every place would take minutes; one look takes a fraction of a second.
test.each(['beveiligingscode via e ', 'email;', 'email-', 'e-mail@', 'rijksregister '])(
  'a long text is read once: %s',
  (piece) => {
    const text = piece.repeat(Math.ceil(300_000 / piece.length))
    const start = performance.now()
    findTerms(text, tables.nl)
    expect(performance.now() - start).toBeLessThan(5000)
  },
)
