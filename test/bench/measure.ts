/** Measuring commands in turn: wall time and peak memory of whole processes, medians and ratios of pairs. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Sample {
  readonly seconds: number
  /** Peak resident memory of the process, in megabytes (10^6 bytes). */
  readonly megabytes: number
}

export interface Command {
  readonly name: string
  /** Arguments to `node`. */
  readonly args: readonly string[]
  readonly cwd: string
}

export interface Comparison {
  readonly title: string
  readonly ours: { readonly name: string; readonly samples: readonly Sample[] }
  readonly peer: { readonly name: string; readonly samples: readonly Sample[] }
  readonly goal?: string
}

export type Bench = () => Promise<readonly Comparison[]>

/** Runs the two commands in turn, A B A B, after one warm-up of each. */
export async function compareCommands(
  title: string,
  ours: Command,
  peer: Command,
  runs: number,
  goal?: string,
): Promise<Comparison> {
  const samples: { readonly ours: Sample[]; readonly peer: Sample[] } = { ours: [], peer: [] }
  for (let round = 0; round <= runs; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- in turn, by design
    const pair = { ours: await measure(ours), peer: await measure(peer) }
    if (round === 0) continue
    samples.ours.push(pair.ours)
    samples.peer.push(pair.peer)
  }
  return {
    title,
    ours: { name: ours.name, samples: samples.ours },
    peer: { name: peer.name, samples: samples.peer },
    ...(goal === undefined ? {} : { goal }),
  }
}

/** One run of a Node program; anything but exit code 0 fails the bench. */
async function measure(command: Command): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const memoryFile = join(folder, 'memory')
  const probe = `process.on('exit',()=>require('fs').writeFileSync(${JSON.stringify(memoryFile)},String(process.resourceUsage().maxRSS)))`
  const hook = `data:text/javascript,import{createRequire}from'node:module';const require=createRequire(import.meta.url);${encodeURIComponent(probe)}`
  const start = performance.now()
  await new Promise<void>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', hook.replace('import.meta.url', "'file:///x'"), ...command.args],
      { cwd: command.cwd, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let stderr = ''
    child.stderr.on('data', (chunk: Uint8Array) => {
      stderr += String(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${command.name} exited with ${code}\n${stderr}`))
    })
  })
  const seconds = (performance.now() - start) / 1000
  const megabytes = (Number(readFileSync(memoryFile, 'utf8')) * 1024) / 1e6
  rmSync(folder, { recursive: true, force: true })
  return { seconds, megabytes }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[middle]]
  return (low + high) / 2
}

export function formatComparison({ title, ours, peer, goal }: Comparison): string {
  const line = (side: Comparison['ours']): string => {
    const seconds = median(side.samples.map((sample) => sample.seconds))
    const megabytes = median(side.samples.map((sample) => sample.megabytes))
    return `  ${side.name.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s ${megabytes.toFixed(0).padStart(6)} MB`
  }
  const ratio = (pick: (sample: Sample) => number): string =>
    median(
      ours.samples.map((sample, index) => pick(sample) / pick(peer.samples[index] ?? sample)),
    ).toFixed(2)
  const ratios = `  ${'ratio, ours / peer'.padEnd(34)} ${ratio((sample) => sample.seconds).padStart(7)}   ${ratio((sample) => sample.megabytes).padStart(6)}`
  return [
    title,
    line(ours),
    line(peer),
    ratios,
    ...(goal === undefined ? [] : [`  goal: ${goal}`]),
    `  medians of ${ours.samples.length} pairs`,
  ].join('\n')
}
