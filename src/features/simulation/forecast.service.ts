import { ok, refused, type Result } from '../../domain/shared/result';
import type { UncheckedRules } from '../../domain/tiering/check-rules';
import type { AssumedMonth } from '../../domain/tiering/assumed-days';
import { forecast, type Forecast } from '../../domain/tiering/forecast';
import type { RuleFault } from '../../domain/tiering/rule-fault';
import type { ProgramRules } from '../../domain/tiering/rules';
import { heldStanding } from '../../domain/tiering/trial';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import type { BehavioursService } from '../behaviours';
import type { FallingDue, MemberDecisions } from '../deciding';
import type { ProgramInForce } from '../programs';
import type { MemberPages, StatesWithSums } from '../tiers';
import { nextProgram, type TriedRules } from './tried-rules.service';

/** By which rules time goes on, and what is assumed to happen. */
export type AskForecast = {
  /** Changes of the rules in force; those themselves where null. */
  readonly rules: UncheckedRules | null;
  readonly months: number;
  readonly assumed: AssumedMonth;
};

/** What would happen to one member, by which rules. */
export type MemberForecast = { readonly rules: ProgramRules; readonly forecast: Forecast };

/** How many members of a cohort would be in a tier at the end of a month. */
export type CohortCell = {
  /** 0 is now. */
  readonly month: number;
  readonly tierCode: string;
  readonly members: number;
};

export type ForecastRefusal =
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  | { readonly kind: 'unknown-member' }
  | { readonly kind: 'months'; readonly maximum: number }
  | { readonly kind: 'assumed'; readonly field: keyof AssumedMonth; readonly maximum: number };

type Outcome<Value> = Result<Value, readonly ForecastRefusal[]>;

const MOST_MONTHS = 36;
const MOST_ASSUMED: Readonly<Record<keyof AssumedMonth, number>> = {
  purchaseAmount: 1_000_000,
  purchaseCount: 1_000,
  interactionCount: 10_000,
  activeDays: 28,
};

/** Lets time go on for members, by the rules in force or by others. Nothing is written. */
export class ForecastService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly behaviours: BehavioursService;
      readonly deciding: MemberDecisions;
      readonly dues: FallingDue;
      readonly pages: MemberPages;
      readonly tried: TriedRules;
    },
  ) {}

  async member(
    program: ProgramInForce,
    memberId: string,
    asked: AskForecast,
  ): Promise<Outcome<MemberForecast>> {
    const by = this.programOf(program, asked);
    if (!by.ok) return by;
    const states = await this.parts.pages.of(this.parts.database.reader, [memberId]);
    const [forecasted] = await this.forecasts({ now: program, by: by.value }, states, asked);
    if (!forecasted) return refused([{ kind: 'unknown-member' }]);
    return ok({ rules: by.value.inForce.rules, forecast: forecasted.forecast });
  }

  /** The same for many members at once, as a table of months and tiers. */
  async cohort(
    program: ProgramInForce,
    memberIds: readonly string[],
    asked: AskForecast,
  ): Promise<Outcome<readonly CohortCell[]>> {
    const by = this.programOf(program, asked);
    if (!by.ok) return by;
    const states = await this.parts.pages.of(this.parts.database.reader, memberIds);
    const found = await this.forecasts({ now: program, by: by.value }, states, asked);
    const { ladder } = by.value.inForce.rules;
    const months = Array.from({ length: asked.months + 1 }, (_, month) => month);
    return ok(
      months.flatMap((month) =>
        ladder.map(({ code }, rank) => ({
          ...{ month, tierCode: code },
          members: found.filter(
            ({ rankNow, forecast: { path } }) =>
              (month === 0 ? rankNow : path[month - 1]?.rank) === rank,
          ).length,
        })),
      ),
    );
  }

  private programOf(program: ProgramInForce, asked: AskForecast): Outcome<ProgramInForce> {
    const faults: ForecastRefusal[] = [
      ...(asked.months >= 1 && asked.months <= MOST_MONTHS
        ? []
        : [{ kind: 'months', maximum: MOST_MONTHS } as const]),
      ...(Object.keys(MOST_ASSUMED) as (keyof AssumedMonth)[]).flatMap((field) => {
        const maximum = MOST_ASSUMED[field];
        const isWithin = asked.assumed[field] >= 0 && asked.assumed[field] <= maximum;
        return isWithin ? [] : [{ kind: 'assumed', field, maximum } as const];
      }),
    ];
    if (asked.rules === null) return faults.length > 0 ? refused(faults) : ok(program);
    const rules = this.parts.tried.check(program, asked.rules);
    if (!rules.ok) {
      return refused([
        ...faults,
        ...rules.error.map((fault) => ({ kind: 'rule', fault }) as const),
      ]);
    }
    const { population } = program.inForce;
    return faults.length > 0 ? refused(faults) : ok(nextProgram(program, rules.value, population));
  }

  /**
   * A fixed number of statements; what has fallen due is applied first, by the rules in force:
   * others come into force now at the earliest.
   */
  private async forecasts(
    { now, by }: { readonly now: ProgramInForce; readonly by: ProgramInForce },
    states: StatesWithSums,
    { months, assumed }: AskForecast,
  ): Promise<{ rankNow: number; forecast: Forecast }[]> {
    if (states.states.length === 0) return [];
    const { database, deciding, dues, behaviours, clock } = this.parts;
    const { reader } = database;
    const { inForce } = by;
    const from = Math.max(clock(), ...states.states.map(({ evaluatedAt }) => evaluatedAt));
    const settled = await dues.apply(reader, now, states.states, from - 1);
    const ready = { ...states, states: settled.states };
    const { after } = await deciding.decide(reader, by, ready, { asOf: from });
    const days = await behaviours.days(
      reader,
      after.states.map(({ memberId }) => memberId),
    );
    return after.states.map((state) => {
      const standing = heldStanding(inForce, state.memberId, state);
      const known = days.get(state.memberId) ?? [];
      const member = { standing, joinedDay: state.joinedDay, days: known };
      return {
        rankNow: standing.rank,
        forecast: forecast(inForce, member, { from, months, assumed }),
      };
    });
  }
}
