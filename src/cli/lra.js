#!/usr/bin/env node
/**
 * The `lra` command: compiled code is kept between runs, in the system's temporary folder, from the first module in
 * TypeScript on, half a second of every build. Were this one in TypeScript, each run would load the compiler to strip
 * its types: 40 ms, 15 MB.
 */
import module from 'node:module'

// An older Node cannot read TypeScript, and would say so in words that help nobody, and with the code for findings.
const oldest = 24
if (Number.parseInt(process.versions.node, 10) < oldest) {
  process.stderr.write(
    `lra needs Node.js ${oldest} or later and was started with ${process.version}; \`npm run lra\` brings its own\n`,
  )
  process.exit(2)
}

module.enableCompileCache()
await import('./main.ts')
