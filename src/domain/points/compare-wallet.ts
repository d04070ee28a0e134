import type { ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { Replay, ReplayedHold, ReplayedLot } from './replay';
import { nextDueAt } from './settle';
import type { HoldFacts, LotFacts, TransactionFacts, WalletBelongings } from './verify-facts';
import { finding, type Finding, type FindingCode } from './verify-finding';
import { emptyWallet, type Hold, type Lot } from './wallet';

/** A wallet as its transactions left it. */
export type ReplayedWallet = {
  readonly replay: Replay;
  readonly last: TransactionFacts | null;
  readonly seal: string;
  /** Lots whose transactions do not exist, by the place they name. */
  readonly opens: ReadonlyMap<number, readonly Lot[]>;
};

type Report = (
  code: FindingCode,
  sequence: number | null,
  expected: unknown,
  actual: unknown,
) => void;

/** Where the rows of a wallet are not what its transactions come to. */
export function compareWallet(
  of: WalletBelongings,
  state: ReplayedWallet,
  calendar: ZoneCalendar,
): readonly Finding[] {
  const found: Finding[] = [];
  const { memberId } = of.wallet;
  const report: Report = (code, sequence, expected, actual) =>
    void found.push(finding(code, { memberId, sequence }, expected, actual));
  compareFigures(of, state, report);
  compareRow(of, state, report);
  for (const row of of.lots) compareLot(of, row, state, report);
  compareHolds(of, state.replay, report);
  compareDue(of, state.replay, { calendar, report });
  return found;
}

function compareFigures({ wallet }: WalletBelongings, { replay }: ReplayedWallet, report: Report) {
  for (const name of ['balance', 'held', 'pending', 'debt'] as const) {
    const expected = replay.figures[name];
    const actual = wallet.figures[name];
    if (expected !== actual) report('FIGURE_WRONG', null, { [name]: expected }, { [name]: actual });
  }
}

function compareRow(
  { wallet, anchor }: WalletBelongings,
  { replay, last, seal }: ReplayedWallet,
  report: Report,
): void {
  const same = (name: string, expected: unknown, actual: unknown): void => {
    if (expected !== actual) report('WALLET_WRONG', null, { [name]: expected }, { [name]: actual });
  };
  same('seal', seal, wallet.seal);
  same('lastLot', replay.lastLot, wallet.lastLot);
  same('lastActivityAt', replay.lastActivityAt, wallet.lastActivityAt);
  same('anchoredSequence', anchor?.sequence ?? 0, wallet.anchoredSequence);
  if (last !== null) same('isAnchored', anchor?.sequence === wallet.sequence, wallet.isAnchored);
  const isSealed = last !== null && last.sequence > wallet.unsealed;
  if (isSealed) same('updatedAt', last.recordedAt, wallet.updatedAt);
}

function compareLot(
  { wallet }: WalletBelongings,
  { lot, opened, programId, flaws }: LotFacts,
  { replay, opens }: ReplayedWallet,
  report: Report,
): void {
  const label = `lot ${lot.number}`;
  for (const flaw of flaws) report(flaw, opened, null, label);
  if (programId !== wallet.programId) report('PROGRAM_WRONG', opened, wallet.programId, label);
  const replayed = replay.lots.get(lot.number);
  if (!replayed || opens.has(opened)) {
    report('LOT_UNKNOWN', opened, null, label);
    return;
  }
  for (const name of LOT_FIELDS) {
    const expected = replayed[name];
    const actual = lot[name];
    if (expected !== actual) {
      report('LOT_WRONG', opened, { lot: lot.number, [name]: expected }, { [name]: actual });
    }
  }
}

const LOT_FIELDS = [
  'active',
  'held',
  'pending',
  'earned',
  'expired',
  'takenBack',
  'activatedAt',
  'expiresAt',
] as const satisfies readonly (keyof ReplayedLot & keyof Lot)[];

function compareHolds({ wallet, holds }: WalletBelongings, replay: Replay, report: Report): void {
  const rows = new Map(holds.map((row) => [row.hold.id, row]));
  for (const [id, replayed] of replay.holds) {
    const row = rows.get(id);
    const { sequence } = replayed.made;
    if (!row) {
      report('HOLD_WRONG', sequence, id, null);
      continue;
    }
    for (const flaw of row.flaws) report(flaw, sequence, null, id);
    if (row.programId !== wallet.programId) {
      report('PROGRAM_WRONG', sequence, wallet.programId, row.programId);
    }
    compareHold(row, replayed, report);
  }
  for (const id of rows.keys()) {
    if (!replay.holds.has(id)) report('HOLD_WRONG', null, null, id);
  }
}

function compareHold({ hold }: HoldFacts, replayed: ReplayedHold, report: Report): void {
  const { made, pins, state, endedAt } = replayed;
  const points = pins.reduce((sum, pin) => sum + pin.points, 0);
  const { orderId, reference } = made.cause;
  const expected = { state, points, pins, createdAt: made.effectiveAt, orderId, reference };
  const actual = {
    state: hold.state,
    points: hold.points,
    pins: hold.pins,
    createdAt: hold.createdAt,
    orderId: hold.cause.orderId,
    reference: hold.cause.reference,
  };
  const isSame = JSON.stringify(expected) === JSON.stringify(actual);
  if (!isSame) report('HOLD_WRONG', made.sequence, expected, actual);
  // What ended by itself did not end before its time.
  const isEarly = state === 'EXPIRED' && endedAt !== null && endedAt < hold.expiresAt;
  if (isEarly) report('HOLD_WRONG', made.sequence, { endedAt }, { expiresAt: hold.expiresAt });
}

/** A wallet that claims that nothing is due would never let its points expire. */
function compareDue(
  { wallet, holds }: WalletBelongings,
  replay: Replay,
  { calendar, report }: { readonly calendar: ZoneCalendar; readonly report: Report },
): void {
  const lots = [...replay.lots.values()]
    .filter(({ active, pending }) => active > 0 || pending > 0)
    .map((lot) => ({ ...lot.row, ...valuesOf(lot) }));
  const open: Hold[] = holds.map(({ hold }) => hold).filter(({ state }) => state === 'OPEN');
  if (lots.length === 0 && open.length === 0) return;
  const { lastActivityAt } = replay;
  const replayed = { ...emptyWallet(wallet.memberId), lots, holds: open, lastActivityAt };
  const due: Instant | null = nextDueAt(replayed, calendar);
  if (due === null || (wallet.nextDueAt !== null && wallet.nextDueAt <= due)) return;
  report('WALLET_WRONG', null, { nextDueAt: due }, { nextDueAt: wallet.nextDueAt });
}

const valuesOf = ({ active, held, pending, activatedAt, expiresAt }: ReplayedLot) => ({
  ...{ active, held, pending, activatedAt, expiresAt },
});
