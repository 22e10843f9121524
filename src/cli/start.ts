/** `lra start`: build, serve with live reload, rebuild on change. */
import { Command, InvalidArgumentError } from 'commander'
import { excerptsFrom } from '../diagnostics/excerpt.ts'
import { createPorts, findProject } from '../io/project.ts'
import { createProgress } from '../io/progress.ts'
import { writeReport } from './_report.ts'
import type { World } from './world.ts'

function parsePort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('Expected a port from 1 to 65535.')
  return port
}

export const startCommand = (world: World, finish: (code: number) => void): Command =>
  new Command('start')
    .description(
      'Build, serve the site on this machine with live reload, and rebuild when a file changes.',
    )
    .option('--port <number>', 'port to serve on', parsePort, 8080)
    .action(async ({ port }: { readonly port: number }) => {
      // The renderers and the server load with these: other commands need none of them.
      const [{ buildProject }, { serve }] = await Promise.all([
        import('../pipeline/build.ts'),
        import('../io/serve.ts'),
      ])
      const root = findProject(world.cwd)
      const ports = createPorts(root)
      const rebuild = async (): Promise<boolean> => {
        const progress = createProgress(world.stderr)
        const result = await buildProject(ports, { progress, baseUrl: `http://localhost:${port}/` })
        progress.done()
        writeReport(
          result,
          { format: 'text', paths: [], excerptOf: excerptsFrom(result.sourceOf) },
          world,
        )
        return result.published
      }
      await rebuild()
      const address = await serve({ root, port, rebuild })
      world.stderr.write(`Serving ${address} – stop with Ctrl+C\n`)
      finish(0)
    })
