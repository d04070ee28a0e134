import type { RowRefusal, RowRefusalCode } from './mapping-refusal';

/**
 * One row being read. The first fault is kept and the reading goes on with nothing in its place, so
 * that readers need not look at each other's faults; whoever started the reading asks at the end.
 */
export class RowReading {
  refusal: RowRefusal | null = null;

  constructor(
    readonly fields: readonly string[],
    readonly rowNumber: number,
  ) {}

  refuse(code: RowRefusalCode, field: string, value: string): null {
    this.refusal ??= { code, field, value };
    return null;
  }
}

/** Reads something from a row; null when it is not there, or was refused. */
export type Reader<Value> = (row: RowReading) => Value | null;
