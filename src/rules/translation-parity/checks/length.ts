import type { PairCheck } from '../parity-check.ts'
import { lengthLimits, lengthOf } from '../lengths.ts'

export const length: PairCheck = {
  kind: 'pair',
  id: 'length',
  summary: 'neither much shorter nor much longer than the source',
  severity: 'warning',
  check: ({ source, translation }) => {
    const [wanted, found] = [lengthOf(source), lengthOf(translation)]
    const limits = lengthLimits(wanted, translation.locale)
    if (!limits) return []
    const [least, most] = limits.map((ratio) => Math.round(wanted * ratio))
    if (least === undefined || most === undefined || (found >= least && found <= most)) return []
    return [
      {
        message: `Unexpected length of ${found} characters, expected ${least} to ${most} for the ${wanted} of the source`,
        actual: translation.text,
        sourceWords: source.text.trim(),
        note: 'Look whether something was left out or added; if both say the same, say it as briefly in both.',
      },
    ]
  },
}
