/** The command line: arguments to pipeline, report to standard output, exit code 0 clean, 1 findings, 2 could not. */
import { Command, CommanderError } from 'commander'
import { UsageError, type World } from './world.ts'

type MakeCommand = (world: World, finish: (code: number) => void) => Command

/** Each is loaded when asked for, and all for help: the libraries of one are of no use to another. */
const commands = {
  build: async () => (await import('./build.ts')).buildCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  start: async () => (await import('./start.ts')).startCommand,
  statements: async () => (await import('./statements.ts')).statementsCommand,
  translations: async () => (await import('./translations.ts')).translationsCommand,
} as const satisfies Record<string, () => Promise<MakeCommand>>

async function loadCommands(name: string | undefined): Promise<readonly MakeCommand[]> {
  const asked = Object.entries(commands).filter(([known]) => known === name)
  const loaders = asked.length > 0 ? asked.map(([, load]) => load) : Object.values(commands)
  return Promise.all(loaders.map((load) => load()))
}

/** Runs one command and returns the exit code; it never exits the process itself. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  let exitCode = 0
  const finish = (code: number): void => {
    exitCode = code
  }
  const program = new Command('lra')
    .description(
      'Builds the guidance site, citizen notices and activation letters for Local Registration Offices, and checks any document for instructions to activate the retired key.',
    )
    .showHelpAfterError('Try lra --help.')
    .exitOverride()
    // An option after the name of a command's part is one of that part.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 clean, 1 findings, 2 could not do it (usage, unreadable file, failure).',
    )
  for (const makeCommand of await loadCommands(argv[0]))
    program.addCommand(makeCommand(world, finish))
  for (const command of program.commands) {
    command.exitOverride().copyInheritedSettings(program)
    for (const part of command.commands) part.copyInheritedSettings(command)
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError) {
      world.stderr.write(`lra: ${error.message}\n`)
      return 2
    }
    world.stderr.write(
      `lra: unexpected failure, nothing was published\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    return 2
  }
}
