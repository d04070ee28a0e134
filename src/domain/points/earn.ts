/** Whole points. */
export type Points = number;
