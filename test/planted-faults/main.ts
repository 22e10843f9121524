/** `npm run faults`: the figures per kind as a table; `--list` adds what was not caught, `--all` every case; `--kind ID` one kind. */
import { parseArgs } from 'node:util'
import { createChecker } from './checker.ts'
import { generateCases } from './generate.ts'
import { kinds } from './kinds/index.ts'
import { describeResult, figuresTable } from './report.ts'
import { runCases } from './run.ts'
import { seed } from './seed.ts'

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    kind: { type: 'string' },
    seed: { type: 'string', default: seed },
  },
})
const checker = await createChecker()
// All kinds, whatever was asked: what one kind plants depends on where the others did.
const cases = generateCases(kinds, checker.project, values.seed)
const wanted = cases.filter(({ kind }) => values.kind === undefined || kind.id === values.kind)
const results = runCases(wanted, checker)
console.log(figuresTable(results))
const listed = results.filter(({ outcome }) => values.all || (values.list && outcome !== 'caught'))
for (const result of listed) console.log(`\n${describeResult(result)}`)
