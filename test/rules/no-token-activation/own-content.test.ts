import { expect, it } from 'vitest'
import { createPorts, findProject } from '../../../src/io/project.ts'
import { checkProject } from '../../../src/pipeline/check-project.ts'
import { createProgress } from '../../../src/io/progress.ts'

/** What this project itself says, in four languages and at every date, is the largest compliant text there is. */
it('finds nothing in our own content', async () => {
  const ports = createPorts(findProject(import.meta.dirname))
  const progress = createProgress({ write: () => true })
  const { diagnostics } = await checkProject(ports, { rule: 'no-token-activation', progress })
  const found = diagnostics.map(
    ({ path, range, actual }) => `${path}:${range?.start.line ?? ''} ${actual ?? ''}`,
  )
  expect(found).toEqual([])
})
