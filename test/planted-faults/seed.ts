/** The seed of the test run. */
export const seed = 'lra'

/** Other seeds plant other faults at other places: `npm run faults` takes all of these. */
export const seeds: readonly string[] = [seed, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
