export { DraftPublishingService } from './draft-publishing.service';
export { DraftUnit } from './draft-unit.service';
export { PopulationsService } from './populations.service';
export { PointsRulesService } from './points-rules.service';
export { ProgramDraftsService } from './program-drafts.service';
export { ProgramReviewService } from './program-review.service';
export { ProgramDirectory, type ProgramInForce } from './program-directory.service';
export { ProgramsService, type CreateProgram, type IssueAdminKey } from './programs.service';
export { RatesService } from './rates.service';
