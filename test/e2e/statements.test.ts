/** `lra statements`: the matrix of the real content, and what it says of a gap. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProject, lra, type TemporaryProject } from './world.ts'

let project: TemporaryProject

beforeAll(() => {
  project = createProject('real')
})
afterAll(() => project.dispose())

describe('lra statements', () => {
  test.each(['2020-09-25', '2026-11-22'])(
    'as of %s every document makes what it owes',
    async (asOf) => {
      const { code, stdout } = await lra(project.root, 'statements', '--as-of', asOf)
      await expect(stdout).toMatchFileSnapshot(`../golden/cli/statements-${asOf}.txt`)
      expect(code).toBe(0)
    },
  )

  test('as JSON it names every statement, document, channel and locale', async () => {
    const { code, stdout } = await lra(project.root, 'statements', '--format', 'json')
    const matrix: unknown = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(matrix).toMatchObject({
      asOf: '2020-09-25',
      statements: Array.from({ length: 22 }, (_, index) => ({ id: `S${index + 1}` })),
    })
    expect(matrix).toHaveProperty(
      'rows',
      expect.arrayContaining([
        expect.objectContaining({
          document: 'letter/token-holder-letter',
          channel: 'pdf',
          made: expect.objectContaining({ S19: ['nl', 'fr', 'de', 'en'] }),
        }),
      ]),
    )
  })

  test('a fault of the content is reported instead', async () => {
    project.edit('content/letters/activation-letter/en.md', ' {S7', ' {S6')
    const { code, stdout } = await lra(project.root, 'statements')
    expect(stdout).toContain('Missing statement `S7`')
    expect(code).toBe(1)
  })
})
