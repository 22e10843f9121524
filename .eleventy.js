import { fileURLToPath } from 'node:url'
import { configureEleventy } from './src/site/eleventy.ts'

/** Eleventy is run by `lra build`, which hands it the pages: see src/io/eleventy.ts. */
export default (config) => {
  configureEleventy(config, fileURLToPath(new URL('..', import.meta.resolve('govuk-frontend'))))
}
