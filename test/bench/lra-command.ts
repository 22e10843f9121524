/** The command line as its npm scripts start it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from './generated-texts.ts'
import type { Command } from './measure.ts'

const reportSchema = z.object({
  diagnostics: z.array(z.unknown()),
  unreadable: z.array(z.unknown()).length(0),
})

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) })

/** What an npm script gives to `node`, from the project's folder: its flags are measured as well. */
export function scriptArgs(name: string): readonly string[] {
  const { scripts } = packageSchema.parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  )
  const [node, ...args] = scripts[name]?.split(' ') ?? []
  if (node !== 'node') throw new Error(`The script \`${name}\` does not start node`)
  return args
}

/** `lra check` over a folder, as anyone runs it. */
export const checkCommand = (folder: string): Command => ({
  name: 'lra check',
  args: [
    ...scriptArgs('lra'),
    'check',
    // What it knew already would be measured instead of the work.
    '--no-cache',
    '--format',
    'json',
    folder,
  ],
  cwd: root,
  exitCodes: [1],
  readOutput: (stdout) => ({
    found: reportSchema.parse(JSON.parse(stdout)).diagnostics.length,
  }),
})
