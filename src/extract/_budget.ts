/** What one file may cost: time by a clock that is passed in, bytes unpacked, containers inside containers. */
import { limits } from './limits.ts'
import { Unreadable } from './_unreadable.ts'

/** Milliseconds from any fixed point. */
export type Clock = () => number

export interface Budget {
  /** Throws when the time is up; called between pages, parts and every few thousand nodes. */
  readonly checkTime: () => void
  /** Throws when more has been unpacked than any document needs. */
  readonly spendBytes: (bytes: number) => void
  /** The budget of a container inside this one: the same purse, one level down. Throws below the last level. */
  readonly nested: () => Budget
}

export function createBudget(clock: Clock = () => 0): Budget {
  const deadline = clock() + limits.milliseconds
  let spent = 0
  const checkTime = (): void => {
    if (clock() > deadline) throw new Unreadable(`not read within ${limits.milliseconds / 1000} s`)
  }
  const spendBytes = (bytes: number): void => {
    spent += bytes
    if (spent > limits.unpackedBytes)
      throw new Unreadable(`larger than ${limits.unpackedBytes / 1_000_000} MB when unpacked`)
  }
  const atLevel = (level: number): Budget => ({
    checkTime,
    spendBytes,
    nested: () => {
      if (level >= limits.containers)
        throw new Unreadable(`more than ${limits.containers} containers inside one another`)
      return atLevel(level + 1)
    },
  })
  return atLevel(1)
}
