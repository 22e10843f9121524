/** `lra build`: site, notices and letters, checked, into `dist/`. */
import { Command } from 'commander'
import { excerptsFrom } from '../diagnostics/excerpt.ts'
import { createPorts, findProject } from '../io/project.ts'
import { createProgress } from '../io/progress.ts'
import { parseDateOption, parseUrlOption } from './_options.ts'
import { writeReport } from './_report.ts'
import type { World } from './world.ts'

interface BuildOptions {
  readonly asOf?: string
  readonly out?: string
  readonly baseUrl?: string
}

export const buildCommand = (world: World, finish: (code: number) => void): Command =>
  new Command('build')
    .description(
      'Build the site, notices and letters into dist/; on any error the last build stays as it was.',
    )
    .option(
      '--as-of <date>',
      'say what is true on this date (YYYY-MM-DD) instead of the policy’s',
      parseDateOption,
    )
    .option('--out <folder>', 'where to build, relative to the project', 'dist')
    .option(
      '--base-url <url>',
      'where the site will be served instead of the policy’s address',
      parseUrlOption,
    )
    .action(async (options: BuildOptions) => {
      finish(await build(options, world))
    })

async function build(options: BuildOptions, world: World): Promise<number> {
  const progress = createProgress(world.stderr)
  const ports = createPorts(findProject(world.cwd), options)
  try {
    // The renderers load with it: other commands need none of them.
    const { buildProject } = await import('../pipeline/build.ts')
    const result = await buildProject(ports, { ...options, progress })
    progress.done()
    const code = writeReport(
      result,
      { format: 'text', paths: [], excerptOf: excerptsFrom(result.sourceOf) },
      world,
    )
    if (result.published)
      world.stderr.write(
        `Built ${result.outputs.length} files into ${options.out ?? 'dist'}, as of ${result.asOf ?? ''}\n`,
      )
    else world.stderr.write('Nothing was published; the last build is as it was.\n')
    return code
  } finally {
    progress.done()
  }
}
