import { drawOne, drawWhole, type Rng } from '../../../src/domain/shared/rng';
import { MINUTE_MS, SECOND_MS, type Instant } from '../../../src/domain/shared/instant';
import { detailOf, newPlace, type Details } from '../base/members';

/** A row as the shop's systems send it. */
export interface MixRow extends Details {
  readonly memberId: string;
  readonly type: string;
  readonly channel: string;
  readonly occurredAt: Instant;
  readonly source: string;
  readonly externalId: string;
  readonly sessionId: string;
}

/** For every ten rows one buyer, who views, puts into the cart, orders and pays in one visit … */
const BUYER = ['VIEW', 'CART_ADD', 'ORDER', 'PAYMENT'] as const;
/** … and six members with one row each: of twenty rows ten views, one cart and one review. */
const OTHERS = [...Array<string>(10).fill('VIEW'), ...['CART_ADD', 'REVIEW']] as const;
const ROWS_OF_BLOCK = 20;

/**
 * Live behaviours of the last minutes: in 1,000 rows 700 members, 60 % views, 15 % carts, 10 %
 * orders, 10 % payments and 5 % reviews. Rows come in the order in which they happened.
 */
export class Mix {
  private visits = 0;

  constructor(
    private readonly rng: Rng,
    private readonly memberIds: readonly string[],
    /** Tells the rows of one run from those of another. */
    private readonly run: string,
  ) {}

  /** A multiple of twenty rows, all members of them different. */
  rows(count: number, now: Instant): MixRow[] {
    const taken = new Set<string>();
    const rows: MixRow[] = [];
    for (let block = 0; block < count / ROWS_OF_BLOCK; block += 1) {
      rows.push(...this.visit(taken, BUYER, now), ...this.visit(taken, BUYER, now));
      for (const kind of OTHERS) rows.push(...this.visit(taken, [kind], now));
    }
    return rows.sort((left, right) => left.occurredAt - right.occurredAt);
  }

  private visit(taken: Set<string>, kinds: readonly string[], now: Instant): MixRow[] {
    const memberId = this.member(taken);
    this.visits += 1;
    const name = `${this.run}-${this.visits}`;
    const place = newPlace(this.rng, 0, name);
    const start = now - MINUTE_MS - drawWhole(this.rng, 0, MINUTE_MS);
    return kinds.map((type, step) => ({
      memberId,
      type,
      channel: place.channel,
      occurredAt: start + step * SECOND_MS,
      source: 'bench-live',
      externalId: `${name}-${step}`,
      sessionId: place.sessionId,
      ...detailOf(type, place, this.rng),
    }));
  }

  private member(taken: Set<string>): string {
    let id = drawOne(this.rng, this.memberIds);
    while (taken.has(id)) id = drawOne(this.rng, this.memberIds);
    taken.add(id);
    return id;
  }
}
