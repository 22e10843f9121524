import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPorts, findProject } from '../../src/io/project.ts'
import { defaultCacheFolder, openVerdictCache } from '../../src/io/verdict-cache.ts'
import { checkTerms, type FileVerdict } from '../../src/pipeline/file-job.ts'
import { loadReference } from '../../src/pipeline/load-reference.ts'

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lra-cache-test-')), 'lra')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const { value: reference } = await loadReference(createPorts(findProject('/')))
if (!reference) throw new Error('The project has no policy')
const terms = checkTerms(reference)

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const verdict = (reason: string): FileVerdict => ({ unreadable: reason })

/** One run: what each text was known as, before it is kept as `verdict(text)`. */
function runWith(
  texts: readonly string[],
  { over = terms, largest = 1_000_000, name = 'file.md' } = {},
): readonly (FileVerdict | undefined)[] {
  const cache = openVerdictCache(folder, over, largest)
  const known = texts.map((text) => {
    const memory = cache?.remember({ name, bytes: bytesOf(text) })
    if (!memory?.verdict) memory?.keep(verdict(text))
    return memory?.verdict
  })
  cache?.close()
  return known
}

describe('the verdict cache', () => {
  test('knows in a second run what was kept in the first, accents and line ends too', () => {
    const texts = ['één', 'deux\ntrois', '']
    expect(runWith(texts)).toEqual([undefined, undefined, undefined])
    expect(runWith([...texts, 'vier'])).toEqual([...texts.map(verdict), undefined])
  })

  test('is for the same name, locale and policy alone', () => {
    runWith(['a'])
    expect(runWith(['a'], { name: 'file.html' })).toEqual([undefined])
    expect(runWith(['a'], { over: { ...terms, locale: 'fr' } })).toEqual([undefined])
    const policy = { ...terms.policy, cutoff: '2021-01-01' }
    expect(runWith(['a'], { over: { ...terms, policy } })).toEqual([undefined])
    expect(runWith(['a'])).toEqual([verdict('a')])
  })

  test('is private', () => {
    runWith(['a'])
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'verdicts')).mode & 0o777).toBe(0o600)
  })

  test('goes by what is sound in a damaged file', () => {
    runWith(['a', 'b', 'c'])
    const path = join(folder, 'verdicts')
    const [first = '', second = ''] = readFileSync(path, 'utf8').split('\n')
    writeFileSync(path, `not a line\n${first.replace('"a"', '"z"')}\n\n${second}\n`)
    expect(runWith(['a', 'b', 'c'])).toEqual([undefined, verdict('b'), undefined])
    // Cut off in the middle of the last line, then written to again.
    truncateSync(path, statSync(path).size - 5)
    expect(runWith(['a', 'b', 'c'])).toEqual([verdict('a'), verdict('b'), undefined])
    expect(runWith(['a', 'b', 'c'])).toEqual(['a', 'b', 'c'].map(verdict))
    appendFileSync(path, Buffer.alloc(5000, 0xff))
    expect(runWith(['a', 'b', 'c'])).toEqual(['a', 'b', 'c'].map(verdict))
  })

  test('lets the oldest go when it has grown too large', () => {
    const texts = Array.from({ length: 100 }, (_, index) => `text ${index}`)
    runWith(texts, { largest: 5000 })
    expect(statSync(join(folder, 'verdicts')).size).toBeLessThanOrEqual(5000)
    expect(runWith(['text 0', 'text 99'])).toEqual([undefined, verdict('text 99')])
  })

  test('is none where it cannot be, or where others could reach it', () => {
    writeFileSync(join(folder, '..', 'file'), '')
    expect(openVerdictCache(join(folder, '../file/lra'), terms)).toBeUndefined()
    mkdirSync(folder, { mode: 0o700 })
    symlinkSync(join(folder, '../file'), join(folder, 'verdicts'))
    expect(openVerdictCache(folder, terms)).toBeUndefined()
    symlinkSync(folder, join(folder, '../link'))
    expect(openVerdictCache(join(folder, '../link'), terms)).toBeUndefined()
  })

  test('lies in the user’s cache folder, or in the temporary one under a name of the user’s own', () => {
    expect(defaultCacheFolder({ XDG_CACHE_HOME: '/home/x/.cache' })).toBe('/home/x/.cache/lra')
    expect(defaultCacheFolder({ XDG_CACHE_HOME: 'relative' })).toMatch(/lra-cache-\w+$/)
    expect(defaultCacheFolder({})).toContain(tmpdir())
  })
})
