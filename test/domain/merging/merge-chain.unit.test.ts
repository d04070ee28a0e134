import { behind, lotsBrought, type ChainedMerge } from '../../../src/domain/merging/merge-chain';

const merge = (
  id: string,
  sourceId: string,
  targetId: string,
  rest: Partial<ChainedMerge> = {},
): ChainedMerge => ({ id, sourceId, targetId, lots: [], lotsBack: null, ...rest });

describe('merges one after another', () => {
  it('put everybody behind the last one, and only by merges that stand', () => {
    const merges = [
      merge('1', 'a', 'b'),
      merge('2', 'b', 'c'),
      merge('3', 'd', 'c'),
      merge('4', 'e', 'b', { lotsBack: [] }),
    ];
    expect([...behind('c', merges)].toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect([...behind('b', merges)].toSorted()).toEqual(['a', 'b']);
    expect([...behind('d', merges)]).toEqual(['d']);
  });

  it('lead to the lots that hold what a merge brought', () => {
    const first = merge('1', 'a', 'b', { lots: [[1, 5], [2, 6], [3, 7]] }); // prettier-ignore
    expect(lotsBrought(first, [])).toEqual([5, 6, 7]);
    const later = merge('2', 'b', 'c', {
      lots: [[4, 10], [5, 11], [6, 12]],
      lotsBack: [[10, 20], [11, 21]],
    }); // prettier-ignore
    // 5 came back as 21; of 6 nothing was left; 7 was used up or held and never left.
    expect(lotsBrought(first, [later])).toEqual([21, 7]);
    expect(lotsBrought(first, [{ ...later, lotsBack: null }])).toEqual([5, 6, 7]);
    expect(lotsBrought(first, [{ ...later, id: '0' }])).toEqual([5, 6, 7]);
  });
});
