/** Puts each case through the checks of the build and says how it ended. */
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Checker } from './checker.ts'
import type { Fault, Kind, Place } from './fault.ts'
import type { Case } from './generate.ts'

/** `wrong place`: a report with the right code elsewhere only; `missed`: none with the right code. */
export type Outcome = 'caught' | 'wrong place' | 'missed'

export interface Result extends Case {
  readonly outcome: Outcome
  readonly found: readonly Diagnostic[]
  /** How long the checks took, in milliseconds. */
  readonly took: number
}

export const runCases = (cases: readonly Case[], checker: Checker): readonly Result[] =>
  cases.map((each) => {
    const start = performance.now()
    const found = checker.check([each.fault], each.asOf)
    const took = performance.now() - start
    return { ...each, outcome: judge(each.kind, each.fault, found), found, took }
  })

export function judge(
  { codes }: Pick<Kind, 'codes'>,
  { places }: Pick<Fault, 'places'>,
  found: readonly Diagnostic[],
): Outcome {
  const right = found.filter(({ code }) => codes.includes(code))
  if (right.length === 0) return 'missed'
  return right.some((diagnostic) => places.some((place) => isAt(diagnostic, place)))
    ? 'caught'
    : 'wrong place'
}

const isAt = ({ path, range }: Diagnostic, place: Place): boolean =>
  path === place.path &&
  range !== undefined &&
  range.start.line <= place.to &&
  range.end.line >= place.from

/** Figures of one kind. */
export interface Figures {
  readonly kind: Kind
  readonly cases: number
  readonly caught: number
  readonly wrongPlace: number
  readonly missed: number
  /** Of the time that the checks took, in milliseconds. */
  readonly median: number
}

export const figuresByKind = (results: readonly Result[]): readonly Figures[] =>
  [...Map.groupBy(results, ({ kind }) => kind)].map(([kind, own]) => {
    const ended = (outcome: Outcome): number =>
      own.filter((result) => result.outcome === outcome).length
    const times = own.map(({ took }) => took).sort((a, b) => a - b)
    return {
      kind,
      cases: own.length,
      caught: ended('caught'),
      wrongPlace: ended('wrong place'),
      missed: ended('missed'),
      median: times[times.length >> 1] ?? 0,
    }
  })
