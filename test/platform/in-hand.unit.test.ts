import { setImmediate as turn } from 'node:timers/promises';
import { inHand } from '../../src/platform/in-hand';

/** Pieces that end when they are told to, and how many of them are in hand. */
function pieces() {
  const ends = new Map<number, (error?: Error) => void>();
  const begun: number[] = [];
  const piece = (place: number) => () =>
    new Promise<void>((resolve, reject) => {
      begun.push(place);
      ends.set(place, (error) => (error ? reject(error) : resolve()));
    });
  return { begun, piece, end: (place: number, error?: Error) => ends.get(place)?.(error) };
}

describe('work in hand', () => {
  it('begins as many pieces as allowed, the next when one has ended, and waits for all', async () => {
    const { begun, piece, end } = pieces();
    let isOver = false;
    const work = inHand(2, async (begin) => {
      for (let place = 0; place < 4; place += 1) await begin(piece(place));
    }).then(() => (isOver = true));
    await turn();
    expect(begun).toEqual([0, 1]);
    end(1);
    await turn();
    expect(begun).toEqual([0, 1, 2]);
    end(0);
    end(2);
    await turn();
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(isOver).toBe(false);
    end(3);
    await work;
    expect(isOver).toBe(true);
  });

  it('begins nothing after a failure, waits for what is in hand, and throws it', async () => {
    const { begun, piece, end } = pieces();
    let failure: unknown = null;
    const work = inHand(2, async (begin) => {
      for (let place = 0; place < 4; place += 1) await begin(piece(place));
    }).catch((error: unknown) => (failure = error));
    await turn();
    end(0, new Error('broken'));
    await turn();
    expect([begun, failure]).toEqual([[0, 1], null]);
    end(1, new Error('later'));
    await work;
    expect(failure).toEqual(new Error('broken'));
  });

  it('throws what the work itself throws, when what is in hand has ended', async () => {
    const { piece, end } = pieces();
    let failure: unknown = null;
    const work = inHand(2, async (begin) => {
      await begin(piece(0));
      throw new Error('the work');
    }).catch((error: unknown) => (failure = error));
    await turn();
    expect(failure).toBeNull();
    end(0);
    await work;
    expect(failure).toEqual(new Error('the work'));
  });
});
