export { Enrolling } from './enrolling.service';
export { EnrolmentLoaders, type MakeEnrolmentLoaders } from './enrolments.loader';
export { ExperimentResults } from './experiment-results.service';
export { ExperimentsService } from './experiments.service';
export { SampleSizingService } from './sample-sizing.service';
export { WatchExperiments } from './watch-experiments.service';
