import { applyChange } from '../../src/domain/points/apply';
import { decideWallet } from '../../src/domain/points/decide-wallet';
import type { LotTerms } from '../../src/domain/points/lot-terms';
import { DEFAULT_POINTS_RULES, type PointsRules } from '../../src/domain/points/points-rules';
import type { TransactionDraft } from '../../src/domain/points/posting';
import { emptyWallet, type Wallet } from '../../src/domain/points/wallet';
import type {
  PointsRefusal,
  WalletCommand,
  WalletTerms,
} from '../../src/domain/points/wallet-command';
import { zoneCalendar } from '../../src/domain/shared/calendar';

export { applyChange };

/** Terms of a lot that never expires and is active at once, but for what the test says. */
export const buildTerms = (overrides: Partial<LotTerms> = {}): LotTerms => ({
  ruleCode: null,
  pointsVersion: 0,
  versionNumber: 1,
  pointsPerUnit: '1',
  multiplier: '1',
  campaignMultiplier: '1',
  tierCode: 'regular',
  pendingDays: 0,
  expiry: { kind: 'NONE' },
  ...overrides,
});

/** A wallet that commands are done to, one after another, at instants given as text. */
export class WalletStory {
  wallet: Wallet = emptyWallet('member');
  readonly history: TransactionDraft[] = [];

  constructor(
    private readonly rules: Partial<PointsRules> = {},
    private readonly zone = 'UTC',
  ) {}

  terms(at: number): WalletTerms {
    return {
      at,
      calendar: zoneCalendar(this.zone),
      points: { pointsVersion: 0, rules: { ...DEFAULT_POINTS_RULES, ...this.rules } },
      versionNumber: 1,
      tierCode: 'regular',
    };
  }

  /** Does a command; gives the refusal where there is one, otherwise what was posted. */
  do(on: string, command: WalletCommand): PointsRefusal | readonly TransactionDraft[] {
    const decided = decideWallet(this.wallet, command, this.terms(Date.parse(on)));
    if (!decided.ok) return decided.error;
    this.wallet = decided.value.wallet;
    const drafts = decided.value.changes.map(({ draft }) => draft);
    this.history.push(...drafts);
    return drafts;
  }

  /** Does what is due. */
  settle(on: string): readonly TransactionDraft[] {
    return this.do(on, { kind: 'SETTLE' }) as readonly TransactionDraft[]; // never refused
  }
}
