import { isStorableText } from '../../domain/shared/text';
import { isId } from '../id';

/** Writes and reads the place of an item in one kind of list. */
export interface Cursor<Position> {
  readonly encode: (position: Position) => string;
  /** Null for whatever this list did not write. */
  readonly decode: (text: string) => Position | null;
}

/** What the columns of an order hold. */
export type KeyPart = 'id' | 'number' | 'text';

type PartValue<Part extends KeyPart> = Part extends 'number' ? number : string;
type Values<Parts extends readonly KeyPart[]> = {
  readonly [At in keyof Parts]: PartValue<Parts[At]>;
};

const MAX_LENGTH = 1_000;

/**
 * The cursor of a list by the name of its order and what that order compares, the last part being
 * unique: `defineCursor('member.joined', ['number', 'id'])`. A cursor of another order is refused.
 */
export function defineCursor<const Parts extends readonly KeyPart[]>(
  order: string,
  parts: Parts,
): Cursor<Values<Parts>> {
  const encode = (position: Values<Parts>): string =>
    Buffer.from(JSON.stringify([order, ...position]), 'utf8').toString('base64url');

  return {
    encode,
    decode(text) {
      const values = parseValues(text);
      if (values === null || values[0] !== order || values.length !== parts.length + 1) return null;
      const position = values.slice(1);
      const isSound = parts.every((part, at) => isPart(part, position[at]));
      // Each value was just checked against its part.
      const sound = isSound ? (position as unknown as Values<Parts>) : null;
      return sound !== null && encode(sound) === text ? sound : null;
    },
  };
}

function parseValues(text: string): readonly unknown[] | null {
  if (text.length > MAX_LENGTH) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(values) ? values : null;
  } catch {
    return null;
  }
}

function isPart(part: KeyPart, value: unknown): boolean {
  if (part === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string') return false;
  return part === 'id' ? isId(value) : isStorableText(value);
}
