/** `node read-documents.ts FOLDER`: the plain text of every DOCX and PDF of a folder, by mammoth and unpdf. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const [folder = ''] = process.argv.slice(2)

const readers = {
  docx: async (bytes: Buffer): Promise<string> => {
    const { extractRawText } = await import('mammoth')
    return (await extractRawText({ buffer: bytes })).value
  },
  pdf: async (bytes: Buffer): Promise<string> => {
    const { extractText } = await import('unpdf')
    return (await extractText(new Uint8Array(bytes), { mergePages: true })).text
  },
}

const start = performance.now()
let found = 0
for (const name of readdirSync(folder)) {
  const read = name.endsWith('.docx') ? readers.docx : readers.pdf
  // oxlint-disable-next-line no-await-in-loop -- one after the other, as a script does
  found += (await read(readFileSync(join(folder, name)))).length
}
console.log(JSON.stringify({ found, seconds: (performance.now() - start) / 1000 }))
