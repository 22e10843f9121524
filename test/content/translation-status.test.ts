/** What a comparison finds when a source, its translation or both have changed since the review. */
import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseProject, type Project } from '../../src/content/project.ts'
import type { TranslationRecord } from '../../src/content/translation-record.ts'
import {
  translationStatuses,
  type TranslationStatus,
} from '../../src/content/translation-status.ts'
import type { Document } from '../../src/content/document.ts'
import { baseProject } from '../fixtures/projects/base.ts'
import { faq, reviewed } from './translations.ts'

const { value: base } = parseProject(baseProject())

function projectOf(documents: readonly Document[], record?: TranslationRecord): Project {
  if (!base) throw new Error('the base project does not parse')
  const path = 'content/guidance/faq/translations.yaml'
  return {
    ...base,
    documents,
    translationRecords: record ? [{ kind: 'guidance', id: 'faq', path, record }] : [],
  }
}

const french = (project: Project): TranslationStatus => {
  const status = translationStatuses(project).find(({ locale }) => locale === 'fr')
  if (!status) throw new Error('no status')
  return status
}

const nl = ['Een burger kan niet.', 'De link is geldig.', 'Mail naar ons.', 'Tot later.'] as const
const fr = [
  'Le citoyen ne peut pas.',
  'Le lien est valable.',
  'Écrivez-nous.',
  'À bientôt.',
] as const
const record = reviewed(faq('nl', ...nl), [faq('fr', ...fr)])

/** `line reason: source then → source now`, of each passage to review. */
const found = (dutch: readonly string[], translation: readonly string[]): readonly string[] => {
  const status = french(projectOf([faq('nl', ...dutch), faq('fr', ...translation)], record))
  if (status.state === 'current') return []
  if (status.state !== 'stale') throw new Error(status.state)
  return status.passages.map(
    ({ reason, range, source, reviewedSource }) =>
      `${range.start.line} ${reason}: ${reviewedSource ?? ''} → ${source?.words ?? ''}`,
  )
}

// Paragraphs stand on lines 7, 9, 11 and 13; the title on line 2, the description on line 3.
describe('a review', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['covers what has not changed', nl, fr, []],
    ['covers words set otherwise', [nl[0], 'De *link*\nis geldig. {S4}', nl[2], nl[3]], fr, []],
    [
      'misses a changed source',
      [nl[0], 'De link is 21 dagen geldig.', nl[2], nl[3]],
      fr,
      ['9 source-changed: De link is geldig. → De link is 21 dagen geldig.'],
    ],
    [
      'misses a changed translation',
      nl,
      [fr[0], fr[1], 'Appelez-nous.', fr[3]],
      ['11 translation-changed: Mail naar ons. → Mail naar ons.'],
    ],
    [
      'misses a change of both',
      [nl[0], nl[1], 'Bel ons.', nl[3]],
      [fr[0], fr[1], 'Appelez-nous.', fr[3]],
      ['11 both-changed: Mail naar ons. → Bel ons.'],
    ],
    [
      'misses two changes at once',
      ['Een burger kan wel.', nl[1], nl[2], 'Tot morgen.'],
      fr,
      [
        '7 source-changed: Een burger kan niet. → Een burger kan wel.',
        '13 source-changed: Tot later. → Tot morgen.',
      ],
    ],
    [
      'misses a passage inserted in the source, and no other',
      [nl[0], 'Dat is nieuw.', nl[1], nl[2], nl[3]],
      fr,
      ['7 untranslated:  → Dat is nieuw.'],
    ],
    [
      'misses one inserted at the start',
      ['Dat is nieuw.', ...nl],
      fr,
      ['3 untranslated:  → Dat is nieuw.'],
    ],
    [
      'misses one inserted beside one that changed',
      [nl[0], 'Dat is nieuw.', 'De link is lang geldig.', nl[2], nl[3]],
      fr,
      [
        '7 untranslated:  → Dat is nieuw.',
        '9 source-changed: De link is geldig. → De link is lang geldig.',
      ],
    ],
    [
      'misses one inserted in both',
      [nl[0], 'Dat is nieuw.', nl[1], nl[2], nl[3]],
      [fr[0], 'C’est nouveau.', fr[1], fr[2], fr[3]],
      ['9 added:  → Dat is nieuw.'],
    ],
    [
      'misses one inserted in both, of documents that no longer line up',
      [nl[0], 'Dat is nieuw.', nl[1], nl[2], nl[3], 'Nog iets.'],
      [fr[0], 'C’est nouveau.', fr[1], fr[2], fr[3]],
      ['9 added:  → Dat is nieuw.', '15 untranslated:  → Nog iets.'],
    ],
    [
      'misses a passage removed from the source',
      [nl[0], nl[2], nl[3]],
      fr,
      ['9 without-source: De link is geldig. → '],
    ],
    [
      'misses a passage removed from the translation',
      nl,
      [fr[0], fr[2], fr[3]],
      ['7 untranslated:  → De link is geldig.'],
    ],
    [
      'misses a passage that the translation alone has',
      nl,
      [fr[0], 'En plus.', fr[1], fr[2], fr[3]],
      ['9 without-source:  → '],
    ],
    ['has nothing against one removed from both', [nl[0], nl[2], nl[3]], [fr[0], fr[2], fr[3]], []],
    [
      'has nothing against one moved in both',
      [nl[1], nl[2], nl[0], nl[3]],
      [fr[1], fr[2], fr[0], fr[3]],
      [],
    ],
    [
      'misses passages that changed places in the source',
      [nl[0], nl[2], nl[1], nl[3]],
      fr,
      [
        '9 source-changed: De link is geldig. → Mail naar ons.',
        '11 source-changed: Mail naar ons. → De link is geldig.',
      ],
    ],
    [
      'misses passages that changed places in the translation',
      nl,
      [fr[0], fr[2], fr[1], fr[3]],
      [
        '9 source-changed: Mail naar ons. → De link is geldig.',
        '11 translation-changed: Mail naar ons. → Mail naar ons.',
      ],
    ],
    [
      'knows a passage that became a list by its words',
      [nl[0], `- ${nl[1]}\n- ${nl[2]}`, nl[3]],
      [fr[0], `- ${fr[1]}\n- ${fr[2]}`, fr[3]],
      [],
    ],
  ])('%s', (_name, dutch, translation, expected) => {
    expect(found(dutch, translation)).toEqual(expected)
  })

  test('misses a changed title and description', () => {
    const source = faq('nl', ...nl)
    const frontMatter = {
      ...source.frontMatter,
      title: 'Een andere titel',
      description: 'Andere vragen',
    }
    const changed = { ...source, frontMatter }
    const status = french(projectOf([changed, faq('fr', ...fr)], record))
    expect(
      status.state === 'stale' && status.passages.map(({ range }) => range.start.line),
    ).toEqual([2, 3])
  })
})

test('whatever is edited, each passage that the review does not cover is named once', () => {
  const words = array(constantFrom('One', 'Two', 'Three', 'Four'), { maxLength: 5 })
  assert(
    property(words, words, words, (then, dutch, other) => {
      const before = reviewed(faq('nl', ...then), [faq('fr', ...then.map((word) => `Le ${word}`))])
      const translation = faq('fr', ...other.map((word) => `Le ${word}`))
      const status = french(projectOf([faq('nl', ...dutch), translation], before))
      const stale = status.state === 'stale' ? status.passages : []
      const keys = stale.flatMap((passage) => passage.translation?.unit.key ?? [])
      expect(keys).toEqual([...new Set(keys)])
      const sources = stale.flatMap((passage) => passage.source?.unit.key ?? [])
      expect(sources).toEqual([...new Set(sources)])
      // The same words on both sides, all of them reviewed together, need no review; anything else does.
      const isCovered = dutch.join() === other.join() && dutch.every((word) => then.includes(word))
      expect(status.state).toBe(isCovered ? 'current' : 'stale')
    }),
  )
})

describe('a translation', () => {
  const states = (project: Project): readonly string[] =>
    translationStatuses(project).map(({ locale, state }) => `${locale} ${state}`)

  test('is current, unreviewed or missing', () => {
    expect(
      states(projectOf([faq('nl', ...nl), faq('fr', ...fr), faq('de', ...fr)], record)),
    ).toEqual(['fr current', 'de unreviewed', 'en missing'])
  })

  test('is unreviewed where there is no record', () => {
    expect(states(projectOf([faq('nl', ...nl), faq('fr', ...fr)]))[0]).toBe('fr unreviewed')
  })

  test('that does not parse is not missing', () => {
    const project = projectOf([faq('nl', ...nl)], record)
    expect(
      states({ ...project, unparsed: [{ kind: 'guidance', id: 'faq', locale: 'en' }] }),
    ).toEqual(['fr missing', 'de missing'])
  })

  test('is left out where its record is damaged', () => {
    const project = projectOf([faq('nl', ...nl), faq('fr', ...fr)])
    expect(
      states({ ...project, translationRecords: [{ kind: 'guidance', id: 'faq', path: 'x' }] }),
    ).toEqual([])
  })
})
