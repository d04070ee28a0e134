import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/shared/canonical';
import type { ProgramRules } from '../../../src/domain/tiering/rules';
import { mergeRules, withTiersOf } from '../../../src/domain/tiering/rules-merge';
import { anyRules } from '../../support/random-rules';
import { buildRules } from '../../support/rules';

const BASE = buildRules();
const withTier = (code: string, threshold: number, of = BASE): ProgramRules => ({
  ...of,
  ladder: of.ladder.map((tier) => (tier.code === code ? { ...tier, threshold } : tier)),
});
const merged = (
  theirs: ProgramRules,
  mine: ProgramRules,
  prefer: 'MINE' | 'THEIRS' | null = null,
) => mergeRules({ base: BASE, theirs, mine }, prefer);

describe('merging rules', () => {
  it('keeps what both have changed in different tiers, weights, settings and fields', () => {
    const theirs = withTier('silver', 100, { ...BASE, pointsPerUnit: '2' });
    const mine = withTier('gold', 500, {
      ...BASE,
      movement: { ...BASE.movement, graceDays: 30 },
      weights: BASE.weights.slice(0, 2),
    });
    expect(merged(theirs, mine)).toEqual({
      ok: true,
      value: withTier('silver', 100, { ...mine, pointsPerUnit: '2' }),
    });
  });

  it('puts new tiers where their thresholds belong', () => {
    const tierOf = (code: string, threshold: number) => ({
      ...{ code, threshold, names: { en: code }, pointsMultiplier: '1', invitationOnly: false },
    });
    const theirs = { ...BASE, ladder: [...BASE.ladder, tierOf('top', 9_000)] };
    const mine = { ...BASE, ladder: [...BASE.ladder, tierOf('middle', 700)] };
    const outcome = merged(theirs, mine);
    expect(outcome.ok && outcome.value.ladder.map(({ code }) => code)).toEqual([
      ...['regular', 'silver', 'gold', 'middle', 'diamond', 'top'],
    ]);
  });

  it('names what both have changed differently, with all three', () => {
    const outcome = merged(withTier('gold', 600), withTier('gold', 500));
    expect(outcome).toMatchObject({
      ok: false,
      error: [
        {
          path: ['ladder', 'gold'],
          base: { threshold: 501 },
          theirs: { threshold: 600 },
          mine: { threshold: 500 },
        },
      ],
    });
    expect(merged(withTier('gold', 600), withTier('gold', 500), 'MINE')).toEqual({
      ok: true,
      value: withTier('gold', 500),
    });
    expect(merged(withTier('gold', 600), withTier('gold', 500), 'THEIRS')).toEqual({
      ok: true,
      value: withTier('gold', 600),
    });
  });

  it('sees a conflict where one removes what the other changes', () => {
    const theirs = { ...BASE, weights: BASE.weights.slice(1) };
    const mine = {
      ...BASE,
      weights: BASE.weights.map((weight) => ({ ...weight, weight: weight.weight * 2 })),
    };
    expect(merged(theirs, mine)).toMatchObject({
      ok: false,
      error: [{ path: ['weights', 'purchaseAmount'], theirs: undefined, mine: { weight: 1.4 } }],
    });
  });

  it('of rules that one alone has changed gives those, but for the order of the ladder', () => {
    const inOrder = (rules: ProgramRules) => ({
      ...rules,
      ladder: rules.ladder.toSorted((left, right) => left.threshold - right.threshold),
    });
    fc.assert(
      fc.property(anyRules.map(inOrder), anyRules.map(inOrder), (base, changed) => {
        for (const three of [
          { base, theirs: base, mine: changed },
          { base, theirs: changed, mine: base },
          { base, theirs: changed, mine: changed },
        ]) {
          const outcome = mergeRules(three, null);
          expect(outcome.ok && canonicalJson(outcome.value)).toBe(canonicalJson(changed));
        }
      }),
    );
  });

  it('never gives up where a side is preferred', () => {
    fc.assert(
      fc.property(anyRules, anyRules, anyRules, (base, theirs, mine) => {
        expect(mergeRules({ base, theirs, mine }, 'MINE').ok).toBe(true);
        expect(mergeRules({ base, theirs, mine }, 'THEIRS').ok).toBe(true);
      }),
    );
  });
});

describe('rules of old', () => {
  it('keep the tiers that were added since, where their thresholds belong', () => {
    const gold = { ...BASE, ladder: BASE.ladder.filter(({ code }) => code !== 'gold') };
    expect(withTiersOf(gold, BASE)).toEqual(BASE);
    expect(withTiersOf(BASE, gold)).toBe(BASE);
  });
});
