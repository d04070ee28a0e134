import type { Instant } from '../shared/instant';

/**
 * How behaviours come in: as they happen, where members that nobody knows are refused or, in a
 * replay, join with their first behaviour; or as history with an instant of its own, from which
 * horizon and windows are measured (docs/domain.md §3, "Backfill").
 */
export type RecordingMode =
  | { readonly kind: 'LIVE'; readonly registersUnknown?: boolean }
  | { readonly kind: 'BACKFILL'; readonly asOf: Instant };
