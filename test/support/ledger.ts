import type { Services } from '../../src/app/compose';
import type { LotTerms } from '../../src/domain/points/lot-terms';
import type { Transaction } from '../../src/domain/points/posting';
import type { PointsRefusal } from '../../src/domain/points/wallet-command';
import type { MemberCommand, Posted } from '../../src/features/points';
import { newId } from '../../src/platform/id';
import { buildTerms } from './wallets';

type EarnParts = {
  readonly points: number;
  readonly orderId?: string | null;
  readonly desired?: number;
  readonly terms?: Partial<LotTerms>;
};

/** Commands for wallets as the clock of the services stands, without what leads to them. */
export interface TestLedger {
  /** What was posted; fails the test where it was refused. */
  post(memberId: string, command: MemberCommand['command']): Promise<Posted>;
  try(memberId: string, command: MemberCommand['command']): Promise<Posted | PointsRefusal>;
  earn(memberId: string, parts: EarnParts): Promise<Posted>;
  /** The same for each of them in one unit; each time a lot of its own. */
  earnAll(memberIds: readonly string[], parts: Omit<EarnParts, 'orderId'>): Promise<void>;
  takeBack(memberId: string, orderId: string, points: number): Promise<Posted>;
  hold(memberId: string, points: number, minutes: number): Promise<string>;
  reverse(memberId: string, original: Transaction): Promise<Posted>;
}

export function ledgerOf({ services, programId }: LedgerParts): TestLedger {
  const { database, directory, ledger, clock } = services;
  const attempt: TestLedger['try'] = async (memberId, command) => {
    const [outcome] = await database.run(async (tx) => {
      const program = await directory.get(programId, tx);
      const occasion = { at: clock(), actor: 'test' };
      return ledger.post(tx, program, occasion, [{ memberId, command, tierCode: 'regular' }]);
    });
    if (!outcome) throw new Error('One command has one outcome');
    return outcome.ok ? outcome.value : outcome.error;
  };
  const post: TestLedger['post'] = async (memberId, command) => {
    const outcome = await attempt(memberId, command);
    if ('kind' in outcome) throw new Error(`Refused: ${JSON.stringify(outcome)}`);
    return outcome;
  };
  return {
    post,
    try: attempt,
    earn: (memberId, parts) => post(memberId, earning(parts, clock())),
    earnAll: async (memberIds, parts) => {
      await database.run(async (tx) => {
        const program = await directory.get(programId, tx);
        const commands = memberIds.map((memberId) => ({
          memberId,
          command: earning(parts, clock()),
        }));
        return ledger.post(tx, program, { at: clock(), actor: 'test' }, commands);
      });
    },
    takeBack: (memberId, orderId, points) => {
      const fixed = { behaviourId: null, terms: buildTerms(), effectiveAt: clock() };
      return post(memberId, { kind: 'TAKE_BACK', points, orderId, ...fixed });
    },
    hold: async (memberId, points, minutes) => {
      const holdId = newId();
      await post(memberId, { kind: 'HOLD', points, holdId, minutes });
      return holdId;
    },
    reverse: (memberId, original) =>
      post(memberId, { kind: 'REVERSE', original: { ...original, isReversed: false } }),
  };
}

const earning = (
  { points, orderId = newId(), desired = points, terms = {} }: EarnParts,
  effectiveAt: number,
): MemberCommand['command'] => ({
  ...{ kind: 'EARN', points, desired, orderId, behaviourId: null, effectiveAt },
  terms: buildTerms(terms),
});

export type LedgerParts = { readonly services: Services; readonly programId: string };
