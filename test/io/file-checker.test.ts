import { afterAll, describe, expect, test } from 'vitest'
import { createFileChecker } from '../../src/io/file-checker.ts'
import { createPorts, findProject } from '../../src/io/project.ts'
import { checkFile } from '../../src/pipeline/check-file.ts'
import { checkFiles, type CheckedFile } from '../../src/pipeline/check-files.ts'
import { checkTerms } from '../../src/pipeline/file-job.ts'
import { loadReference } from '../../src/pipeline/load-reference.ts'
import { plantSentence } from '../extract/containers.ts'

const { value: reference } = await loadReference(createPorts(findProject('/')))
if (!reference) throw new Error('The project has no policy')
const terms = checkTerms(reference)

const comment = '<!-- lra-ignore no-token-activation until 2027-01-31: archief -->\n\n'
const texts = Array.from({ length: 20 }, (_, index) => ({
  path: `blad-${index}.md`,
  bytes: new TextEncoder().encode(
    `---\nlang: nl\n---\n\n${index % 3 === 0 ? comment : ''}Vraag een token aan, ${index} keer.\n`,
  ),
}))
/** One document of each format. */
const documents = [
  ...new Map(
    plantSentence('Vraag een token aan bij het loket.').map((planted) => [
      planted.path.replace(/^.*\./, ''),
      planted,
    ]),
  ).values(),
]
const damaged = { path: 'leeg.docx', bytes: new TextEncoder().encode('PK\u0003\u0004…') }

/** Bytes are handed over, so each run gets its own. */
const files = (): readonly CheckedFile[] =>
  [...texts, ...documents, damaged].map(({ path, bytes }, index) => ({
    path: `${index}-${path}`,
    read: () => Promise.resolve({ bytes: bytes.slice() }),
  }))

const here = { checkFile: (job: Parameters<typeof checkFile>[0]) => checkFile(job, terms, () => 0) }
const today = '2026-11-22'

describe('threads', () => {
  const threaded = createFileChecker(terms, { patienceMs: 0 })
  const mixed = createFileChecker(terms)
  afterAll(async () => {
    await threaded.close()
    await mixed.close()
  })

  const expected = checkFiles(files(), here, { today })

  test.each([
    ['every file in a thread', threaded],
    ['light files here, the others in threads', mixed],
  ])(
    'say what this thread says: %s',
    async (_, checker) => {
      const { excerptOf, ...report } = await expected
      const { excerptOf: foundExcerptOf, ...found } = await checkFiles(files(), checker, { today })
      expect(report.diagnostics.length).toBeGreaterThan(15)
      expect(report.suppressed?.length).toBe(7)
      expect(report.unreadable.length).toBe(1)
      expect(found).toEqual(report)
      expect(found.diagnostics.map(foundExcerptOf)).toEqual(report.diagnostics.map(excerptOf))
    },
    30_000,
  )
})
