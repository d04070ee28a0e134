import { canonicalJson } from '../../domain/shared/canonical';
import { DAY_MS, MINUTE_MS, type Instant } from '../../domain/shared/instant';
import { paceOf, type Pace } from '../../domain/shared/pace';
import { ok, refused, type Result } from '../../domain/shared/result';
import { uncheckedOf, type UncheckedRules } from '../../domain/tiering/check-rules';
import type { RuleFault } from '../../domain/tiering/rule-fault';
import type { ProgramRules } from '../../domain/tiering/rules';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import { sha256Hex } from '../../platform/security/hash';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import type { ProgramDirectory, ProgramDraftsService } from '../programs';
import { SimulationMemberStore, type MovedMember, type MovedPage } from './simulation-member.store';
import { SimulationStore, type StoredSimulation } from './simulation.store';
import type { TriedRules } from './tried-rules.service';

export type { StoredSimulation } from './simulation.store';
export type { MovedMember } from './simulation-member.store';

export type AskSimulation = {
  /** A draft whose rules are tried; null where changes are given. */
  readonly draftId?: string | null | undefined;
  /** Changes of the rules in force; null where a draft is named. */
  readonly rules?: UncheckedRules | null | undefined;
  /** Now where nothing is said. */
  readonly over?: SimulatedOver | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
};

/** An instant, or so many days up to now: one of the two. */
export type SimulatedOver = {
  readonly asOf?: Instant | null | undefined;
  readonly lastDays?: number | null | undefined;
};

export type SimulationRefusal =
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  | { readonly kind: 'past' | 'too-far' }
  | { readonly kind: 'too-many'; readonly maximum: number }
  | { readonly kind: 'not-found' | 'over-already' }
  /** Neither an instant nor a number of days, or both. */
  | { readonly kind: 'one-over' }
  | { readonly kind: 'days'; readonly maximum: number }
  /** Neither a draft nor changes, or both. */
  | { readonly kind: 'one-of' | 'no-draft' };

export type SimulationOutcome = Result<string, readonly SimulationRefusal[]>;

/** The job that runs them. */
export const RUN_SIMULATIONS = 'run-simulations';

const MOST_OPEN = 5;
/** Clocks of clients may be behind. */
const BEHIND_MS = 10 * MINUTE_MS;
const FURTHEST_MS = 3 * 366 * DAY_MS;
const MOST_DAYS = 366;

type Asking = {
  readonly programId: string;
  readonly askedBy: string;
  readonly draft: {
    readonly rules: ProgramRules;
    readonly life: { readonly revision: number };
  } | null;
};

const refuse = (...refusals: readonly SimulationRefusal[]) => refused(refusals);

/** Takes simulations in, shows them, and cancels them. */
export class SimulationsService {
  private readonly store = new SimulationStore();
  private readonly moved = new SimulationMemberStore();

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly directory: ProgramDirectory;
      readonly tried: TriedRules;
      readonly drafts: Pick<ProgramDraftsService, 'byId'>;
      /** Told that one waits to be run. */
      readonly onAsked: () => void;
    },
  ) {}

  async ask(viewer: Viewer, command: AskSimulation): Promise<SimulationOutcome> {
    const programId = requireProgram(viewer, 'program.simulate');
    const askedBy = actorOf(requirePermission(viewer, 'program.simulate'));
    const { idempotencyKey: key, ...asked } = command;
    const { database, clock } = this.parts;
    // Read before the unit: a unit waits for nobody else's statement.
    const draft = asked.draftId ? await this.parts.drafts.byId(programId, asked.draftId) : null;
    const work = (tx: Tx) => this.askWithin(tx, { programId, askedBy, draft }, asked);
    const requestHash = sha256Hex(canonicalJson(asked));
    const scope = `${programId}/programSimulate`;
    const outcome = await (key === null || key === undefined
      ? database.run(work, { repeatable: true })
      : database.once({ scope, key, requestHash, at: clock() }, work));
    if (outcome.ok) this.parts.onAsked();
    return outcome;
  }

  /** Ends one that waits or runs; the page in hand is let go. */
  async cancel(viewer: Viewer, id: string): Promise<SimulationOutcome> {
    const programId = requireProgram(viewer, 'program.simulate');
    return this.parts.database.run(
      async (tx): Promise<SimulationOutcome> => {
        const held = await this.store.lock(tx, id);
        if (held?.programId !== programId) return refuse({ kind: 'not-found' });
        if (held.state !== 'QUEUED' && held.state !== 'RUNNING') {
          return refuse({ kind: 'over-already' });
        }
        await this.moved.clear(tx, id);
        await this.store.save(tx, { ...held, state: 'CANCELLED', endedAt: this.parts.clock() });
        return ok(id);
      },
      { repeatable: true },
    );
  }

  /** How fast one goes, and how long it will still take. */
  paceOf(simulation: StoredSimulation): Pace {
    return paceOf(simulation, this.parts.clock());
  }

  async find(programId: string, id: string): Promise<StoredSimulation | null> {
    return this.store.find(this.parts.database.reader, programId, id);
  }

  /** Those of a programme, the newest first. */
  async page(programId: string, below: string | null, limit: number): Promise<StoredSimulation[]> {
    return this.store.page(this.parts.database.reader, programId, { below, limit });
  }

  /** Whom a simulation would move one way, in the order of their ids. */
  async movedMembers(id: string, page: MovedPage): Promise<MovedMember[]> {
    return this.moved.page(this.parts.database.reader, id, page);
  }

  private async askWithin(
    tx: Tx,
    { programId, askedBy, draft }: Asking,
    { draftId = null, rules = null, over }: AskSimulation,
  ): Promise<SimulationOutcome> {
    const program = await this.parts.directory.get(programId, tx);
    const now = this.parts.clock();
    const changes = changesOf(draft, { draftId, rules });
    if (!changes.ok) return changes;
    const checked = this.parts.tried.check(program, changes.value);
    const faults: SimulationRefusal[] = [
      ...overFaults(over, now),
      ...(checked.ok ? [] : checked.error.map((fault) => ({ kind: 'rule', fault }) as const)),
    ];
    if (!checked.ok || faults.length > 0) return refused(faults);
    if ((await this.store.countOpen(tx, programId)) >= MOST_OPEN) {
      return refuse({ kind: 'too-many', maximum: MOST_OPEN });
    }
    const id = newId(now);
    await this.store.insert(tx, {
      ...{ id, programId, askedBy, rules: checked.value, askedAt: now, ...momentOf(over, now) },
      ...{ draftId, draftRevision: draft?.life.revision ?? null, state: 'QUEUED', runId: null },
      ...{ done: 0, total: null, startedAt: null, endedAt: null, report: null, errorCode: null },
      versionNumber: program.inForce.versionNumber,
      rulesHash: sha256Hex(canonicalJson(checked.value)),
    });
    return ok(id);
  }
}

/** What is tried: all rules of a draft, or changes; one of the two. */
function changesOf(
  draft: Asking['draft'],
  { draftId, rules }: { readonly draftId: string | null; readonly rules: UncheckedRules | null },
): Result<UncheckedRules, readonly SimulationRefusal[]> {
  if ((draftId === null) === (rules === null)) return refuse({ kind: 'one-of' });
  if (rules !== null) return ok(rules);
  return draft === null ? refuse({ kind: 'no-draft' }) : ok(uncheckedOf(draft.rules));
}

/** As of when members are looked at, and how many days before are lived through again. */
const momentOf = (over: AskSimulation['over'], now: Instant) => ({
  asOf: over?.asOf ?? now,
  lastDays: over?.lastDays ?? null,
});

function overFaults(over: AskSimulation['over'], now: Instant): SimulationRefusal[] {
  const { asOf, lastDays } = over ?? { asOf: now };
  const days = lastDays ?? null;
  const at = asOf ?? null;
  if ((days === null) === (at === null)) return [{ kind: 'one-over' }];
  if (at !== null) return instantFaults(at, now);
  const isWithin = days !== null && days >= 1 && days <= MOST_DAYS;
  return isWithin ? [] : [{ kind: 'days', maximum: MOST_DAYS }];
}

function instantFaults(at: Instant, now: Instant): SimulationRefusal[] {
  if (at < now - BEHIND_MS) return [{ kind: 'past' }];
  return at > now + FURTHEST_MS ? [{ kind: 'too-far' }] : [];
}
