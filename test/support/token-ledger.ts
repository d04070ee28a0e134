import { DAY_MS, MINUTE_MS } from '../../src/domain/shared/instant';

/** One point. The plain model moves them one by one; nothing is ever summed but by counting. */
export interface Token {
  readonly lot: number;
  readonly orderId: string | null;
  readonly goodForDays: number | null;
  state: 'pending' | 'free' | 'held' | 'gone' | 'expired';
  activatesAt: number | null;
  expiresAt: number | null;
}

interface ModelHold {
  readonly tokens: Token[];
  readonly until: number;
  isOpen: boolean;
}

/** What left the wallet, so that it can come back: points, and what became debt instead. */
interface Departure {
  readonly tokens: readonly Token[];
  readonly debt: number;
  isReversed: boolean;
}

interface Earned {
  readonly n: number;
  readonly orderId: string | null;
  readonly pendingDays: number;
  readonly days: number | null;
}

const GIVEN = { orderId: null, pendingDays: 0, days: null };

export type Policy = 'DEBT' | 'WRITE_OFF';

/**
 * A wallet as a child would keep it: a heap of counters, each with its own expiry, all in UTC. It
 * shares no code with the ledger and is what the ledger must agree with.
 */
export class TokenLedger {
  readonly tokens: Token[] = [];
  readonly holds = new Map<string, ModelHold>();
  readonly departures = new Map<number, Departure>();
  readonly gifts = new Map<number, { readonly lot: number; readonly n: number; undone: boolean }>();
  debt = 0;
  private lots = 0;
  private readonly claimed = new Map<string, number>();
  private readonly lotOfOrder = new Map<string, number>();

  constructor(private readonly policy: Policy) {}

  count(state: Token['state']): number {
    return this.tokens.filter((token) => token.state === state).length;
  }

  get balance(): number {
    return this.count('free') + this.count('held') - this.debt;
  }

  get available(): number {
    return Math.max(0, this.balance - this.count('held'));
  }

  /** Lots are told by number: [free, held, pending] of each that has any. */
  lotsLeft(): Record<number, readonly [number, number, number]> {
    const left: Record<number, [number, number, number]> = {};
    for (const { lot, state } of this.tokens) {
      const place = ['free', 'held', 'pending'].indexOf(state);
      if (place >= 0) (left[lot] ??= [0, 0, 0])[place]! += 1; // the lot was put there just before
    }
    return left;
  }

  earn({ n, orderId, pendingDays, days }: Earned, at: number) {
    const known = orderId === null ? undefined : this.joinable(orderId, at);
    const lot = known?.lot ?? this.newLot(orderId, n);
    const pending = known ? known.pending : pendingDays > 0;
    const activatesAt = known?.activatesAt ?? midnight(at) + pendingDays * DAY_MS;
    for (let i = 0; i < n; i += 1) {
      const token: Token = {
        ...{ lot, orderId, goodForDays: known ? known.days : days },
        ...{ state: 'pending', activatesAt: pending ? activatesAt : null, expiresAt: null },
      };
      this.tokens.push(token);
      if (!pending) this.free(token, known ? known.expiresAt : expiry(days, at));
    }
  }

  spendable(): Token[] {
    return this.tokens
      .filter(({ state }) => state === 'free')
      .sort((a, b) => (a.expiresAt ?? Infinity) - (b.expiresAt ?? Infinity) || a.lot - b.lot);
  }

  redeem(n: number, sequence: number): boolean {
    if (this.available < n) return false;
    this.depart(this.spendable().slice(0, n), 0, sequence);
    return true;
  }

  hold(id: string, n: number, minutes: number, at: number): boolean {
    if (this.available < n) return false;
    const tokens = this.spendable().slice(0, n);
    for (const token of tokens) token.state = 'held';
    this.holds.set(id, { tokens, until: at + minutes * MINUTE_MS, isOpen: true });
    return true;
  }

  capture(id: string, n: number, sequence: number): boolean {
    const hold = this.holds.get(id);
    if (!hold?.isOpen || n > hold.tokens.length) return false;
    this.release(id);
    this.depart(hold.tokens.slice(0, n), 0, sequence);
    return true;
  }

  release(id: string): boolean {
    const hold = this.holds.get(id);
    if (!hold?.isOpen) return false;
    hold.isOpen = false;
    for (const token of hold.tokens) token.state = 'free';
    return true;
  }

  takeBack(orderId: string, n: number) {
    const own = this.tokens.filter((token) => token.orderId === orderId);
    const expired = own.filter(({ state }) => state === 'expired').length;
    const claimed = this.claimed.get(orderId) ?? 0;
    const due = Math.max(0, Math.min(n, own.length - expired - claimed));
    if (own.length > 0) this.claimed.set(orderId, claimed + due);
    const queue = [
      ...own.filter(({ state }) => state === 'pending'),
      ...own.filter(({ state }) => state === 'free'),
      ...this.spendable().filter((token) => token.orderId !== orderId),
    ];
    const taken = queue.slice(0, due);
    for (const token of taken) token.state = 'gone';
    if (this.policy === 'DEBT') this.debt += due - taken.length;
  }

  penalise(n: number, sequence: number) {
    const taken = this.spendable().slice(0, n);
    const debt = this.policy === 'DEBT' ? n - taken.length : 0;
    this.debt += debt;
    this.depart(taken, debt, sequence);
  }

  adjust(n: number, sequence: number, at: number): boolean {
    if (n < 0) return this.redeem(-n, sequence);
    this.earn({ n, ...GIVEN }, at);
    this.gifts.set(sequence, { lot: this.lots, n, undone: false });
    return true;
  }

  reverse(sequence: number, at: number): boolean {
    const gift = this.gifts.get(sequence);
    if (gift) return this.takeGiftBack(gift);
    const departure = this.departures.get(sequence);
    if (!departure || departure.isReversed) return false;
    departure.isReversed = true;
    for (const token of departure.tokens) this.free(token, token.expiresAt);
    const paid = Math.min(this.debt, departure.debt);
    this.debt -= paid;
    if (departure.debt > paid) this.earn({ n: departure.debt - paid, ...GIVEN }, at);
    return true;
  }

  /** Does all that is due by an instant, the earliest first. */
  settle(at: number) {
    for (;;) {
      const due = [
        ...[...this.holds].flatMap(([id, { isOpen, until }]) =>
          isOpen ? [{ at: until, id }] : [],
        ),
        ...this.tokens.flatMap((token) =>
          token.state === 'free' && token.expiresAt !== null
            ? [{ at: token.expiresAt, token }]
            : [],
        ),
        ...this.tokens.flatMap((token) =>
          token.state === 'pending' ? [{ at: token.activatesAt ?? 0, token }] : [],
        ),
      ].filter((event) => event.at <= at);
      const first = due.sort((a, b) => a.at - b.at || lotOf(a) - lotOf(b))[0];
      if (!first) return;
      if ('id' in first) this.release(first.id);
      else if (first.token.state === 'free') first.token.state = 'expired';
      else this.free(first.token, expiry(first.token.goodForDays, first.at));
    }
  }

  private joinable(orderId: string, at: number) {
    const lot = this.lotOfOrder.get(orderId);
    const token = this.tokens.findLast((each) => each.lot === lot);
    if (lot === undefined || !token) return null;
    const pending = token.activatesAt !== null && token.activatesAt > at;
    const activated = token.activatesAt ?? null;
    const expiresAt =
      token.expiresAt ??
      (pending || activated === null ? null : expiry(token.goodForDays, activated));
    if (expiresAt !== null && expiresAt <= at) return null;
    return { lot, pending, activatesAt: token.activatesAt, expiresAt, days: token.goodForDays };
  }

  private newLot(orderId: string | null, n: number): number {
    this.lots += 1;
    if (orderId !== null && n > 0) this.lotOfOrder.set(orderId, this.lots);
    return this.lots;
  }

  private free(token: Token, expiresAt: number | null) {
    token.expiresAt = expiresAt;
    token.state = this.debt > 0 ? 'gone' : 'free';
    if (this.debt > 0) this.debt -= 1;
  }

  private depart(tokens: readonly Token[], debt: number, sequence: number) {
    for (const token of tokens) token.state = 'gone';
    this.departures.set(sequence, { tokens, debt, isReversed: false });
  }

  private takeGiftBack(gift: { readonly lot: number; readonly n: number; undone: boolean }) {
    if (gift.undone) return false;
    gift.undone = true;
    const free = this.spendable();
    const own = free.filter(({ lot }) => lot === gift.lot);
    const others = free.filter(({ lot }) => lot !== gift.lot);
    const taken = [...own, ...others].slice(0, gift.n);
    for (const token of taken) token.state = 'gone';
    if (this.policy === 'DEBT') this.debt += gift.n - taken.length;
    return true;
  }
}

/** Of one instant, holds end first; then lots follow in the order in which they were opened. */
const lotOf = (event: object): number => ('token' in event ? (event.token as Token).lot : 0);

const midnight = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;

const expiry = (days: number | null, from: number): number | null =>
  days === null ? null : midnight(from) + days * DAY_MS;
