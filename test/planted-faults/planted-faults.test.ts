/** Faults planted in the real content, one at a time: each is reported by the right rule at the right place. */
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales, sourceLocale } from '../../src/domain/locale.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { createChecker, type Checker } from './checker.ts'
import { dates, generateCases } from './generate.ts'
import { generateHarmless } from './generate-harmless.ts'
import { harmlessKinds } from './harmless.ts'
import { kinds } from './kinds/index.ts'
import { negationRemoved } from './kinds/negations.ts'
import { paragraphReverted } from './kinds/wording.ts'
import { createRandom } from './random.ts'
import { describeResult, figuresTable } from './report.ts'
import { judge, runCases, type Result } from './run.ts'
import { seed } from './seed.ts'

const isStale = ({ code }: Diagnostic): boolean => code === 'rules/stale-translation'

const patience = 180_000
let checker: Checker
let results: readonly Result[]

beforeAll(async () => {
  checker = await createChecker()
  results = runCases(generateCases(kinds, checker.project, seed), checker)
}, patience)

afterAll(() => {
  console.log(figuresTable(results))
})

const brief = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(
    ({ code, path, range, message }) => `${code} ${path}:${range?.start.line ?? '?'} ${message}`,
  )

describe('clean content', () => {
  test.each([...new Set(dates)])(
    'is not reported by any of the rules as of %s',
    (asOf) => {
      const codes = new Set<string>(kinds.flatMap((kind) => kind.codes))
      const found = checker
        .clean(asOf)
        .filter(({ code, severity }) => severity === 'error' || codes.has(code))
      expect(brief(found)).toEqual([])
    },
    patience,
  )
})

const linesOf = (
  places: readonly { readonly path: string; readonly from: number | undefined }[],
): readonly string[] => places.map(({ path, from }) => `${path}:${from ?? '?'}`).sort()

describe('planted faults', () => {
  test.each(kinds)('$id: reported with the right code at the right place', ({ id }) => {
    const own = results.filter(({ kind }) => kind.id === id)
    const open = own.filter(({ outcome }) => outcome !== 'caught')
    expect(open.map(describeResult)).toEqual([])
  })

  test('a changed Dutch sentence: exactly the three passages to review are named', () => {
    const bad = results.filter(
      ({ kind, fault, document, found }) =>
        (kind === paragraphReverted || kind === negationRemoved) &&
        document.locale === sourceLocale &&
        !isDeepStrictEqual(
          linesOf(
            found.filter(isStale).map(({ path, range }) => ({ path, from: range?.start.line })),
          ),
          linesOf(fault.places.slice(1)),
        ),
    )
    expect(bad.map(describeResult)).toEqual([])
  })
})

describe('the cases', () => {
  test('are as many as each kind asks for, and 300 or more in all', () => {
    const short = kinds.filter(
      ({ id, cases }) => results.filter(({ kind }) => kind.id === id).length < cases,
    )
    expect(short.map(({ id }) => id)).toEqual([])
    expect(results.length).toBeGreaterThanOrEqual(300)
  })

  test('touch every document in every locale', () => {
    const touched = new Set(results.map(({ document }) => document.path))
    const untouched = checker.project.documents.filter(({ path }) => !touched.has(path))
    expect(untouched.map(({ path }) => path)).toEqual([])
  })

  test('are of every kind in every locale, but for strings that cannot be untranslated in the source', () => {
    const absent = kinds.flatMap(({ id }) =>
      locales
        .filter(
          (locale) =>
            !results.some(({ kind, document }) => kind.id === id && document.locale === locale),
        )
        .map((locale) => `${id} ${locale}`),
    )
    expect(absent).toEqual(['string-untranslated nl'])
  })

  test('change one file, and are all different', () => {
    const texts = results.map(({ fault }) => `${fault.path}\n${fault.text}`)
    const sources = new Map<string, string>([
      ...checker.project.documents.map(({ path, source }): [string, string] => [path, source]),
      ...checker.project.catalogues.map(({ path, source }): [string, string] => [path, source]),
    ])
    expect(results.filter(({ fault }) => sources.get(fault.path) === fault.text)).toEqual([])
    const perKind = results.map(({ kind }, index) => `${kind.id} ${texts[index] ?? ''}`)
    expect(new Set(perKind).size).toBe(perKind.length)
  })

  test('can be read: only what is looked for is wrong with the file', () => {
    const unreadable = results.filter(({ found }) =>
      found.some(({ code }) => code === 'content/front-matter' || code === 'content/markdown'),
    )
    expect(unreadable.map(describeResult)).toEqual([])
  })

  test('are the same for the same seed, and others for another', () => {
    const edits = (from: string): readonly string[] =>
      generateCases(kinds, checker.project, from).map(({ fault }) => fault.text)
    expect(edits(seed)).toEqual(results.map(({ fault }) => fault.text))
    expect(edits('another')).not.toEqual(edits(seed))
  })
})

describe('the shortened check', () => {
  test(
    'reports of a changed folder what a check of the whole project reports',
    () => {
      const random = createRandom(`${seed}/sample`)
      const perKind = kinds.flatMap(
        ({ id }) => random.pick(results.filter(({ kind }) => kind.id === id)) ?? [],
      )
      const sample = random.shuffled(perKind).slice(0, 16)
      for (const { fault, asOf, found } of sample) {
        const whole = checker.checkWhole([fault], asOf)
        expect([...brief(found)].sort()).toEqual([...brief(whole)].sort())
      }
    },
    patience,
  )
})

describe('the judge', () => {
  const position = (line: number): { line: number; column: number; offset: number } => ({
    line,
    column: 1,
    offset: 0,
  })
  const found = (code: Diagnostic['code'], path: string, line?: number): Diagnostic => ({
    code,
    severity: 'error',
    message: '',
    path,
    ...(line === undefined ? {} : { range: { start: position(line), end: position(line) } }),
  })
  const kind = { codes: ['rules/typography'] as const }
  const fault = { places: [{ path: 'a.md', from: 3, to: 4 }] }

  test.each([
    { name: 'no report', reports: [], outcome: 'missed' },
    { name: 'another code there', reports: [found('rules/links', 'a.md', 3)], outcome: 'missed' },
    { name: 'there', reports: [found('rules/typography', 'a.md', 4)], outcome: 'caught' },
    {
      name: 'a line below',
      reports: [found('rules/typography', 'a.md', 5)],
      outcome: 'wrong place',
    },
    {
      name: 'another file',
      reports: [found('rules/typography', 'b.md', 3)],
      outcome: 'wrong place',
    },
    { name: 'no line', reports: [found('rules/typography', 'a.md')], outcome: 'wrong place' },
  ])('$name: $outcome', ({ reports, outcome }) => {
    expect(judge(kind, fault, reports)).toBe(outcome)
  })
})

describe('harmless edits', () => {
  test.each(harmlessKinds)(
    '$id: $what',
    (kind) => {
      const cases = generateHarmless([kind], checker.project, seed)
      expect(cases.length).toBe(kind.cases)
      const alarms = cases.flatMap(({ files, asOf }) =>
        checker
          .check(files, asOf)
          .filter(({ code }) => !kind.allowed.some((allowed) => allowed === code)),
      )
      expect(brief(alarms)).toEqual([])
    },
    patience,
  )
})
