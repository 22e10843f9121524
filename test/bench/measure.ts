/** Measuring commands in turn: wall time and peak memory of whole processes, medians and ratios of pairs. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** What a program of `programs/` prints of itself, or what a report says. */
export interface Output {
  /** Findings, or characters read: shows that both sides did the work. */
  readonly found?: number
  /** Time that the program measured itself, without its start and warm-up. */
  readonly seconds?: number
}

export interface Sample extends Output {
  readonly seconds: number
  /** Seconds of all processor cores together: hardly changes when others use the machine. */
  readonly processor: number
  /** Peak resident memory of the process, in megabytes (10^6 bytes). */
  readonly megabytes: number
}

export interface Command {
  readonly name: string
  /** Arguments to `node`. */
  readonly args: readonly string[]
  readonly cwd: string
  /** Exit codes beside 0 that are no failure: a checker that finds something. */
  readonly exitCodes?: readonly number[]
  readonly readOutput?: (stdout: string) => Output
}

/** How much both sides work through, for rates. */
export interface Work {
  readonly amount: number
  readonly unit: string
}

export interface Goal {
  readonly says: string
  readonly isReached: (ours: Sample, peer: Sample) => boolean
}

export interface Options {
  readonly runs: number
  /** Runs before those that count; without them the first run is cold. */
  readonly warmUps?: number
  readonly goal?: Goal
  readonly work?: Work
  /** What `found` counts. */
  readonly counts?: string
}

interface Side {
  readonly name: string
  readonly samples: readonly Sample[]
}

export interface Comparison extends Options {
  readonly title: string
  readonly ours: Side
  readonly peer: Side
}

/** Each text is one comparison, ready to be printed. */
export type Bench = () => Promise<readonly string[]>

/** Runs the two commands in turn, A B A B. */
export async function compareCommands(
  title: string,
  ours: Command,
  peer: Command,
  options: Options,
): Promise<Comparison> {
  const { runs, warmUps = 1 } = options
  const samples: { readonly ours: Sample[]; readonly peer: Sample[] } = { ours: [], peer: [] }
  for (let round = 0; round < warmUps + runs; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- in turn, by design
    const pair = { ours: await measure(ours), peer: await measure(peer) }
    if (round < warmUps) continue
    samples.ours.push(pair.ours)
    samples.peer.push(pair.peer)
  }
  return {
    title,
    ours: { name: ours.name, samples: samples.ours },
    peer: { name: peer.name, samples: samples.peer },
    ...options,
  }
}

const outputSchema = z.object({ found: z.number(), seconds: z.number() })

/** The one line of JSON that a program of `programs/` prints. */
export const readProgram = (stdout: string): Output => outputSchema.parse(JSON.parse(stdout))

const usageSchema = z.object({
  maxRSS: z.number(),
  userCPUTime: z.number(),
  systemCPUTime: z.number(),
})

/** One run of a Node program. */
async function measure(command: Command): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const usageFile = join(folder, 'usage')
  const probe = `process.on('exit',()=>require('fs').writeFileSync(${JSON.stringify(usageFile)},JSON.stringify(process.resourceUsage())))`
  const hook = `data:text/javascript,import{createRequire}from'node:module';const require=createRequire(import.meta.url);${encodeURIComponent(probe)}`
  const start = performance.now()
  const stdout = await new Promise<string>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', hook.replace('import.meta.url', "'file:///x'"), ...command.args],
      { cwd: command.cwd, stdio: ['ignore', command.readOutput ? 'pipe' : 'ignore', 'pipe'] },
    )
    const output: Uint8Array[] = []
    let stderr = ''
    child.stdout?.on('data', (chunk: Uint8Array) => output.push(chunk))
    child.stderr?.on('data', (chunk: Uint8Array) => {
      stderr += String(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0 || (code !== null && command.exitCodes?.includes(code) === true))
        resolve(Buffer.concat(output).toString())
      else reject(new Error(`${command.name} exited with ${code}\n${stderr}`))
    })
  })
  const seconds = (performance.now() - start) / 1000
  const usage = usageSchema.parse(JSON.parse(readFileSync(usageFile, 'utf8')))
  rmSync(folder, { recursive: true, force: true })
  const processor = (usage.userCPUTime + usage.systemCPUTime) / 1e6
  const megabytes = (usage.maxRSS * 1024) / 1e6
  return { seconds, processor, megabytes, ...command.readOutput?.(stdout) }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[middle]]
  return (low + high) / 2
}

const medianSample = ({ samples }: Side): Sample => ({
  seconds: median(samples.map((sample) => sample.seconds)),
  processor: median(samples.map((sample) => sample.processor)),
  megabytes: median(samples.map((sample) => sample.megabytes)),
})

export function formatComparison(comparison: Comparison): string {
  const { title, ours, peer, goal, work, counts = 'findings' } = comparison
  const line = (side: Side): string => {
    const { seconds, processor, megabytes } = medianSample(side)
    const found = side.samples[0]?.found
    const cells = [
      `  ${side.name.padEnd(46)} ${seconds.toFixed(2).padStart(7)} s ${processor.toFixed(2).padStart(8)} s ${megabytes.toFixed(0).padStart(6)} MB`,
      ...(work ? [`${(work.amount / seconds).toPrecision(3).padStart(8)} ${work.unit}/s`] : []),
      ...(found === undefined ? [] : [`  ${found} ${counts}`]),
    ]
    return cells.join(' ')
  }
  const ratio = (pick: (sample: Sample) => number): string =>
    median(
      ours.samples.map((sample, index) => pick(sample) / pick(peer.samples[index] ?? sample)),
    ).toFixed(2)
  const ratios = `  ${'ratio, ours / peer'.padEnd(46)} ${ratio((sample) => sample.seconds).padStart(7)}   ${ratio((sample) => sample.processor).padStart(8)}   ${ratio((sample) => sample.megabytes).padStart(6)}`
  return [
    title,
    `  ${''.padEnd(46)} ${'time'.padStart(9)} ${'processor'.padStart(10)} ${'memory'.padStart(9)}`,
    line(ours),
    line(peer),
    ratios,
    ...(goal
      ? [formatGoal(goal.says, goal.isReached(medianSample(ours), medianSample(peer)))]
      : []),
    `  medians of ${ours.samples.length} pairs`,
  ].join('\n')
}

export const formatGoal = (says: string, isReached: boolean): string =>
  `  goal: ${says} (${isReached ? 'reached' : 'not reached'})`
