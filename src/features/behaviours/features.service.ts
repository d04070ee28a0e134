import type { AskedFeatures } from '../../domain/behaviour/member-features';
import type { Instant } from '../../domain/shared/instant';
import { ok, refused, type Result } from '../../domain/shared/result';
import { checkWindow, type UncheckedWindow } from '../../domain/tiering/check-rules';
import type { Clock } from '../../platform/clock';
import type { ProgramInForce } from '../programs';

/** A member as far as features need to know. */
export type FeatureSubject = { readonly memberId: string; readonly joinedAt: Instant };

/** Features that somebody asks for; what is not said is the programme's, as of `evaluatedAt`. */
export type FeatureQuestion = {
  readonly window: UncheckedWindow | null;
  readonly asOf: Instant | null;
  /** When the member was last evaluated: as of then features and score agree. */
  readonly evaluatedAt: Instant;
};

/** What is answered, and for which window and instant. */
export type FeatureAnswer = { readonly asked: AskedFeatures; readonly asOf: Instant };

export type FeaturesRefused = { readonly kind: 'bad-window' } | { readonly kind: 'in-the-future' };

/** Says over which window and as of when features are computed. */
export class FeaturesService {
  constructor(private readonly clock: Clock) {}

  ask(
    program: ProgramInForce,
    { memberId, joinedAt }: FeatureSubject,
    { window, asOf, evaluatedAt }: FeatureQuestion,
  ): Result<FeatureAnswer, FeaturesRefused> {
    const checked = window === null ? ok(program.inForce.rules.window) : checkWindow(window);
    if (!checked.ok) return refused({ kind: 'bad-window' });
    // Nobody knows yet what a window holds that ends tomorrow.
    if (asOf !== null && asOf > Math.max(this.clock(), evaluatedAt)) {
      return refused({ kind: 'in-the-future' });
    }
    const at = asOf ?? evaluatedAt;
    return ok({
      asOf: at,
      asked: {
        memberId,
        joinedDay: program.calendar.dayOf(joinedAt),
        window: checked.value,
        today: program.calendar.dayOf(at),
        minorPerMajor: program.minorPerMajor,
      },
    });
  }
}
