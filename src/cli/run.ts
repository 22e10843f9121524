/** The command line: arguments to pipeline, report to standard output, exit code 0 clean, 1 findings, 2 could not. */
import { Command, CommanderError } from 'commander'
import { buildCommand } from './build.ts'
import { checkCommand } from './check.ts'
import { startCommand } from './start.ts'
import { statementsCommand } from './statements.ts'
import { translationsCommand } from './translations.ts'
import { UsageError, type World } from './world.ts'

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
    .addCommand(buildCommand(world, finish))
    .addCommand(checkCommand(world, finish))
    .addCommand(startCommand(world, finish))
    .addCommand(statementsCommand(world, finish))
    .addCommand(translationsCommand(world, finish))
    .addHelpText(
      'after',
      '\nExit codes: 0 clean, 1 findings, 2 could not do it (usage, unreadable file, failure).',
    )
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
