import { MINUTE_MS, type Instant } from '../shared/instant';
import { assertNever } from '../shared/invariant';
import { ok, refused, type Result } from '../shared/result';
import { applyChange, type WalletChange } from './apply';
import type { Points } from './earn';
import { earn, give, receive } from './grant';
import { NO_CAUSE, onLot, onProgram, ruleOf, type Cause, type TransactionDraft } from './posting';
import { isReversible, reverse } from './reverse';
import { settle, unpinned, type Progress } from './settle';
import { capturePins, debit, pinned, takeFromLots } from './spend';
import { penalise, takeBack, type Taking } from './take-back';
import { availableOf, freeOf, MOST_POINTS, type Hold, type Wallet } from './wallet';
import type { PointsRefusal, WalletCommand, WalletTerms } from './wallet-command';

type Command<Kind extends WalletCommand['kind']> = Extract<WalletCommand, { kind: Kind }>;
type Decided = Result<WalletChange | null, PointsRefusal>;

/**
 * What becomes of a wallet when something is asked of it: first all that is due happens, then the
 * command, then what the command made due. A refusal leaves the wallet as it was.
 *
 * @example
 * decideWallet(wallet, { kind: 'REDEEM', points: 70 }, terms);
 * // { ok: true, value: { wallet, changes: [redeem 50 of lot 2 and 20 of lot 1] } }
 */
export function decideWallet(
  wallet: Wallet,
  command: WalletCommand,
  terms: WalletTerms,
): Result<Progress, PointsRefusal> {
  const { at, calendar } = terms;
  if (wallet.state === 'MERGED' && !OF_MERGED.has(command.kind)) {
    return refused({ kind: 'wallet-merged' });
  }
  const settled = settle(wallet, at, calendar);
  const decided = decideSettled(settled.wallet, command, terms);
  if (!decided.ok) return decided;
  if (decided.value === null) return ok(settled);
  const after = applyChange(settled.wallet, decided.value, calendar);
  const rest = settle(after, at, calendar, at);
  return ok({
    wallet: rest.wallet,
    changes: [...settled.changes, decided.value, ...rest.changes],
  });
}

/** What can still happen in a wallet whose member has become one with another. */
const OF_MERGED: ReadonlySet<WalletCommand['kind']> = new Set<WalletCommand['kind']>([
  'SETTLE',
  /** A reward is cancelled; its points move on. */
  'REVERSE',
  'MOVE_OUT',
]);

function decideSettled(wallet: Wallet, command: WalletCommand, terms: WalletTerms): Decided {
  switch (command.kind) {
    case 'SETTLE':
      return ok(null);
    case 'EARN':
    case 'TAKE_BACK':
    case 'PENALISE':
      return ok(followBehaviour(wallet, command, terms));
    case 'REDEEM':
      return redeemOf(wallet, command, terms);
    case 'HOLD':
      return holdOf(wallet, command, terms);
    case 'CAPTURE':
    case 'RELEASE':
      return endHold(wallet, command, terms);
    case 'ADJUST':
      return adjustOf(wallet, command, terms);
    case 'REVERSE':
      return reverseOf(wallet, command, terms);
    default:
      return transferOf(wallet, command, terms);
  }
}

/** What a behaviour did cannot be refused. */
function followBehaviour(
  wallet: Wallet,
  command: Command<'EARN'> | Command<'TAKE_BACK'> | Command<'PENALISE'>,
  terms: WalletTerms,
): WalletChange {
  switch (command.kind) {
    case 'EARN':
      return earn(wallet, command, terms);
    case 'TAKE_BACK':
      return takeBackOf(wallet, command, terms);
    case 'PENALISE':
      return penaltyOf(wallet, command, terms);
    default:
      return assertNever(command);
  }
}

/** Why so many points cannot leave the wallet; null when they can. */
function spendingRefusal(wallet: Wallet, points: Points, minimum: Points): PointsRefusal | null {
  if (wallet.state === 'FROZEN') return { kind: 'wallet-frozen' };
  if (points < minimum) return { kind: 'below-minimum', minimum };
  const available = availableOf(wallet.figures);
  if (available >= points) return null;
  return { kind: 'insufficient-points', available, required: points };
}

function redeemOf(wallet: Wallet, command: Command<'REDEEM'>, terms: WalletTerms): Decided {
  const { points } = command;
  const why = spendingRefusal(wallet, points, terms.points.rules.minimumRedemption);
  if (why) return refused(why);
  const taken = takeFromLots(wallet, points, terms.calendar);
  return ok({ draft: draft('REDEEM', terms.at, aboutOf(command), debit(taken, 'REDEMPTION')) });
}

function holdOf(wallet: Wallet, command: Command<'HOLD'>, terms: WalletTerms): Decided {
  const { points, holdId } = command;
  const { holdMinutes, maxHoldMinutes, minimumRedemption } = terms.points.rules;
  const minutes = command.minutes ?? holdMinutes;
  const why = spendingRefusal(wallet, points, minimumRedemption);
  if (why) return refused(why);
  if (minutes > maxHoldMinutes) {
    return refused({ kind: 'hold-too-long', maximumMinutes: maxHoldMinutes });
  }
  const cause = { ...aboutOf(command), holdId };
  const pins = takeFromLots(wallet, points, terms.calendar);
  const hold: Hold = {
    id: holdId,
    state: 'OPEN',
    points,
    pins,
    createdAt: terms.at,
    expiresAt: terms.at + minutes * MINUTE_MS,
    cause: { orderId: cause.orderId, reference: cause.reference },
  };
  return ok({ draft: draft('HOLD', terms.at, cause, pinned(pins)), hold });
}

function endHold(
  wallet: Wallet,
  command: Command<'CAPTURE'> | Command<'RELEASE'>,
  { at }: WalletTerms,
): Decided {
  const hold = wallet.holds.find(({ id }) => id === command.holdId);
  if (!hold) return refused({ kind: 'hold-not-found' });
  if (hold.state !== 'OPEN') return refused({ kind: 'hold-ended', state: hold.state });
  const cause = { ...NO_CAUSE, ...hold.cause, holdId: hold.id };
  if (command.kind === 'RELEASE') {
    const released: Hold = { ...hold, state: 'RELEASED' };
    return ok({ draft: draft('RELEASE', at, cause, unpinned(hold)), hold: released });
  }
  if (wallet.state === 'FROZEN') return refused({ kind: 'wallet-frozen' });
  const points = command.points ?? hold.points;
  if (points > hold.points) return refused({ kind: 'exceeds-hold', held: hold.points });
  const captured: Hold = { ...hold, state: 'CAPTURED' };
  return ok({ draft: draft('CAPTURE', at, cause, capturePins(hold.pins, points)), hold: captured });
}

function takeBackOf(
  wallet: Wallet,
  command: Command<'TAKE_BACK'>,
  terms: WalletTerms,
): WalletChange {
  const { points, orderId } = command;
  const lots = wallet.lots.filter((lot) => lot.orderId === orderId);
  const policy = terms.points.rules.refundPolicy;
  const taking = takeBack(wallet, lots, { points, policy }, terms.calendar);
  const change = takingChange('TAKE_BACK', command, taking);
  const last = lots.at(-1);
  if (!last) return change;
  return {
    draft: { ...change.draft, lot: last.number },
    claims: { lot: last.number, points: taking.claimed },
  };
}

function penaltyOf(wallet: Wallet, command: Command<'PENALISE'>, terms: WalletTerms): WalletChange {
  const request = { points: command.points, policy: terms.points.rules.refundPolicy };
  return takingChange('PENALTY', command, penalise(wallet, request, terms.calendar));
}

function takingChange(
  kind: 'TAKE_BACK' | 'PENALTY',
  command: Command<'TAKE_BACK'> | Command<'PENALISE'>,
  { postings }: Taking,
): WalletChange {
  const orderId = command.kind === 'TAKE_BACK' ? command.orderId : null;
  const cause = { ...NO_CAUSE, orderId, behaviourId: command.behaviourId };
  return {
    draft: {
      ...draft(kind, command.effectiveAt, cause, postings),
      rule: ruleOf(command.terms),
      desired: -command.points,
    },
  };
}

function adjustOf(wallet: Wallet, command: Command<'ADJUST'>, terms: WalletTerms): Decided {
  const { points, reference } = command;
  const cause = { ...NO_CAUSE, reference };
  if (points > 0) {
    const maximum = MOST_POINTS - Math.max(0, wallet.figures.balance);
    if (points > maximum) return refused({ kind: 'balance-too-large', maximum });
    return ok(give(wallet, { points, cause }, terms));
  }
  const why = spendingRefusal(wallet, -points, 1);
  if (why) return refused(why);
  const taken = takeFromLots(wallet, -points, terms.calendar);
  return ok({ draft: draft('ADJUST', terms.at, cause, debit(taken, 'ADJUSTMENT')) });
}

function reverseOf(wallet: Wallet, command: Command<'REVERSE'>, terms: WalletTerms): Decided {
  const { original } = command;
  const { kind, sequence } = original;
  if (!isReversible(kind)) return refused({ kind: 'not-reversible', transactionKind: kind });
  if (original.isReversed) return refused({ kind: 'already-reversed' });
  const policy = terms.points.rules.refundPolicy;
  const { postings, unplaced } = reverse(wallet, original, policy, terms.calendar);
  const cause = { ...original.cause, ...withReference(command), corrects: sequence };
  const change = { draft: draft('REVERSE', terms.at, { ...cause, behaviourId: null }, postings) };
  if (unplaced === 0) return ok(change);
  // All debt is paid, or there would be nothing left over.
  const free = { ...wallet, figures: { ...wallet.figures, debt: 0 } };
  const placed = give(free, { points: unplaced, cause }, terms);
  const lines = placed.draft.postings.filter(({ account }) => account === 'WALLET');
  return ok({ ...placed, draft: { ...change.draft, postings: [...postings, ...lines] } });
}

const withReference = ({ reference }: { readonly reference?: string | null }) =>
  reference === undefined || reference === null ? {} : { reference };

function transferOf(
  wallet: Wallet,
  command: Command<'TRANSFER_OUT'> | Command<'TRANSFER_IN'> | Command<'MOVE_OUT'>,
  terms: WalletTerms,
): Decided {
  if (command.kind === 'MOVE_OUT') return moveOut(wallet, command, terms);
  if (command.kind === 'TRANSFER_IN') return ok(receive(wallet, command, terms));
  const { transfersAllowed, minimumTransfer } = terms.points.rules;
  if (!transfersAllowed) return refused({ kind: 'transfers-off' });
  const why = spendingRefusal(wallet, command.points, minimumTransfer);
  if (why) return refused(why);
  const taken = takeFromLots(wallet, command.points, terms.calendar);
  const draftOut = draft('TRANSFER_OUT', terms.at, aboutOf(command), debit(taken, 'TRANSFER'));
  return ok({ draft: draftOut });
}

/**
 * All that can leave for the member that this one becomes: what is free, and what waits. A wallet
 * that is left as a whole may leave nothing behind, neither holds nor debts.
 */
function moveOut(
  wallet: Wallet,
  { lots, reference }: Command<'MOVE_OUT'>,
  { at }: WalletTerms,
): Decided {
  const { held, debt } = wallet.figures;
  if (wallet.state === 'FROZEN') return refused({ kind: 'wallet-frozen' });
  if (lots === null && held > 0) return refused({ kind: 'holds-open', held });
  if (lots === null && debt > 0) return refused({ kind: 'points-owed', debt });
  const named = lots && new Set(lots);
  const moved = wallet.lots.filter(
    (lot) => (named?.has(lot.number) ?? true) && (freeOf(lot) > 0 || lot.pending > 0),
  );
  if (moved.length === 0) return ok(null);
  const lines = moved.map((lot) =>
    onLot(lot.number, { amount: minus(freeOf(lot)), pending: minus(lot.pending) }),
  );
  const points = moved.reduce((sum, lot) => sum + freeOf(lot), 0);
  const other = points === 0 ? [] : [onProgram('TRANSFER', points)];
  return ok({ draft: draft('TRANSFER_OUT', at, aboutOf({ reference }), [...lines, ...other]) });
}

/** Without the nought that has a sign. */
const minus = (points: Points): Points => (points === 0 ? 0 : -points);

const aboutOf = (command: {
  readonly orderId?: string | null;
  readonly reference?: string | null;
}): Cause => ({
  ...NO_CAUSE,
  orderId: command.orderId ?? null,
  reference: command.reference ?? null,
});

const draft = (
  kind: TransactionDraft['kind'],
  effectiveAt: Instant,
  cause: Cause,
  postings: TransactionDraft['postings'],
): TransactionDraft => ({
  ...{ kind, effectiveAt, cause, postings },
  lot: null,
  rule: null,
  desired: null,
});
