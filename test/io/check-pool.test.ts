import { afterEach, describe, expect, test } from 'vitest'
import { createCheckPool, type CheckPool } from '../../src/io/check-pool.ts'

const pools: CheckPool[] = []
const oddThread = new URL('./_odd-thread.ts', import.meta.url)

const createPool = (entry: URL, limitMs = 60_000): CheckPool => {
  const pool = createCheckPool({
    entry,
    terms: {},
    threads: 2,
    growAfterMs: 0,
    limitMs,
    memoryMb: 40,
  })
  pools.push(pool)
  return pool
}
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

/** The reason that the thread gave, or that the pool gave for it. */
async function check(pool: CheckPool, name: string): Promise<string> {
  const { verdict, isLasting } = await pool.checkFile({ name, bytes: new Uint8Array(3) })
  return `${'unreadable' in verdict ? verdict.unreadable : ''}${isLasting ? '' : ' (passing)'}`
}

describe('a file that ends its thread', () => {
  test.each([
    ['throw', 'the reader failed: odd (passing)'],
    ['exit', 'the reader stopped (passing)'],
    ['hoard', 'not read within 40 MB of memory (passing)'],
  ])('is unreadable, and the others go on: %s', async (name, reason) => {
    const pool = createPool(oddThread)
    const names = ['a', name, 'b', name, 'c']
    expect(await Promise.all(names.map((each) => check(pool, each)))).toEqual([
      'a of 3 bytes',
      reason,
      'b of 3 bytes',
      reason,
      'c of 3 bytes',
    ])
  })

  test('is unreadable when it never comes back', async () => {
    const pool = createPool(oddThread, 300)
    const names = ['hang', 'hang', 'a']
    expect(await Promise.all(names.map((each) => check(pool, each)))).toEqual([
      'not read within 0.3 s (passing)',
      'not read within 0.3 s (passing)',
      'a of 3 bytes',
    ])
  })
})

test('a part of a larger buffer is copied, and the rest stays where it is', async () => {
  const whole = new Uint8Array(10)
  const pool = createPool(oddThread)
  await pool.checkFile({ name: 'a', bytes: whole.subarray(2, 5) })
  expect(whole.length).toBe(10)
})

test('threads that cannot start are a failure of the run, not of a file', async () => {
  const pool = createPool(new URL('no-such-thread.ts', oddThread))
  await expect(check(pool, 'a')).rejects.toThrow('No thread could be started')
})
