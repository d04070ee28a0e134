export { PointsRulesService } from './points-rules.service';
export { ProgramDirectory, type ProgramInForce } from './program-directory.service';
export { ProgramsService, type CreateProgram, type IssueAdminKey } from './programs.service';
export { RatesService } from './rates.service';
