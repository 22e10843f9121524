/** `npm run bench [NAME…]`: each comparison runs ours and a named peer in turn on the same work, and prints ratios. */
import { buildBench } from './build.ts'
import { formatComparison, type Bench } from './measure.ts'

const benches: Readonly<Record<string, Bench>> = { build: buildBench }

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`Unknown bench ${unknown.join(', ')}, expected ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  // oxlint-disable-next-line no-await-in-loop -- measured one after the other, or they would disturb each other
  for (const comparison of await bench()) console.log(`${name}: ${formatComparison(comparison)}\n`)
}
