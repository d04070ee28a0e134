import type { SettlePointsService } from '../features/points';
import { settlePointsJob } from '../features/points/settle-points.job';
import type { Job } from '../platform/jobs/job';

/** What jobs are made from. */
export interface JobServices {
  readonly settling: SettlePointsService;
}

/** Every job of the service, one line each. */
export const jobsOf = ({ settling }: JobServices): readonly Job[] => [settlePointsJob(settling)];
