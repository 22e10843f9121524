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

function writeDocuments(folder: string, { extension, sections }: Kind): void {
  const program = join(root, 'test/bench/programs/write-documents.ts')
  execFileSync(process.execPath, [program, folder, extension, `${sections}`, `${count}`])
}

export const documentsBench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-documents-'))
  try {
    const results: string[] = []
    for (const [index, kind] of kinds.entries()) {
      const documents = join(folder, `${index}`)
      writeDocuments(documents, kind)
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
            `${count} ${kind.title}: read and checked by the command, or only read in one process; starts included`,
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
