import { configureGlobal } from 'fast-check';

/**
 * What properties are tried on is drawn from one seed, so that a change passes or fails by what it
 * changes. `SEED=7 npm test` draws others; a failure names the seed it was found with. Loaded by
 * jest.config.cjs for every test file.
 */
const { SEED } = process.env;

configureGlobal({ seed: Number(SEED ?? 20261130) });
