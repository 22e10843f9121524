/** A thousand pages checked by a command that starts cold, as on a build server. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePages } from './generated-texts.ts'
import { checkCommand } from './lra-command.ts'
import { compareCommands, formatComparison, type Bench } from './measure.ts'
import { peerPhrases, textlintCommand } from './textlint-peer.ts'

/** A phrase list as an office would keep it; with all phrases textlint takes minutes. */
const houseList = peerPhrases.filter((_, index) => index % 24 === 0)

export const pagesBench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'))
  const comparePages = async (name: string, which: string, named: number): Promise<string> => {
    const pages = join(folder, name)
    const megabytes = writePages(pages, 1000, 4, 4, named) / 1e6
    return formatComparison(
      await compareCommands(
        `1,000 Markdown pages in four languages (${megabytes.toFixed(1)} MB), ${which}, the command started cold`,
        checkCommand(pages),
        textlintCommand(folder, pages, houseList),
        {
          runs: 3,
          warmUps: 0,
          work: { amount: 1000, unit: 'pages' },
          goal: {
            says: 'within 3 s and 300 MB',
            isReached: (ours) => ours.seconds < 3 && ours.megabytes < 300,
          },
        },
      ),
    )
  }
  try {
    return [
      await comparePages(
        'site',
        'one in twenty of them about the keys, as on a municipal site',
        20,
      ),
      await comparePages('keys', 'all of them about the keys', 1),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
