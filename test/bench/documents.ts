/** DOCX and PDF a second, read and checked by the command, beside libraries that only take the text out. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDocx } from '../extract/builders/docx.ts'
import { buildPdf } from '../extract/builders/pdf.ts'
import { createGenerator, generateBlocks, localeOf, root } from './generated-texts.ts'
import { checkCommand } from './lra-command.ts'
import { compareCommands, formatComparison, readProgram, type Bench } from './measure.ts'

/** As many as there are pages in the other bench: a start of a second is a quarter of two hundred documents. */
const count = 1000

interface Kind {
  readonly title: string
  readonly peer: string
  readonly extension: 'docx' | 'pdf'
  /** Four sections fill an A4 page. */
  readonly sections: number
}

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

/** Half of the PDFs are tagged, half of those and of the others have divided words. */
function writeDocuments(folder: string, { extension, sections }: Kind): void {
  mkdirSync(folder)
  const generator = createGenerator(5)
  for (let index = 0; index < count; index += 1) {
    const lang = localeOf(index)
    const blocks = generateBlocks(generator, lang, sections, `Document ${index}`)
    const look = { lang, isTagged: index % 8 < 4, hyphenate: index % 16 < 8 }
    writeFileSync(
      join(folder, `document-${index}.${extension}`),
      extension === 'docx' ? buildDocx({ body: blocks }) : buildPdf(blocks, look),
    )
  }
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
