/** Every translation says what its source says: the same parts, and in each text the same facts in the same form. */
import type { Document } from '../../content/document.ts'
import type { Project } from '../../content/project.ts'
import { translationSets } from '../../content/units.ts'
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts'
import { sourceLocale, type Locale } from '../../domain/locale.ts'
import type { CatalogueFile } from '../../i18n/catalogue.ts'
import type { Rule } from '../rule.ts'
import { alignDocuments } from './align.ts'
import { checks } from './checks/index.ts'
import type { Fault, ParityCheck, PiecePair } from './parity-check.ts'
import { cataloguePieces, documentPieces, type Piece } from './piece.ts'

export const translationParity: Rule = {
  id: 'translation-parity',
  summary:
    'A translation has the parts, links, slots, statements, numbers and dates of its source.',
  check: ({ source }) => [...checkDocuments(source), ...checkStrings(source)],
}

/** Checks of one kind, in their order. */
const checksOf = <K extends ParityCheck['kind']>(
  kind: K,
): readonly Extract<ParityCheck, { kind: K }>[] =>
  checks.filter((check): check is Extract<ParityCheck, { kind: K }> => check.kind === kind)

const pairChecks = checksOf('pair')
const textChecks = checksOf('text')
const documentChecks = checksOf('document')
const catalogueChecks = checksOf('catalogue')

function checkDocuments(project: Project): readonly Diagnostic[] {
  const pieces = new Map(
    project.documents.map((document) => [document, documentPieces(document)] as const),
  )
  const piecesOf = (document: Document): ReadonlyMap<string, Piece> =>
    pieces.get(document) ?? new Map()
  const pairs = translationSets(project.documents).flatMap(({ source, translations }) =>
    translations.map((translation) => ({
      source,
      translation,
      alignment: alignDocuments(source, translation),
    })),
  )
  return [
    ...pairs.flatMap((pair) =>
      documentChecks.flatMap((check) =>
        check.check(pair).map((fault) =>
          toDiagnostic(check, fault, {
            path: pair.translation.path,
            locale: pair.translation.locale,
            ...sourceAt(pair.source.path, fault.sourceRange),
          }),
        ),
      ),
    ),
    ...pairs.flatMap(({ source, translation, alignment }) => {
      const [own, other] = [piecesOf(source), piecesOf(translation)]
      return alignment.pairs.flatMap(([unit, counterpart]) => {
        const [sourcePiece, piece] = [own.get(unit.key), other.get(counterpart.key)]
        return sourcePiece && piece
          ? comparePieces({ source: sourcePiece, translation: piece }, project)
          : []
      })
    }),
    ...[...pieces.values()].flatMap((map) => [...map.values()].flatMap(inspectPiece)),
  ]
}

function checkStrings(project: Project): readonly Diagnostic[] {
  return project.catalogues.flatMap((file) => {
    const own = cataloguePieces(file)
    const inspected = [...own.values()].flatMap(inspectPiece)
    const source = project.catalogues.find(
      ({ locale, namespace }) => locale === sourceLocale && namespace === file.namespace,
    )
    if (!source) return inspected
    const forms = catalogueChecks.flatMap((check) =>
      check
        .check({ source, file })
        .map((fault) => toDiagnostic(check, fault, { path: file.path, locale: file.locale })),
    )
    return [
      ...inspected,
      ...forms,
      ...(source === file ? [] : compareStrings(source, own, project)),
    ]
  })
}

/** A plural form that the source does not have is compared with the source's general one. */
function compareStrings(
  source: CatalogueFile,
  pieces: ReadonlyMap<string, Piece>,
  project: Project,
): readonly Diagnostic[] {
  const own = cataloguePieces(source)
  return [...pieces].flatMap(([key, translation]) => {
    const counterpart = own.get(key) ?? own.get(key.replace(/_[a-z]+$/, '_other'))
    return counterpart ? comparePieces({ source: counterpart, translation }, project) : []
  })
}

function comparePieces(pair: PiecePair, project: Project): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  for (const check of pairChecks) {
    const faults = check.check(pair, project)
    if (faults.length === 0) continue
    found.push(
      ...faults.map((fault) =>
        toDiagnostic(check, fault, {
          path: pair.translation.path,
          locale: pair.translation.locale,
          range: wordsRange(pair.translation),
          ...sourceAt(pair.source.path, fault.sourceRange ?? pair.source.range),
        }),
      ),
    )
    if (check.isFinal) break
  }
  return found
}

const inspectPiece = (piece: Piece): readonly Diagnostic[] =>
  textChecks.flatMap((check) =>
    check.check(piece).map((fault) => toDiagnostic(check, fault, piece)),
  )

/** The words alone, without a list's sign before them or a mark behind. */
const wordsRange = ({ text, range, rangeAt }: Piece): Range =>
  text.trim() === '' ? range : rangeAt(0, text.length)

interface Where {
  readonly path: string
  readonly locale: Locale
  readonly range?: Range
  /** The counterpart, as a reader finds it: path and line. */
  readonly sourcePlace?: string
}

const sourceAt = (path: string, range: Range | undefined): { readonly sourcePlace: string } => ({
  sourcePlace: range ? `\`${path}\` line ${range.start.line}` : `\`${path}\``,
})

function toDiagnostic(check: ParityCheck, fault: Fault, where: Where): Diagnostic {
  const range = fault.range ?? where.range
  const { actual, expected, sourceWords } = fault
  return {
    code: 'rules/translation-parity',
    severity: fault.severity ?? check.severity,
    message: fault.message,
    path: where.path,
    ...(range ? { range } : {}),
    locale: where.locale,
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    ...(sourceWords === undefined ? {} : { expected: sourceWords, expectedLocale: sourceLocale }),
    note: where.sourcePlace ? `${fault.note} Source: ${where.sourcePlace}.` : fault.note,
    url: `src/rules/translation-parity/checks/${check.id}.md`,
  }
}
