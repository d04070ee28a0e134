import {
  DraftPublishingService,
  DraftUnit,
  PointsRulesService,
  ProgramDraftsService,
  ProgramReviewService,
  RatesService,
  type ProgramDirectory,
} from '../features/programs';
import type { PublishingBeside } from '../features/programs/draft-publishing.service';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';

/** What programmes have beside their rules in force: rates, points rules, drafts. */
export function composePrograms(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  directory: ProgramDirectory,
  publishing: PublishingBeside,
) {
  const unit = new DraftUnit(database, clock);
  return {
    rates: new RatesService(database, clock, directory),
    pointsRules: new PointsRulesService(database, clock, directory),
    programDrafts: new ProgramDraftsService(unit),
    draftPublishing: new DraftPublishingService(unit, directory, publishing),
    programReview: new ProgramReviewService(unit, directory),
  };
}
