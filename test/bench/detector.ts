/** How fast Markdown is checked: the detector beside textlint with as many phrases as its tables have patterns. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, writePages } from './generated-texts.ts'
import { checkCommand } from './lra-command.ts'
import {
  compareCommands,
  formatComparison,
  readProgram,
  type Bench,
  type Command,
} from './measure.ts'
import { peerPhrases, prhRules, textlintCommand } from './textlint-peer.ts'

const goal = {
  says: 'ten times as fast as textlint',
  isReached: (ours: { seconds: number }, peer: { seconds: number }): boolean =>
    ours.seconds * 10 <= peer.seconds,
}

export const detectorBench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-detector-'))
  try {
    const pages = join(folder, 'pages')
    const megabytes = writePages(pages, 200, 4, 1) / 1e6
    const long = join(folder, 'long')
    const longMegabytes = writePages(long, 8, 80, 2) / 1e6
    const warmUp = join(folder, 'warm-up')
    writePages(warmUp, 8, 20, 3)
    const rules = join(folder, 'rules.yml')
    writeFileSync(rules, prhRules(peerPhrases))
    const program = (name: string, tool: string): Command => ({
      name,
      args: [join(root, 'test/bench/programs/check-texts.ts'), tool, warmUp, long, rules],
      cwd: root,
      readOutput: readProgram,
    })
    return [
      formatComparison(
        await compareCommands(
          `The command over a folder of 200 Markdown pages in four languages (${megabytes.toFixed(2)} MB), start included`,
          checkCommand(pages),
          textlintCommand(folder, pages, peerPhrases),
          { runs: 3, goal, work: { amount: megabytes, unit: 'MB' } },
        ),
      ),
      formatComparison(
        await compareCommands(
          `Warm, in one process, 8 long Markdown texts (${longMegabytes.toFixed(2)} MB), so that reading prh’s rules for each hardly counts`,
          program('reader and detector', 'detector'),
          program(`textlint’s kernel, prh with ${peerPhrases.length} phrases`, 'textlint'),
          { runs: 3, goal, work: { amount: longMegabytes, unit: 'MB' } },
        ),
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
