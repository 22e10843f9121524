/** `npm run bench [NAME…]`: each comparison runs ours and a named peer in turn on the same work, and prints ratios. */
import { adversarialBench } from './adversarial.ts'
import { buildBench } from './build.ts'
import { bundleBench } from './bundle.ts'
import { detectorBench } from './detector.ts'
import { documentsBench } from './documents.ts'
import type { Bench } from './measure.ts'
import { pagesBench } from './pages.ts'

const benches: Readonly<Record<string, Bench>> = {
  build: buildBench,
  detector: detectorBench,
  pages: pagesBench,
  documents: documentsBench,
  bundle: bundleBench,
  adversarial: adversarialBench,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`Unknown bench ${unknown.join(', ')}, expected ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  // oxlint-disable-next-line no-await-in-loop -- measured one after the other, or they would disturb each other
  for (const result of await bench()) console.log(`${name}: ${result}\n`)
}
