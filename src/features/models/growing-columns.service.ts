const ROOM = 1.05;

/** Columns of numbers that take page after page, with room for about as many as are awaited. */
export class GrowingColumns {
  private held: Float64Array[];
  private room: number;
  size = 0;

  constructor(count: number, awaited: number) {
    this.room = Math.ceil(awaited * ROOM) + 1;
    this.held = Array.from({ length: count }, () => new Float64Array(this.room));
  }

  /** One column for each, all of one length. */
  add(page: readonly Float64Array[]): void {
    const rows = page[0]?.length ?? 0;
    if (this.size + rows > this.room) this.widen(this.size + rows);
    this.held.forEach((column, place) => column.set(page[place] ?? [], this.size));
    this.size += rows;
  }

  /** Each in a buffer of its own. */
  columns(): Float64Array[] {
    return this.held.map((column) => column.slice(0, this.size));
  }

  private widen(rows: number): void {
    this.room = Math.max(rows, this.room * 2);
    this.held = this.held.map((column) => {
      const wider = new Float64Array(this.room);
      wider.set(column);
      return wider;
    });
  }
}
