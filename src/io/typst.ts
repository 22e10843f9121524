/** Letters to PDF by Typst, in this process: one warm compiler, our own typeface only, PDF/UA-1. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import {
  NodeCompiler,
  PdfStandard,
  type NodeTypstCompileResult,
} from '@myriaddreamin/typst-ts-node-compiler'
import type { Outcome } from '../diagnostics/diagnostic.ts'
import type { LetterInput } from '../letters/letter-input.ts'
import type { Ports } from '../pipeline/ports.ts'
import { exportFaults, templateFaults } from './_typst-faults.ts'

/** The entry of the templates, relative to the project. */
const entryPath = 'templates/letters/print.typ'

/**
 * Reads the project's templates anew at every letter, so that an edit shows at once. Nothing is loaded before the first.
 * The same input gives the same bytes on every machine: fonts come with the tool (a font of the same name on the system
 * comes after them, and the template allows no fallback), and the date of creation comes with the letter.
 */
export function createLetterCompiler(projectRoot: string): Ports['compileLetter'] {
  let compiler: NodeCompiler | undefined
  return async (input) => {
    compiler ??= NodeCompiler.create({
      workspace: projectRoot,
      fontArgs: [{ fontBlobs: readFonts() }],
    })
    const outcome = compile(compiler, projectRoot, [input])
    // Typst's documents are freed between turns of the event loop; without one, memory grows with every letter.
    await setImmediate()
    return outcome
  }
}

/** Results older than this many compilations are dropped; what all letters share stays. */
const cacheAge = 10

function compile(
  compiler: NodeCompiler,
  projectRoot: string,
  letters: readonly [LetterInput],
): Outcome<Uint8Array> {
  const layOut = (paged: 'yes' | 'no'): NodeTypstCompileResult =>
    compiler.compile({
      mainFilePath: join(projectRoot, entryPath),
      inputs: { letters: JSON.stringify(letters), paged },
    })
  const unpaged = layOut('no')
  const needsPageNumbers = (unpaged.result?.numOfPages ?? 0) > letters.length
  const compiled = needsPageNumbers ? layOut('yes') : unpaged
  const fault = compiled.takeDiagnostics()
  const context = { projectRoot, entryPath, letter: letters[0] }
  const diagnostics = fault ? templateFaults(compiler.fetchDiagnostics(fault), context) : []
  const document = compiled.result
  try {
    if (!document) return { diagnostics }
    return { value: compiler.pdf(document, { pdfStandard: PdfStandard.UA_1 }), diagnostics }
  } catch (error) {
    return { diagnostics: [...diagnostics, ...exportFaults(error, context)] }
  } finally {
    compiler.evictCache(cacheAge)
  }
}

/** The cuts a letter uses: regular and bold, upright and italic. */
const cuts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

function readFonts(): Buffer[] {
  const fonts = '@expo-google-fonts/atkinson-hyperlegible-next'
  const folder = dirname(createRequire(import.meta.url).resolve(`${fonts}/package.json`))
  return cuts.map((cut) => readFileSync(join(folder, cut, `AtkinsonHyperlegibleNext_${cut}.ttf`)))
}
