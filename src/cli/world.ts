/** What a command sees of its process: streams, folder, and nothing more. Tests pass their own. */
export interface World {
  readonly stdout: { write: (text: string) => unknown; readonly isTTY?: boolean }
  readonly stderr: { write: (text: string) => unknown; readonly isTTY?: boolean }
  readonly cwd: string
  readonly readStdin: () => Promise<Uint8Array>
  /** The day of the run, as an ISO date; asked for once, here. */
  readonly today: string
  /** Where verdicts on files are kept between runs; absent, they are not. */
  readonly cacheFolder?: string
  /** Colour in reports: a terminal that did not ask for none (no-color.org). */
  readonly hasColour: boolean
}

/** The command line is wrong: said without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
