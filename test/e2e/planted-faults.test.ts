/** A planted fault of each sort through the whole of `lra build`: it stops, says where, and leaves the last output. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createChecker } from '../planted-faults/checker.ts'
import { generateCases } from '../planted-faults/generate.ts'
import { kinds } from '../planted-faults/kinds/index.ts'
import { createRandom } from '../planted-faults/random.ts'
import { runCases, type Result } from '../planted-faults/run.ts'
import { seed } from '../planted-faults/seed.ts'
import { createProject, hashFolder, lra, type TemporaryProject } from './world.ts'

/** Twelve cases of twelve kinds; what only warns stops no build. */
async function sample(): Promise<readonly Result[]> {
  const checker = await createChecker()
  const random = createRandom(`${seed}/build`)
  const cases = random.shuffled(generateCases(kinds, checker.project, seed))
  const chosen: Result[] = []
  for (const each of cases) {
    if (chosen.length === 12) break
    if (chosen.some(({ kind }) => kind === each.kind)) continue
    const [result] = runCases([each], checker)
    if (result?.outcome === 'caught' && result.found.some(({ severity }) => severity === 'error'))
      chosen.push(result)
  }
  return chosen
}

const cases = await sample()
let project: TemporaryProject

beforeEach(() => {
  project = createProject('real')
  mkdirSync(join(project.root, 'dist'))
  writeFileSync(join(project.root, 'dist/index.html'), 'the last good build')
})
afterEach(() => project.dispose())

describe('lra build', () => {
  test('is tried with twelve kinds of faults', () => {
    expect(cases.length).toBe(12)
  })

  test.each(cases)(
    'stops at $kind.id in $fault.path as of $asOf',
    async ({ kind, fault, asOf }) => {
      project.write(fault.path, fault.text)
      const before = hashFolder(join(project.root, 'dist'))
      const { code, stdout, stderr } = await lra(project.root, 'build', '--as-of', asOf)
      expect(code).toBe(1)
      expect(stderr).toBe('Nothing was published; the last build is as it was.\n')
      expect(hashFolder(join(project.root, 'dist'))).toBe(before)
      const reported = stdout.split('\n').some((line) => {
        const match = /^(\S+?):(\d+):\d+ \S+ (\S+) /.exec(line)
        return (
          kind.codes.some((expected) => expected === match?.[3]) &&
          fault.places.some(
            ({ path, from, to }) =>
              path === match?.[1] && from <= Number(match[2]) && Number(match[2]) <= to,
          )
        )
      })
      expect(reported ? '' : stdout).toBe('')
    },
  )
})
