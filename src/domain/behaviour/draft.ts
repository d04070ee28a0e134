import type { Instant } from '../shared/instant';

/** Whom a behaviour names: our own id, the platform's own id, or one channel's identity. */
export type MemberReference =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'externalId'; readonly externalId: string }
  | { readonly kind: 'identity'; readonly scheme: string; readonly value: string };

/**
 * A behaviour as somebody reports it, before it is checked. Amounts are decimal text in major
 * units, as written.
 */
export type BehaviourDraft = {
  readonly member: MemberReference;
  readonly type: string;
  readonly channel: string;
  readonly occurredAt: Instant;
  readonly source: string;
  readonly externalId: string;
  readonly sessionId?: string | null;
  readonly orderId?: string | null;
  readonly productId?: string | null;
  readonly category?: string | null;
  readonly brand?: string | null;
  readonly quantity?: number | null;
  readonly amount?: { readonly value: string; readonly currencyCode: string } | null;
  readonly rating?: number | null;
  /** The greatest rating of the scale: 5 unless said, or 10. */
  readonly ratingOutOf?: number | null;
  readonly text?: string | null;
  readonly durationSeconds?: number | null;
  readonly attributes?: Readonly<Record<string, unknown>> | null;
};
