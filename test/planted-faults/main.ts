/** `npm run faults`: the figures per kind as a table; `--list` adds what was not caught, `--all` every case; `--kind ID` one kind; `--seed WORD` those seeds only. */
import { parseArgs } from 'node:util'
import { createChecker } from './checker.ts'
import { generateCases } from './generate.ts'
import { kinds } from './kinds/index.ts'
import { describeResult, figuresTable } from './report.ts'
import { runCases } from './run.ts'
import { seeds } from './seed.ts'

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    kind: { type: 'string' },
    seed: { type: 'string', multiple: true, default: [...seeds] },
  },
})
const checker = await createChecker()
const wanted = kinds.filter(({ id }) => values.kind === undefined || id === values.kind)
const results = values.seed.flatMap((seed) =>
  runCases(generateCases(wanted, checker.project, seed), checker),
)
console.log(figuresTable(results))
const listed = results.filter(({ outcome }) => values.all || (values.list && outcome !== 'caught'))
for (const result of listed) console.log(`\n${describeResult(result)}`)
