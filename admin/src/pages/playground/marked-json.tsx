import type { ReactNode } from 'react';

/** Strings, with a colon after those that are names, and everything that is written bare. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d[\d.eE+-]*/g;
/** Longer answers are shown as they are: thousands of marks would slow the page down. */
const LONGEST_MARKED = 60_000;

/** An answer as JSON, with names, strings and literals told apart. */
export function MarkedJson({ value }: { readonly value: unknown }) {
  const text = JSON.stringify(value, null, 2);
  if (text.length > LONGEST_MARKED) return text;
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, quoted, colon] = match;
    const kind = quoted === undefined ? 'literal' : colon === undefined ? 'string' : 'name';
    const shown = quoted ?? whole;
    parts.push(
      text.slice(end, match.index),
      <span key={match.index} className={`code-${kind}`}>
        {shown}
      </span>,
    );
    end = match.index + shown.length;
  }
  return [...parts, text.slice(end)];
}
