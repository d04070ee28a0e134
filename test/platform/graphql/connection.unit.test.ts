import fc from 'fast-check';
import { isStorableText } from '../../../src/domain/shared/text';
import { newId } from '../../../src/platform/id';
import { buildPage, pageRequest, type PageArgs } from '../../../src/platform/graphql/connection';
import { defineCursor } from '../../../src/platform/graphql/cursor';
import { Refusal } from '../../../src/platform/graphql/refusal';

const byJoined = defineCursor('member.joined', ['number', 'id']);
const byName = defineCursor('member.name', ['text', 'id']);

interface Row {
  readonly joinedAt: number;
  readonly id: string;
}

const rows: readonly Row[] = Array.from({ length: 57 }, (_, at) => ({
  joinedAt: Math.floor(at / 3),
  id: newId(1_700_000_000_000 + at),
}));

const SHAPE = {
  cursor: byJoined,
  positionOf: (row: Row) => [row.joinedAt, row.id] as const,
  itemOf: (row: Row) => row,
};

/** Reads a page as a store would: keyset, `limit + 1` rows, in the direction asked. */
function pageOf(args: PageArgs) {
  const request = pageRequest(args, byJoined);
  const compare = (row: Row, [joinedAt, id]: readonly [number, string]): number =>
    row.joinedAt - joinedAt || (row.id < id ? -1 : Number(row.id > id));
  const { after, before } = request;
  const within = rows.filter(
    (row) => (!after || compare(row, after) > 0) && (!before || compare(row, before) < 0),
  );
  const ordered = request.direction === 'forward' ? within : within.toReversed();
  return buildPage(ordered.slice(0, request.limit + 1), request, SHAPE);
}

function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('cursors', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(), (value, at) => {
        const position = [Object.is(value, -0) ? 0 : value, newId(at)] as const;
        expect(byJoined.decode(byJoined.encode(position))).toEqual(position);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        fc.pre(isStorableText(name));
        const position = [name, newId(0)] as const;
        expect(byName.decode(byName.encode(position))).toEqual(position);
      }),
    );
  });

  it('are refused when somebody made them up', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(byJoined.decode(text)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(byJoined.decode(Buffer.from(json).toString('base64url'))).toBeNull();
      }),
    );
  });

  it('are refused from another list, padded, or with parts of other kinds', () => {
    const good = byJoined.encode([1, newId(0)]);
    const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const text of [
      byName.encode(['x', newId(0)]),
      `${good}=`,
      `${good}A`,
      good.slice(0, -1),
      forge(['member.joined', '1', newId(0)]),
      forge(['member.joined', 1, 'not-an-id']),
      forge(['member.joined', 1]),
      forge(['member.joined', 1, newId(0), 2]),
      'x'.repeat(100_000),
    ]) {
      expect(byJoined.decode(text)).toBeNull();
    }
  });
});

describe('pages', () => {
  it('forwards give every item once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (first) => {
        const seen: Row[] = [];
        let page = pageOf({ first });
        seen.push(...page.nodes);
        while (page.pageInfo.hasNextPage) {
          page = pageOf({ first, after: page.pageInfo.endCursor });
          seen.push(...page.nodes);
        }
        expect(seen).toEqual(rows);
      }),
    );
  });

  it('backwards give every item once, each page in list order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (last) => {
        let page = pageOf({ last });
        let seen = [...page.nodes];
        while (page.pageInfo.hasPreviousPage) {
          page = pageOf({ last, before: page.pageInfo.startCursor });
          seen = [...page.nodes, ...seen];
        }
        expect(seen).toEqual(rows);
      }),
    );
  });

  it('have 20 items unless told', () => {
    expect(pageOf({}).nodes).toHaveLength(20);
    expect(pageOf({}).pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('refuse sizes by name', () => {
    expect(refusalOf(() => pageOf({ first: 101 }))).toMatchObject({
      code: 'PAGE_SIZE_TOO_LARGE',
      details: { argument: 'first', limit: 100 },
    });
    expect(refusalOf(() => pageOf({ last: 100_000 })).details).toMatchObject({ argument: 'last' });
    for (const first of [0, -1]) {
      expect(refusalOf(() => pageOf({ first })).code).toBe('BAD_USER_INPUT');
    }
    expect(refusalOf(() => pageOf({ first: 1, last: 1 })).details).toEqual({ argument: 'last' });
  });

  it('refuse cursors by the name of their argument', () => {
    expect(refusalOf(() => pageOf({ after: 'nonsense' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { argument: 'after' },
      message: '"after" is not a cursor of this list.',
    });
    expect(refusalOf(() => pageOf({ before: '' })).details).toEqual({ argument: 'before' });
  });
});
