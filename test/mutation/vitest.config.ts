import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What mutation testing runs for each mutant: the detector on all its samples, few tests of many samples each. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    // The mutation runner has its own limit, by what a test takes without a mutant.
    testTimeout: 60_000,
    include: [
      'test/mutation/samples.ts',
      'test/rules/no-token-activation/{around,concepts,evidence,findings,language,phrases-alone,reading,retire-another-key,signs,standing,statements,trees,typos}.test.ts',
    ],
  },
})
