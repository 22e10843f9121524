import { describe, expect, test } from 'vitest'
import { createProgress } from '../../src/io/progress.ts'

/** Progress on a terminal whose clock is turned by hand. */
function watch(isTTY: boolean) {
  const written: string[] = []
  let nowMs = 5000
  const progress = createProgress({ isTTY, write: (text) => written.push(text) }, () => nowMs)
  return { progress, written, wait: (ms: number) => (nowMs += ms) }
}

describe('progress', () => {
  test('is silent where nobody watches', () => {
    const { progress, written, wait } = watch(false)
    wait(5000)
    progress.count('Checking', 1, 2)
    progress.done()
    expect(written).toEqual([])
  })

  test('is silent for the first second, then shows ten counts a second at most', () => {
    const { progress, written, wait } = watch(true)
    progress.count('Checking', 1, 1000)
    wait(1000)
    for (let done = 2; done <= 31; done += 1) {
      progress.count('Checking', done, 1000)
      wait(10)
    }
    progress.done()
    expect(written).toEqual([
      '\r\u001B[2KChecking 2/1000 …',
      '\r\u001B[2KChecking 12/1000 …',
      '\r\u001B[2KChecking 22/1000 …',
      '\r\u001B[2K',
    ])
  })
})
