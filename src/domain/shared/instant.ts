/**
 * A moment in time: whole milliseconds since 1970-01-01T00:00:00Z.
 * The core never reads a clock; instants are handed in (docs/domain.md §3, "Two times").
 */
export type Instant = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
