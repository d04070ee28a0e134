import { canonicalJson } from '../../domain/shared/canonical';
import { DAY_MS, MINUTE_MS, type Instant } from '../../domain/shared/instant';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { UncheckedRules } from '../../domain/tiering/check-rules';
import type { RuleFault } from '../../domain/tiering/rule-fault';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import { sha256Hex } from '../../platform/security/hash';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import type { ProgramDirectory } from '../programs';
import { SimulationMemberStore, type MovedMember, type MovedPage } from './simulation-member.store';
import { SimulationStore, type StoredSimulation } from './simulation.store';
import type { TriedRules } from './tried-rules.service';

export type { StoredSimulation } from './simulation.store';
export type { MovedMember } from './simulation-member.store';

export type AskSimulation = {
  /** Changes of the rules in force. */
  readonly rules: UncheckedRules;
  /** Now where nothing is said. */
  readonly asOf?: Instant | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
};

export type SimulationRefusal =
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  | { readonly kind: 'past' | 'too-far' }
  | { readonly kind: 'too-many'; readonly maximum: number }
  | { readonly kind: 'not-found' | 'over-already' };

export type SimulationOutcome = Result<string, readonly SimulationRefusal[]>;

/** The job that runs them. */
export const RUN_SIMULATIONS = 'run-simulations';

const MOST_OPEN = 5;
/** Clocks of clients may be behind. */
const BEHIND_MS = 10 * MINUTE_MS;
const FURTHEST_MS = 3 * 366 * DAY_MS;

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
      /** Told that one waits to be run. */
      readonly onAsked: () => void;
    },
  ) {}

  async ask(viewer: Viewer, command: AskSimulation): Promise<SimulationOutcome> {
    const programId = requireProgram(viewer, 'program.simulate');
    const askedBy = actorOf(requirePermission(viewer, 'program.simulate'));
    const { idempotencyKey: key, ...asked } = command;
    const { database, clock } = this.parts;
    const work = (tx: Tx) => this.askWithin(tx, { programId, askedBy }, asked);
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
    { programId, askedBy }: { readonly programId: string; readonly askedBy: string },
    { rules: changes, asOf }: AskSimulation,
  ): Promise<SimulationOutcome> {
    const program = await this.parts.directory.get(programId, tx);
    const now = this.parts.clock();
    const at = asOf ?? now;
    const rules = this.parts.tried.check(program, changes);
    const faults: SimulationRefusal[] = [
      ...(at < now - BEHIND_MS ? [{ kind: 'past' } as const] : []),
      ...(at > now + FURTHEST_MS ? [{ kind: 'too-far' } as const] : []),
      ...(rules.ok ? [] : rules.error.map((fault) => ({ kind: 'rule', fault }) as const)),
    ];
    if (!rules.ok || faults.length > 0) return refused(faults);
    if ((await this.store.countOpen(tx, programId)) >= MOST_OPEN) {
      return refuse({ kind: 'too-many', maximum: MOST_OPEN });
    }
    const id = newId(now);
    await this.store.insert(tx, {
      ...{ id, programId, askedBy, rules: rules.value, asOf: at, askedAt: now },
      ...{ draftId: null, draftRevision: null, state: 'QUEUED', runId: null },
      ...{ done: 0, total: null, startedAt: null, endedAt: null, report: null, errorCode: null },
      versionNumber: program.inForce.versionNumber,
      rulesHash: sha256Hex(canonicalJson(rules.value)),
    });
    return ok(id);
  }
}
