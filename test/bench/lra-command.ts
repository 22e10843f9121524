/** `lra check` over a folder, as anyone runs it. */
import { join } from 'node:path'
import { z } from 'zod'
import { root } from './generated-texts.ts'
import type { Command } from './measure.ts'

const reportSchema = z.object({
  diagnostics: z.array(z.unknown()),
  unreadable: z.array(z.unknown()).length(0),
})

export const checkCommand = (folder: string): Command => ({
  name: 'lra check',
  args: [
    // As `npm run lra` starts it: a heap that is swept before it has doubled.
    '--max-semi-space-size=16',
    '--heap-growing-percent=60',
    join(root, 'src/cli/lra.js'),
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
