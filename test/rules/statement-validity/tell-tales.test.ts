/** Every tell-tale on its own samples, read as a document on a day on which it must not be said. */
import { describe, expect, test } from 'vitest'
import { parseProject, type Project } from '../../../src/content/project.ts'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import { extractMarkdown } from '../../../src/extract/markdown.ts'
import {
  presumptionReader,
  wrongPresumptions,
} from '../../../src/rules/statement-validity/presumed.ts'
import {
  presumptions,
  type Presumption,
} from '../../../src/rules/statement-validity/tell-tales/tell-tale.ts'
import { tellTales } from '../../../src/rules/statement-validity/tell-tales/tell-tales.ts'
import { readTextFiles } from '../../../src/io/files.ts'
import { projectRoot } from '../../e2e/world.ts'

const { value: project } = parseProject(
  await readTextFiles(projectRoot, ['content', 'locales'], /./),
)
if (!project) throw new Error('the data files do not parse')

/** A day on which each presumption is wrong, and one on which it is right. */
const days: Readonly<Record<Presumption, { readonly wrong: string; readonly right: string }>> = {
  usable: { wrong: '2024-01-31', right: '2024-01-30' },
  unusable: { wrong: '2024-01-30', right: '2024-01-31' },
  announced: { wrong: '2020-09-25', right: '2020-09-24' },
  stopped: { wrong: '2020-09-24', right: '2020-09-25' },
}

const claimOf: Readonly<Record<Presumption, string>> = {
  usable: 'can still be used',
  unusable: 'can no longer be used',
  announced: 'still to come',
  stopped: 'lies in the past',
}

const reads = (
  text: string,
  {
    locale,
    asOf,
    presumption,
    of = project,
  }: {
    readonly locale: Locale
    readonly asOf: string
    readonly presumption: Presumption
    readonly of?: Project
  },
): boolean =>
  wrongPresumptions(
    extractMarkdown('text.md', text),
    presumptionReader(of, asOf),
    asOf,
    locale,
  ).some(({ note }) => note?.includes(claimOf[presumption]))

describe.each(locales)('%s', (locale) => {
  describe.each(presumptions)('%s', (presumption) => {
    const { wrong, right } = days[presumption]
    const entries = tellTales[locale].tellTales[presumption]

    test('has entries, each with samples of both kinds, none twice', () => {
      expect(entries.length).toBeGreaterThan(0)
      for (const { says, match, near } of entries)
        expect([says, match.length > 0, near.length > 0]).toEqual([says, true, true])
      const says = entries.map((entry) => entry.says)
      expect(new Set(says).size).toBe(says.length)
    })

    test.each(entries.flatMap(({ match }) => match))('reports “%s”', (text) => {
      expect(reads(text, { locale, asOf: wrong, presumption })).toBe(true)
      expect(reads(text, { locale, asOf: right, presumption })).toBe(false)
    })

    test.each(entries.flatMap(({ near }) => near))('leaves “%s”', (text) => {
      expect(reads(text, { locale, asOf: wrong, presumption })).toBe(false)
    })
  })
})

describe('each entry finds its own samples, without help from another', () => {
  const entries = locales.flatMap((locale) =>
    presumptions.flatMap((presumption) =>
      tellTales[locale].tellTales[presumption].map((entry, index) => ({
        locale,
        presumption,
        index,
        ...entry,
      })),
    ),
  )
  test.each(entries)('$locale $presumption $says', ({ locale, presumption, index, match }) => {
    const asOf = days[presumption].wrong
    const reader = presumptionReader(project, asOf)
    const sought = reader[locale].sought.filter((one) => one.presumption === presumption)
    const alone = {
      ...reader,
      [locale]: { ...reader[locale], sought: sought.slice(index, index + 1) },
    }
    expect(
      match.filter(
        (text) =>
          wrongPresumptions(extractMarkdown('text.md', text), alone, asOf, locale).length > 0,
      ),
    ).toEqual(match)
  })
})

test('a heading that names the key stands for it in the passages below', () => {
  const asked = { locale: 'nl', asOf: '2026-11-22', presumption: 'usable' } as const
  expect(reads('# Het token\n\nU kunt het tot nader bericht gebruiken.', asked)).toBe(true)
  expect(reads('# Het loket\n\nHet is tot nader bericht gesloten.', asked)).toBe(false)
})

test('the place is that of the words', () => {
  const [found] = wrongPresumptions(
    extractMarkdown(
      'text.md',
      'Uw token is oud.\n\nUw token blijft *tot nader bericht* bruikbaar.',
    ),
    presumptionReader(project, '2026-11-22'),
    '2026-11-22',
    'nl',
  )
  expect(found?.range?.start).toMatchObject({ line: 3, column: 18 })
  expect(found?.message).toBe(
    'Unexpected `tot nader bericht` on 2026-11-22, expected it before 2024-01-31 only',
  )
})

test('a policy that knows no end of use has no date to give away', () => {
  const { useEnds: _, ...policy } = project.policy
  const asked = { locale: 'nl', asOf: '2020-09-25', presumption: 'unusable' } as const
  const text = 'Uw token werkt tot 31 januari 2024.'
  expect(reads(text, asked)).toBe(true)
  expect(reads(text, { ...asked, of: { ...project, policy } })).toBe(false)
})
