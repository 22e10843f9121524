/** `lra statements`: what every document states, in every channel and locale, read off what was rendered. */
import { Command, Option } from 'commander'
import { excerptsFrom } from '../diagnostics/excerpt.ts'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { createPorts, findProject } from '../io/project.ts'
import { createProgress } from '../io/progress.ts'
import { parseDateOption } from './_options.ts'
import { writeReport } from './_report.ts'
import type { World } from './world.ts'

interface StatementsOptions {
  readonly asOf?: string
  readonly format: 'text' | 'json'
}

export const statementsCommand = (world: World, finish: (code: number) => void): Command =>
  new Command('statements')
    .description(
      'Render everything without publishing it, and print which document makes which statement in which channel and locale.',
    )
    .option(
      '--as-of <date>',
      'what is stated on this date (YYYY-MM-DD) instead of the policy’s',
      parseDateOption,
    )
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'),
    )
    .action(async (options: StatementsOptions) => {
      finish(await printStatements(options, world))
    })

async function printStatements(options: StatementsOptions, world: World): Promise<number> {
  const progress = createProgress(world.stderr)
  try {
    // The renderers load with these: other commands need none of them.
    const [{ renderProject }, matrices] = await Promise.all([
      import('../pipeline/build.ts'),
      import('../pipeline/statement-matrix.ts'),
    ])
    const ports = createPorts(findProject(world.cwd))
    const result = await renderProject(ports, { ...options, progress })
    progress.done()
    const { project, asOf, proofs, diagnostics } = result
    if (!project || !asOf || hasErrors(diagnostics)) {
      return writeReport(
        result,
        { format: 'text', paths: [], excerptOf: excerptsFrom(result.sourceOf) },
        world,
      )
    }
    const matrix = matrices.buildStatementMatrix(project, proofs, asOf)
    world.stdout.write(
      options.format === 'json'
        ? matrices.statementMatrixJson(matrix)
        : matrices.formatStatementMatrix(matrix),
    )
    return matrices.matrixGaps(matrix).length > 0 ? 1 : 0
  } finally {
    progress.done()
  }
}
