export { DraftPublishingService, type CheckClock } from './draft-publishing.service';
export { DraftUnit } from './draft-unit.service';
export { PopulationsService } from './populations.service';
export { PointsRulesService } from './points-rules.service';
export { ProgramDraftsService } from './program-drafts.service';
export { ProgramTrials } from './program-trials.service';
export { ProgramReviewService } from './program-review.service';
export { ProgramDirectory, type ProgramInForce } from './program-directory.service';
export { ProgramsService, type CreateProgram, type IssueAdminKey } from './programs.service';
export { checkReason } from './program-input.service';
export { ReviewUnit, type Acting, type StoredStep } from './review-unit.service';
export type { KeyedCommand } from './command-unit.service';
export { VersionPopulations, type SettleDueBefore } from './version-populations.service';
export { RatesService } from './rates.service';
export { ProgramModelsService, type ModelStep } from './program-models.service';
export {
  PROGRAM_MODEL_LOADERS,
  ProgramModelLoaders,
  type MakeProgramModelLoaders,
} from './program-models.loader';
