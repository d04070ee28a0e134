import type { SimulationReportQuery } from '../../api/generated/graphql';

/** A simulation with what it found. */
export type Simulation = Extract<
  NonNullable<SimulationReportQuery['node']>,
  { readonly report?: unknown }
>;

/** What it found. */
export type Report = NonNullable<Simulation['report']>;
