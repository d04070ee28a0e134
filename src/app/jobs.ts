import type { Job } from '../platform/jobs/job';

/** Every job of the service, one line each. What they are made from becomes an argument. */
export const jobsOf = (): readonly Job[] => [];
