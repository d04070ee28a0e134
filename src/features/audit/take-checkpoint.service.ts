import {
  balancesText,
  checkpointText,
  headText,
  type Checkpoint,
} from '../../domain/points/checkpoint';
import { FIRST_SEAL } from '../../domain/points/seal';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { sha256Hex } from '../../platform/security/hash';
import type { LedgerAudit } from '../points';
import type { ProgramInForce } from '../programs';
import { AnchorStore } from './anchor.store';
import { CheckpointStore } from './checkpoint.store';

export interface CheckpointParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: LedgerAudit;
}

const PAGE_HEADS = 2_000;

/** The heads of a checkpoint, counted and digested. */
type Digest = { readonly heads: number; readonly digest: string };

/**
 * Takes the daily checkpoint of a programme: begun, filled with heads page by page, closed. Each
 * step is a unit that holds the programme's chain, and finds by itself what is left to do, so that
 * it goes on after a kill, and two who take it at once take one.
 */
export class TakeCheckpoint {
  private readonly anchors = new AnchorStore();
  private readonly checkpoints = new CheckpointStore();

  constructor(private readonly parts: CheckpointParts) {}

  /** The checkpoint of today, unless there is one; true where this call closed one. */
  async ofToday(program: ProgramInForce): Promise<boolean> {
    const at = this.parts.clock();
    const day = program.calendar.dayOf(at);
    const isDue = await this.parts.database.run(
      async (tx) => {
        const chain = await this.checkpoints.lockChain(tx, program.id);
        if (chain.isOpen) return true;
        // A clock that jumps back takes none twice.
        if (chain.day !== null && day <= chain.day) return false;
        const { wallets } = await this.anchors.totals(tx, program.id);
        if (wallets === 0) return false;
        const next = { number: chain.number + 1, day, begunAt: at, isOpen: true };
        await this.checkpoints.setChain(tx, program.id, next);
        return true;
      },
      { repeatable: true },
    );
    return isDue && (await this.finish(program.id));
  }

  /** Fills and closes the checkpoint that was begun; false where none is open any more. */
  async finish(programId: string): Promise<boolean> {
    while (await this.takeHeads(programId));
    const chain = await this.checkpoints.chain(this.parts.database.reader, programId);
    if (!chain?.isOpen) return false;
    const digest = await this.digestOf(programId, chain.number);
    return this.close(programId, chain.number, digest);
  }

  /** Takes in the next heads; false where there are no more. */
  private takeHeads(programId: string): Promise<boolean> {
    return this.parts.database.run(
      async (tx) => {
        const chain = await this.checkpoints.lockChain(tx, programId);
        if (!chain.isOpen) return false;
        const open = await this.anchors.open(tx, programId, PAGE_HEADS);
        const heads = open.map((anchor) => ({ ...anchor, number: chain.number }));
        await this.checkpoints.addHeads(tx, programId, heads);
        await this.anchors.markInCheckpoint(
          tx,
          heads.map(({ memberId }) => memberId),
        );
        return open.length === PAGE_HEADS;
      },
      { repeatable: true },
    );
  }

  /** Nothing is anchored while a checkpoint is open, so that its heads stay as they are. */
  private async digestOf(programId: string, number: number): Promise<Digest> {
    let digest = FIRST_SEAL;
    let heads = 0;
    const range = { from: number, to: number };
    for await (const page of this.checkpoints.scanHeads(
      this.parts.database.reader,
      programId,
      range,
    )) {
      for (const head of page) digest = sha256Hex(headText(digest, head));
      heads += page.length;
    }
    return { digest, heads };
  }

  private close(programId: string, number: number, digest: Digest): Promise<boolean> {
    return this.parts.database.run(
      async (tx) => {
        const chain = await this.checkpoints.lockChain(tx, programId);
        if (!chain.isOpen || chain.number !== number) return false;
        const { day, begunAt } = chain;
        const checkpoint: Checkpoint = {
          ...{ programId, number, ...digest },
          day: day ?? 0,
          takenAt: begunAt ?? 0,
          ...(await this.sums(tx, programId)),
          previousSeal: await this.sealBefore(tx, programId, number),
        };
        const seal = sha256Hex(checkpointText(checkpoint));
        await this.checkpoints.add(tx, { ...checkpoint, seal });
        await this.checkpoints.setChain(tx, programId, { ...chain, isOpen: false });
        return true;
      },
      { repeatable: true },
    );
  }

  private async sums(tx: Tx, programId: string) {
    const totals = await this.anchors.totals(tx, programId);
    const accounts = await this.parts.ledger.totals(tx, programId);
    return { ...totals, balances: balancesText(accounts) };
  }

  private async sealBefore(tx: Tx, programId: string, number: number): Promise<string> {
    const before = await this.checkpoints.find(tx, programId, number - 1);
    return before?.seal ?? FIRST_SEAL;
  }
}
