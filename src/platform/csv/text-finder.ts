/**
 * Finds the next place of one character in a text, and remembers it: asking again from anywhere
 * before that place costs nothing, so that a character which is rare or absent is not looked for
 * again in every line.
 */
export class TextFinder {
  private text = '';
  private askedFrom = 0;
  private found = -1;

  /** Null finds nothing. */
  constructor(private readonly character: string | null) {}

  over(text: string): void {
    this.text = text;
    this.askedFrom = 0;
    this.found = -1;
  }

  /** The first place at or after `position`, or Infinity. */
  from(position: number): number {
    if (position >= this.askedFrom && position <= this.found) return this.found;
    this.askedFrom = position;
    const found = this.character === null ? -1 : this.text.indexOf(this.character, position);
    this.found = found === -1 ? Infinity : found;
    return this.found;
  }
}
