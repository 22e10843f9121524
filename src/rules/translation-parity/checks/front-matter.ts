import type { Document } from '../../../content/document.ts'
import { sourceLocale } from '../../../domain/locale.ts'
import type { DocumentCheck, DocumentPair, Fault } from '../parity-check.ts'

export const frontMatter: DocumentCheck = {
  kind: 'document',
  id: 'front-matter',
  summary: 'the same keys, order and audience, and a slug of its own',
  severity: 'error',
  check: (pair) => [
    ...differentKeys(pair),
    ...differentValues(pair),
    ...copiedSlug(pair),
    ...differentSlugNumbers(pair),
  ],
}

const valuesOf = ({ frontMatter }: Document): ReadonlyMap<string, string> =>
  new Map(Object.entries(frontMatter).map(([key, value]) => [key, String(value)]))

function differentKeys({ source, translation }: DocumentPair): readonly Fault[] {
  const [wanted, found] = [valuesOf(source), valuesOf(translation)]
  const note =
    'A key that one language alone has gives its readers another page, or another name for it.'
  return [
    ...[...wanted]
      .filter(([key]) => !found.has(key))
      .map(([key, value]): Fault => ({
        range: translation.frontMatterRange('title'),
        message: `Missing \`${key}\` in the front matter, expected it as in \`${sourceLocale}.md\``,
        expected: `${sourceLocale}: ${value}`,
        sourceRange: source.frontMatterRange(key),
        note,
      })),
    ...[...found]
      .filter(([key]) => !wanted.has(key))
      .map(([key, actual]): Fault => ({
        range: translation.frontMatterRange(key),
        message: `Unexpected \`${key}\` in the front matter, expected none as in \`${sourceLocale}.md\``,
        actual,
        note,
      })),
  ]
}

/** What is no sentence is the same everywhere. */
function differentValues({ source, translation }: DocumentPair): readonly Fault[] {
  const [wanted, found] = [valuesOf(source), valuesOf(translation)]
  return ['order', 'audience'].flatMap((key): readonly Fault[] => {
    const [expected, actual] = [wanted.get(key), found.get(key)]
    if (expected === undefined || actual === undefined || expected === actual) return []
    return [
      {
        range: translation.frontMatterRange(key),
        message: `Unexpected ${key} \`${actual}\`, expected \`${expected}\` as in \`${sourceLocale}.md\``,
        actual,
        expected,
        sourceRange: source.frontMatterRange(key),
        note: 'Pages stand in the same order, and speak to the same readers, in every language.',
      },
    ]
  })
}

/** A slug is the title in short: a Dutch address under a French title was copied and forgotten. */
function copiedSlug({ source, translation }: DocumentPair): readonly Fault[] {
  const { slug } = translation.frontMatter
  const isCopied =
    slug !== undefined &&
    slug === source.frontMatter.slug &&
    translation.frontMatter.title !== source.frontMatter.title &&
    slug.includes('-')
  if (!isCopied) return []
  return [
    {
      range: translation.frontMatterRange('slug'),
      message: `Unexpected slug \`${slug}\`, expected one in \`${translation.locale}\``,
      actual: slug,
      sourceRange: source.frontMatterRange('slug'),
      note: 'It is the slug of the source, while the title is translated; make it from the title.',
    },
  ]
}

/** Words of a slug are translated, its numbers are not. */
function differentSlugNumbers({ source, translation }: DocumentPair): readonly Fault[] {
  const numbersIn = (text = ''): string => (text.match(/\d+/g) ?? []).sort().join(', ')
  const wanted = numbersIn(source.frontMatter.slug)
  const { slug } = translation.frontMatter
  if (slug === undefined || numbersIn(slug) === wanted) return []
  return [
    {
      range: translation.frontMatterRange('slug'),
      message: `Unexpected slug \`${slug}\`, expected ${wanted === '' ? 'no numbers' : `the numbers \`${wanted}\``} as in \`${sourceLocale}.md\``,
      actual: slug,
      sourceRange: source.frontMatterRange('slug'),
      note: 'The address names the same year, step or article in every language.',
    },
  ]
}
