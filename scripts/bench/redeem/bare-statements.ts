import { createHash } from 'node:crypto';
import { invariant } from '../../../src/domain/shared/invariant';
import { toStoredInstant } from '../../../src/platform/database/stored-instant';
import { newId } from '../../../src/platform/id';

/** What is asked of a teller: one point of a member's. */
export interface Asked {
  readonly programId: string;
  readonly memberId: string;
  readonly key: string;
}

/** The columns of a wallet and of a lot that a redemption has to know. */
export interface BareWallet {
  readonly balance: number;
  readonly held: number;
  readonly sequence: number;
  readonly seal: string;
}
export interface BareLot {
  readonly number: number;
  readonly active: number;
  readonly held: number;
}

type Value = string | number | null;

const POINTS = 1;

/** What one redemption takes, in the order in which it is sent. */
export const STATEMENTS = {
  claim: `INSERT INTO idempotency (scope, key_hash, request_hash, created_at) VALUES (?, ?, ?, ?)`,
  wallet: 'SELECT balance, held, sequence, seal FROM wallet WHERE member_id = ?',
  lots: `SELECT number, active, held FROM wallet_lot
    WHERE member_id = ? AND (active > 0 OR pending > 0) ORDER BY number`,
  transaction: `INSERT INTO wallet_transaction (member_id, sequence, id, program_id, kind, points,
    actor, effective_at, recorded_at, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  postings: `INSERT INTO wallet_posting (member_id, sequence, line, account, lot, amount, held,
    pending) VALUES (?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?)`,
  lot: `UPDATE wallet_lot SET active = active - ? WHERE member_id = ? AND number = ?
    AND active - held >= ?`,
  change: `UPDATE wallet SET balance = balance - ?, sequence = ?, seal = ?, is_anchored = 0,
    last_activity_at = ?, updated_at = ? WHERE member_id = ?`,
  answer: 'UPDATE idempotency SET response = ? WHERE scope = ? AND key_hash = ?',
} as const;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The values of the statements, as far as they are known before anything was read. */
export function valuesOf({ programId, memberId, key }: Asked) {
  const now = toStoredInstant(Date.now());
  const scope = `${programId}/points.REDEEM`;
  const keyHash = sha256(key);
  const requestHash = sha256(JSON.stringify(['REDEEM', memberId, POINTS]));
  const redeem = (wallet: BareWallet | undefined, lots: readonly BareLot[]) => {
    const lot = lots.find(({ active, held }) => active - held >= POINTS);
    invariant(wallet && lot && wallet.balance - wallet.held >= POINTS, 'there is enough');
    const sequence = Number(wallet.sequence) + 1;
    const id = newId();
    const lines: Value[][] = [
      [memberId, sequence, 0, 'WALLET', lot.number, -POINTS, 0, 0],
      [memberId, sequence, 1, 'REDEMPTION', null, POINTS, 0, 0],
    ];
    const head = [memberId, sequence, id, programId, 'REDEEM', -POINTS, 'bench', now, now];
    const seal = sha256(JSON.stringify([wallet.seal, head, lines]));
    const figures = { balance: Number(wallet.balance) - POINTS, held: Number(wallet.held) };
    return {
      transaction: [...head, seal],
      postings: lines.flat(),
      lot: [POINTS, memberId, lot.number, POINTS],
      change: [POINTS, sequence, seal, now, now, memberId],
      answer: [
        JSON.stringify({ ok: true, value: { memberId, sequence, figures } }),
        scope,
        keyHash,
      ],
    };
  };
  return { claim: [scope, keyHash, requestHash, now], redeem };
}
