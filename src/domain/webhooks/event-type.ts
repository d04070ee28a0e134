/**
 * What the world outside is told of, as subscribers name it: the one list. A type keeps its meaning
 * and its fields for ever; what is new is a new type or a new field.
 */
export const EVENT_TYPES = [
  'points.earned',
  'points.pending',
  'points.activated',
  'points.taken_back',
  'points.redeemed',
  'points.expired',
  'points.held',
  'points.captured',
  'points.released',
  'points.adjusted',
  'points.reversed',
  'points.transferred',
  'points.penalised',
  'wallet.frozen',
  'wallet.unfrozen',
  'reward.redeemed',
  'reward.fulfilled',
  'reward.cancelled',
  'member.tier_changed',
  'member.tier_will_be_demoted',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** Sent on request to one endpoint, whatever it subscribes to. */
export const TEST_EVENT_TYPE = 'endpoint.test';

/** Types as they are kept and sent. */
export type SentEventType = EventType | typeof TEST_EVENT_TYPE;

/**
 * Whether an endpoint takes events of a type. Null stands for every type, future ones too.
 *
 * @example
 * takesType(['points.earned'], 'points.expired'); // false
 */
export const takesType = (wanted: readonly EventType[] | null, type: SentEventType): boolean =>
  wanted === null || wanted.some((each) => each === type);
