/** DOCX and PDF a second, read and checked by the command, beside libraries that only take the text out. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './generated-texts.ts'
import { checkCommand } from './lra-command.ts'
import { compareCommands, formatComparison, readProgram, type Bench } from './measure.ts'

interface Kind {
  readonly title: string
  readonly peer: string
  readonly extension: 'docx' | 'pdf'
  /** Four sections fill an A4 page. */
  readonly sections: number
}

/** One document in so many is about the keys. */
const shares = [
  { named: 20, which: 'one in twenty of them about the keys, as in an office’s folders' },
  { named: 1, which: 'all of them about the keys' },
] as const

/** Documents of each kind: a start takes a second, a quarter of the time of two hundred. */
const count = 1000

const kinds: readonly Kind[] = [
  {
    title: 'DOCX of three dense pages',
    peer: 'mammoth, text only',
    extension: 'docx',
    sections: 12,
  },
  {
    title: 'PDF of one dense page',
    peer: 'unpdf (PDF.js), text only',
    extension: 'pdf',
    sections: 4,
  },
  {
    title: 'PDF of three dense pages',
    peer: 'unpdf (PDF.js), text only',
    extension: 'pdf',
    sections: 12,
  },
]

function writeDocuments(folder: string, { extension, sections }: Kind, named: number): void {
  const program = join(root, 'test/bench/programs/write-documents.ts')
  const args = [folder, extension, sections, count, named].map(String)
  execFileSync(process.execPath, [program, ...args])
}

export const documentsBench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-documents-'))
  try {
    const results: string[] = []
    const sets = kinds.flatMap((kind) => shares.map((share) => ({ ...kind, ...share })))
    for (const [index, kind] of sets.entries()) {
      const documents = join(folder, `${index}`)
      writeDocuments(documents, kind, kind.named)
      const peer = {
        name: kind.peer,
        args: [join(root, 'test/bench/programs/read-documents.ts'), documents],
        cwd: root,
        readOutput: (stdout: string) => ({ found: readProgram(stdout).found ?? 0 }),
      }
      results.push(
        formatComparison(
          // oxlint-disable-next-line no-await-in-loop -- one after the other, or they would disturb each other
          await compareCommands(
            `${count} ${kind.title}, ${kind.which}: read and checked by the command, or only read in one process; starts included`,
            checkCommand(documents),
            peer,
            {
              runs: 3,
              work: { amount: count, unit: 'documents' },
              counts: 'findings, or characters',
              goal: {
                says: '50 documents a second',
                isReached: ({ seconds }) => count / seconds >= 50,
              },
            },
          ),
        ),
      )
    }
    return results
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
