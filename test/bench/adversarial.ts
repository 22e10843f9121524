/** Whether time grows with the size alone: texts made to hurt, at a quarter, a half and a whole megabyte. */
import { locales, type Locale } from '../../src/domain/locale.ts'
import { extractText } from '../../src/extract/extract-text.ts'
import { createPorts } from '../../src/io/project.ts'
import { loadReference } from '../../src/pipeline/load-reference.ts'
import { checkPassages, detectionOf } from '../../src/rules/no-token-activation/rule.ts'
import { root } from './generated-texts.ts'
import { hostileTexts } from './hostile-texts.ts'
import { formatGoal, type Bench } from './measure.ts'

const sizes = [250_000, 500_000, 1_000_000] as const
/** Nothing larger is tried once a text has taken this long. */
const patience = 20
const steepest = 1.3
/** A text is read so often at most, and no more once it has taken so many seconds in all. */
const mostRuns = 5
const enough = 3
/**
 * Seconds below which collections of garbage count for more than the text. It is read again so many times as long, and
 * so is one that seems to be steep: what is steep indeed is so at any size.
 */
const leastTelling = 0.5
const longer = 4
/** Of so many texts the figures are printed. */
const shown = 6

interface Growth {
  readonly locale: Locale
  readonly name: string
  /** So many times the sizes. */
  readonly scale: number
  /** Processor time, which others on the machine hardly change. */
  readonly seconds: readonly number[]
  readonly exponent: number
}

export const adversarialBench: Bench = async () => {
  const { value: reference } = await loadReference(createPorts(root))
  if (!reference) throw new Error('the project cannot be read')
  const detection = detectionOf(reference)
  const check = (text: string, locale: Locale): void => {
    checkPassages(extractText('text', 'hostile.txt', text), detection, locale)
  }
  const growths = locales.flatMap((locale) =>
    hostileTexts(locale).map(({ name, build }): Growth => {
      check(build(20_000), locale)
      const grow = (scale: number): Growth => {
        const seconds: number[] = []
        for (const size of sizes) {
          const text = build(size * scale)
          seconds.push(leastSeconds(() => check(text, locale)))
          if ((seconds.at(-1) ?? 0) > patience) break
        }
        return { locale, name, scale, seconds, exponent: exponentOf(seconds) }
      }
      const growth = grow(1)
      const isTelling = (growth.seconds.at(-1) ?? 0) >= leastTelling && growth.exponent <= steepest
      return isTelling ? growth : grow(longer)
    }),
  )
  const line = ({ locale, name, scale, seconds, exponent }: Growth): string =>
    `  ${locale} ${name.padEnd(43)} ${sizes
      .map((_, index) => (seconds[index]?.toFixed(2) ?? 'not run').padStart(8))
      .join(
        ' ',
      )} s   exponent ${exponent.toFixed(2).padStart(5)}${scale === 1 ? '' : ` at ${scale} times the sizes`}`
  const slowest = growths.toSorted((a, b) => (b.seconds.at(-1) ?? 0) - (a.seconds.at(-1) ?? 0))
  const bySteepness = growths.toSorted((a, b) => b.exponent - a.exponent)
  return [
    [
      `${growths.length} hostile texts of ${sizes.map((size) => `${size / 1e6}`).join(', ')} MB, read as plain text and checked: processor time, and the power of the size it grows with`,
      '  slowest:',
      ...slowest.slice(0, shown).map(line),
      '  steepest:',
      ...bySteepness.slice(0, shown).map(line),
      formatGoal(
        `linear: no exponent above ${steepest}`,
        growths.every(({ exponent }) => exponent <= steepest),
      ),
    ].join('\n'),
  ]
}

/** The least of some runs, as many as fit: in a single one, a collection of garbage may count for more than the text. */
function leastSeconds(run: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let runs = 0, spent = 0; runs < mostRuns && spent < enough; runs += 1) {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    const seconds = (user + system) / 1e6
    spent += seconds
    least = Math.min(least, seconds)
  }
  return least
}

/** From the first size to the last that was run: each next one is twice as large. */
function exponentOf(seconds: readonly number[]): number {
  const [first = 0] = seconds
  const last = seconds.at(-1) ?? 0
  return seconds.length < 2
    ? Number.POSITIVE_INFINITY
    : Math.log2(last / first) / (seconds.length - 1)
}
