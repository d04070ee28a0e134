import type { Plan, Published, Variant } from './plan';

/** What every step of a plan is given. */
export interface StepProps {
  readonly plan: Plan;
  readonly published: Published;
  /** Its code is written once, and stays. */
  readonly isNew: boolean;
  readonly change: (plan: Plan) => void;
}

/** What is given to the parts of a step that are about one variant. */
export interface VariantProps extends Omit<StepProps, 'isNew'> {
  readonly variant: Variant;
  readonly place: number;
}
