/** The seed of the test run; another one (`npm run faults -- --seed x`) plants other faults. */
export const seed = 'lra'
