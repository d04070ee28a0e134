import { type FieldPacket, Types } from 'mysql2';

/**
 * A prepared statement leaves `.000` out, so that what was written would not be what is read.
 * Mends the rows where they are: `keys` says which values are instants.
 */
export function restoreMilliseconds<Key extends PropertyKey>(
  rows: readonly Record<Key, unknown>[],
  keys: readonly Key[],
): void {
  for (const key of keys) {
    for (const row of rows) {
      const value = row[key];
      if (typeof value === 'string' && value.length === WHOLE_SECOND) row[key] = `${value}.000`;
    }
  }
}

export const isInstant = ({ columnType }: FieldPacket): boolean => columnType === Types.DATETIME;

const WHOLE_SECOND = '2026-11-22 08:30:00'.length;
