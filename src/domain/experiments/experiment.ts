import type { Instant } from '../shared/instant';
import type { LocalizedText } from '../tiering/rules';
import type { BenefitOverlay } from './benefit-overlay';
import type { RulesOverlay } from './overlay';

/** One arm of an experiment; the first is the control and changes nothing. */
export type ExperimentVariant = {
  /** Stable name within the experiment, such as `lower-gold`. */
  readonly code: string;
  readonly names: LocalizedText;
  /** The share of those who take part, 0…1; together 1. */
  readonly weight: number;
  readonly overlay: RulesOverlay;
  /** What it changes of one published benefit rule; null for nothing. */
  readonly benefit: BenefitOverlay | null;
};

/** What somebody wants to find out, and how (docs/domain.md §10). */
export type Experiment = {
  readonly code: string;
  readonly names: LocalizedText;
  readonly hypothesis: string;
  readonly variants: readonly ExperimentVariant[];
  /** The share of members who take part, above 0 to 1. */
  readonly coverage: number;
  /** Local days after enrolment over which a member's numbers are added up. */
  readonly windowDays: number;
  readonly plannedEnd: Instant;
  /** Members of control and variant together at which a decision is expected. */
  readonly plannedMembers: number;
  /** The chance of seeing an effect that is not there, for each metric and variant. */
  readonly alpha: number;
  /** In each variant; with fewer nothing is said. */
  readonly leastMembers: number;
};

/** How far an experiment has come. */
export type ExperimentState = 'DRAFT' | 'RUNNING' | 'STOPPED';

/** Why an experiment has stopped. */
export type StopCause = 'PLANNED_END' | 'BY_HAND';
