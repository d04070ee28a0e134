import { checkBehaviour, type BehaviourFault } from '../../domain/behaviour/check';
import type { Behaviour } from '../../domain/behaviour/behaviour';
import type { BehaviourDraft } from '../../domain/behaviour/draft';
import { classify, type IncomingRow } from '../../domain/recording/classify';
import type { RecordingMode } from '../../domain/recording/mode';
import { KEY_REUSED, MEMBER_NOT_FOUND, type RowFault } from '../../domain/recording/row-fault';
import { canonicalJson } from '../../domain/shared/canonical';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { Result } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { isDuplicateKey } from '../../platform/database/errors';
import { newId } from '../../platform/id';
import { sha256Hex } from '../../platform/security/hash';
import type { BehavioursService } from '../behaviours';
import type { ProgramDirectory, ProgramInForce, ProgramsService } from '../programs';
import type { RecordedMembers } from './recorded-members.service';
import type { RecordingUnit } from './recording-unit.service';

export type RecordBehaviours = {
  readonly programId: string;
  readonly drafts: readonly BehaviourDraft[];
  readonly mode: RecordingMode;
};

/** What became of one row; rows answer in the order in which they were given. */
export type RowOutcome =
  | {
      readonly status: 'RECORDED' | 'NOT_COUNTED' | 'DUPLICATE';
      readonly behaviourId: string;
      readonly memberId: string;
    }
  | { readonly status: 'REFUSED'; readonly fault: RowFault };

/** Other units can be first with a key this often before it is no longer a race. */
const MAX_ATTEMPTS = 5;

const NOBODY: ReadonlyMap<string, LocalDay> = new Map();

type CheckedRow = Result<Behaviour, BehaviourFault>;

/**
 * What tells a repetition from another body under the same key. As reported: neither the clock of
 * the recording nor its rates may change the hash.
 */
const bodyHashOf = (draft: BehaviourDraft, behaviour: Behaviour, memberId: string): string =>
  sha256Hex(
    JSON.stringify([
      memberId,
      behaviour.type,
      behaviour.channel,
      draft.occurredAt,
      behaviour.sessionId,
      behaviour.orderId,
      behaviour.productId,
      behaviour.category,
      behaviour.brand,
      behaviour.quantity,
      behaviour.original?.amountMinor ?? behaviour.amountMinor,
      behaviour.original?.currencyCode ?? null,
      behaviour.rating,
      behaviour.text,
      behaviour.durationSeconds,
      behaviour.attributes === null ? null : canonicalJson(behaviour.attributes),
    ]),
  ).slice(0, 32);

/** What recording is made of. */
export type RecordingParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly programs: ProgramsService;
  readonly members: RecordedMembers;
  readonly behaviours: BehavioursService;
  readonly unit: RecordingUnit;
};

/**
 * Records behaviours: what they change in features, the decisions of the members touched, and the
 * points they earn, in one unit of work (docs/domain.md §2, driver "live").
 */
export class RecordingService {
  constructor(private readonly parts: RecordingParts) {}

  /**
   * Good rows are kept and bad ones refused, one by one; a repetition of a row changes nothing.
   * Does the whole again where another unit was first with a key, or the programme was changed
   * meanwhile.
   */
  async record(command: RecordBehaviours): Promise<readonly RowOutcome[]> {
    for (let attempt = 1; ; attempt += 1) {
      const program = await this.parts.directory.get(command.programId);
      try {
        const outcomes = await this.parts.database.run((tx) => this.attempt(tx, program, command), {
          repeatable: true,
        });
        if (program.frozenAt === null) this.parts.directory.invalidate(program.id);
        return outcomes;
      } catch (error) {
        const isChanged = error instanceof ProgramChanged;
        if (!(isChanged || isDuplicateKey(error)) || attempt === MAX_ATTEMPTS) throw error;
        if (isChanged) this.parts.directory.invalidate(program.id);
      }
    }
  }

  private async attempt(
    tx: Tx,
    program: ProgramInForce,
    command: RecordBehaviours,
  ): Promise<readonly RowOutcome[]> {
    const { mode, drafts } = command;
    const recordedAt = mode.kind === 'LIVE' ? this.parts.clock() : mode.asOf;
    const outcomes = new Array<RowOutcome>(drafts.length);
    const refuse = (index: number, fault: RowFault): void => {
      outcomes[index] = { status: 'REFUSED', fault };
    };
    const checked = this.check(program, recordedAt, drafts);
    checked.forEach((row, index) => row.ok || refuse(index, row.error));
    const rows = await this.rowsOfMembers(tx, program, { ...command, recordedAt, checked }, refuse);
    if (rows.length === 0) return outcomes;
    await this.freeze(tx, program, recordedAt);

    const states = await this.parts.unit.lock(tx, rows);
    const kept = await this.parts.behaviours.kept(
      tx,
      program.id,
      rows.map(({ behaviour }) => behaviour),
    );
    const { fresh, duplicates, reused } = classify(rows, kept);
    reused.forEach((index) => refuse(index, KEY_REUSED));
    const ids = new Map<IncomingRow, string>();
    for (const row of fresh) {
      const { behaviour, memberId, index } = row;
      const behaviourId = newId(behaviour.occurredAt);
      ids.set(row, behaviourId);
      const status = behaviour.counts ? 'RECORDED' : 'NOT_COUNTED';
      outcomes[index] = { status, behaviourId, memberId };
    }
    for (const { index, of } of duplicates) {
      const behaviourId = 'id' in of ? of.id : (ids.get(of) ?? '');
      const memberId = rows.find((row) => row.index === index)?.memberId ?? '';
      outcomes[index] = { status: 'DUPLICATE', behaviourId, memberId };
    }
    if (fresh.length > 0) {
      const identified = fresh.map((row) => ({ ...row, id: ids.get(row) ?? '' }));
      const joined =
        mode.kind === 'BACKFILL'
          ? await this.parts.members.joinedEarlier(tx, program, fresh)
          : NOBODY;
      await this.parts.unit.apply(tx, {
        program,
        mode,
        recordedAt,
        states,
        rows: identified,
        joined,
      });
    }
    return outcomes;
  }

  private check(
    program: ProgramInForce,
    recordedAt: Instant,
    drafts: readonly BehaviourDraft[],
  ): CheckedRow[] {
    const terms = {
      currencyCode: program.currencyCode,
      recordedAt,
      lateEventHorizonDays: program.inForce.rules.lateEventHorizonDays,
      dayOf: program.calendar.dayOf,
      rateOn: program.rateOn,
    };
    return drafts.map((draft) => checkBehaviour(draft, terms));
  }

  /** The checked rows whose member is known; a backfill or a replay makes the others known. */
  private async rowsOfMembers(
    tx: Tx,
    program: ProgramInForce,
    request: RecordBehaviours & {
      readonly recordedAt: Instant;
      readonly checked: readonly CheckedRow[];
    },
    refuse: (index: number, fault: RowFault) => void,
  ): Promise<IncomingRow[]> {
    const good = request.checked.flatMap((row, index) => {
      const draft = request.drafts[index];
      return row.ok && draft ? [{ index, draft, behaviour: row.value }] : [];
    });
    const found = await this.parts.members.of(tx, program, good, {
      mode: request.mode,
      at: request.recordedAt,
    });
    return good.flatMap(({ index, draft, behaviour }, place) => {
      const member = found[place];
      if (!member?.ok) {
        refuse(index, member?.error ?? MEMBER_NOT_FOUND);
        return [];
      }
      const { memberId, namedId } = member.value;
      // As it was named: a merge, or its undoing, makes no other body of a repetition.
      return [{ index, memberId, behaviour, bodyHash: bodyHashOf(draft, behaviour, namedId) }];
    });
  }

  /** The first behaviour freezes currency and zone of its programme. */
  private async freeze(tx: Tx, program: ProgramInForce, at: Instant): Promise<void> {
    if (program.frozenAt !== null) return;
    if (!(await this.parts.programs.freeze(tx, program, at))) throw new ProgramChanged();
  }
}

/** The programme was published anew between reading it and its first behaviour. */
class ProgramChanged extends Error {
  override readonly name = 'ProgramChanged';
}
