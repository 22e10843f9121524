/**
 * `node write-documents.ts FOLDER EXTENSION SECTIONS COUNT NAMED`: generated DOCX or PDF files, one in NAMED about the
 * keys. Half of the PDFs are tagged, half of those and of the others have divided words. A process of its own: what the writers leave in memory would be
 * measured as that of the programs that are started after them.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildDocx } from '../../extract/builders/docx.ts'
import { buildPdf } from '../../extract/builders/pdf.ts'
import { createGenerator, generateBlocks, localeOf, paragraphsOf } from '../generated-texts.ts'

const [folder = '', extension = '', sections = '', count = '', named = ''] = process.argv.slice(2)

mkdirSync(folder)
const generator = createGenerator(5)
for (let index = 0; index < Number(count); index += 1) {
  const lang = localeOf(index)
  const blocks = generateBlocks(
    generator,
    lang,
    Number(sections),
    `Document ${index}`,
    paragraphsOf(generator, index, Number(named)),
  )
  const look = { lang, isTagged: index % 8 < 4, hyphenate: index % 16 < 8 }
  writeFileSync(
    join(folder, `document-${index}.${extension}`),
    extension === 'docx' ? buildDocx({ body: blocks }) : buildPdf(blocks, look),
  )
}
