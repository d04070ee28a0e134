import fc from 'fast-check';
import { sourceOfDays, type DayCounts } from '../../../src/domain/behaviour/member-days';
import { localDay } from '../../../src/domain/shared/calendar';
import { DAY_MS } from '../../../src/domain/shared/instant';
import { decide, QUIET } from '../../../src/domain/tiering/decide';
import { DEFAULT_MOVEMENT, type MovementRules } from '../../../src/domain/tiering/movement-rules';
import { reviewedRange, tierOutlookOf } from '../../../src/domain/tiering/outlook';
import { OUTLOOK_TEXTS, outlookText } from '../../../src/domain/tiering/outlook-text';
import type { PathQuestion } from '../../../src/domain/tiering/paths';
import { reasonCodes } from '../../../src/domain/tiering/reason';
import { dueReview, type Review } from '../../../src/domain/tiering/review';
import type { Standing } from '../../../src/domain/tiering/standing';
import { buildInForce, buildRules, buildStanding } from '../../support/rules';

const TODAY = localDay(2026, 7, 15);
const YEAR_END = localDay(2027, 1, 1);
const [SILVER, GOLD] = [1, 2];

/** A gold member until the end of the year, who has spent £500 so long ago. */
function ask(
  daysAgo: number,
  movement: Partial<MovementRules> = {},
  standing: Partial<Standing> = {},
): PathQuestion {
  const rules = { ...buildRules(), movement: { ...DEFAULT_MOVEMENT, ...movement } };
  const counts = { amountMinor: 50_000, orders: 1, activeDays: 1 };
  return {
    inForce: buildInForce(rules),
    member: { joinedDay: TODAY - 400, days: [{ day: TODAY - daysAgo, counts }] },
    standing: buildStanding(GOLD, { termUntil: YEAR_END * DAY_MS, ...standing }),
    at: TODAY * DAY_MS + 1,
  };
}

const words = { tier: 'Gold', otherwise: 'Silver' };
const told = (question: PathQuestion, locale: 'en' | 'zh-CN' = 'en') => {
  const outlook = tierOutlookOf(question);
  if (!outlook) throw new Error('Nothing can be lost');
  return outlookText(outlook, words, { locale, calendar: question.inForce.calendar });
};

const merged = (
  before: DayCounts | undefined,
  { day, amountMinor }: { readonly day: number; readonly amountMinor: number },
): DayCounts => ({
  day,
  counts: {
    amountMinor: (before?.counts.amountMinor ?? 0) + amountMinor,
    orders: (before?.counts.orders ?? 0) + 1,
    activeDays: 1,
  },
});

/** Whether the pipeline renews the tier at the end of the term, if those are the member's days. */
function isRenewed(
  { inForce, standing, member }: PathQuestion,
  days: readonly DayCounts[],
): boolean {
  const { main, qualification } = dueReview(inForce, standing, YEAR_END * DAY_MS);
  const sourceOf = ({ ranges, today }: Review) =>
    sourceOfDays({ ...member, days }, { ranges, today, minorPerMajor: 100 });
  const { reasons } = decide(inForce, {
    ...sourceOf(main),
    ...{ held: [standing], at: Float64Array.of(YEAR_END * DAY_MS) },
    ...{ ...QUIET, isDue: true, qualification: qualification && sourceOf(qualification) },
  });
  return reasonCodes(reasons[0] ?? 0).includes('RENEWED');
}

describe('the outlook of a tier', () => {
  it('says what is missing at the end of the term, and the cheapest way to keep the tier', () => {
    // 500 · 0.7 + 0.2 = 350.2 of 501; a further order brings 0.2: 150.6 / 0.7 = 215.142…
    expect(tierOutlookOf(ask(10))).toEqual({
      ...{ rank: GOLD, until: YEAR_END * DAY_MS, isInGrace: false, isKept: false },
      ...{ required: 501, actual: 350.2, missing: 150.8, predictedRank: null },
      ...{ otherwiseRank: SILVER, otherwiseFrom: YEAR_END * DAY_MS },
      paths: [
        {
          changes: [{ act: 'SPEND', feature: 'purchaseAmount', count: 1, amountMinor: 21_515 }],
          ...{ from: null, by: YEAR_END - 1, cost: 216.15 },
        },
      ],
    });
    expect(told(ask(10))).toBe(
      'The term of Gold runs until 31 December 2026. To keep it, growth value 501 is needed; it is 350.2, 150.8 more to go. Otherwise Silver follows from 1 January 2027.',
    );
    expect(told(ask(10), 'zh-CN')).toBe(
      'Gold有效期至 2026年12月31日。保级需要成长值 501，当前为 350.2，还差 150.8。否则自 2027年1月1日起变为Silver。',
    );
  });

  it('leaves out what will have fallen out of the window by then', () => {
    expect(tierOutlookOf(ask(300))).toMatchObject({ actual: 0, otherwiseRank: 0 });
  });

  it('takes the hysteresis off, and has no paths to what is kept anyway', () => {
    const kept = tierOutlookOf(ask(10, { hysteresis: 150.8 }));
    expect(kept).toMatchObject({ required: 350.2, isKept: true, missing: 0, paths: [] });
    expect(kept).toMatchObject({ otherwiseRank: null, otherwiseFrom: null });
    expect(told(ask(10, { hysteresis: 150.8 }))).toBe(
      'The term of Gold runs until 31 December 2026 and will be renewed: growth value 350.2 is enough, 350.2 is needed.',
    );
  });

  it.each<[string, Partial<MovementRules>, object]>([
    ['nothing where there is no demotion', { demotion: 'NONE' }, { otherwiseRank: null }],
    ['one step, where so set', { demotion: 'ONE_STEP' }, { otherwiseRank: SILVER }],
    ['the qualifying tier', { demotion: 'QUALIFYING' }, { otherwiseRank: 0 }],
    ['not below the floor', { floorTierCode: 'silver' }, { otherwiseRank: SILVER }],
    ['nothing at the floor', { floorTierCode: 'gold' }, { otherwiseRank: null }],
    ['after the grace', { graceDays: 30 }, { otherwiseFrom: (YEAR_END + 30) * DAY_MS }],
  ])('says what follows: %s', (_, movement, expected) => {
    expect(tierOutlookOf(ask(300, movement))).toMatchObject(expected);
  });

  it('looks at every day of a grace', () => {
    const graceUntil = (TODAY + 20) * DAY_MS;
    const question = ask(350, {}, { termUntil: (TODAY - 10) * DAY_MS, graceUntil });
    // What was spent falls out in 15 days, 5 days before the grace is over.
    expect(tierOutlookOf(question)).toMatchObject({
      ...{ until: graceUntil, isInGrace: true, actual: 350.2, otherwiseFrom: graceUntil },
      paths: [{ changes: [{ act: 'SPEND', amountMinor: 21_515 }], by: TODAY + 14 }],
    });
    expect(told(question)).toContain('has ended; it is kept until 3 August 2026.');
  });

  it('is none where nothing can be lost', () => {
    expect(tierOutlookOf(ask(10, {}, { termUntil: null }))).toBeNull();
    expect(tierOutlookOf(ask(10, {}, { earnedRank: 0 }))).toBeNull();
    const { inForce, standing, at } = ask(10, {}, { termUntil: null });
    expect(reviewedRange(inForce, standing, at)).toBeNull();
  });

  it('is decided by what the pipeline looks at, over the qualification window', () => {
    const lastHalf = { qualification: { kind: 'PERIOD_ENDED', period: 'HALF_YEAR' } } as const;
    expect(tierOutlookOf(ask(30, lastHalf))).toMatchObject({ actual: 0 });
    expect(tierOutlookOf(ask(10, lastHalf))).toMatchObject({ actual: 350.2 });
    const ever = { qualification: { kind: 'LIFETIME' } } as const;
    expect(tierOutlookOf(ask(800, ever))).toMatchObject({ actual: 350.2 });
    const { inForce, standing, at } = ask(10, lastHalf);
    expect(reviewedRange(inForce, standing, at)).toMatchObject({ from: localDay(2026, 7, 1) });
  });

  it('names ways that renew the tier when the pipeline comes to the end of the term', () => {
    let found = 0;
    const amount = fc.integer({ min: 0, max: 60_000 });
    const spent = fc.uniqueArray(
      fc.record({ day: fc.integer({ min: TODAY - 380, max: TODAY }), amount }),
      { maxLength: 5, selector: ({ day }) => day },
    );
    fc.assert(
      fc.property(spent, fc.constantFrom(0, 40.5), (orders, hysteresis) => {
        const days = orders.map(({ day, amount: amountMinor }) => ({
          day,
          counts: { amountMinor, orders: 1, activeDays: 1 },
        }));
        const question = { ...ask(0, { hysteresis }), member: { joinedDay: 0, days } };
        const outlook = tierOutlookOf(question);
        expect(isRenewed(question, days)).toBe(outlook?.isKept);
        for (const { changes, by } of outlook?.paths ?? []) {
          const [change] = changes;
          if (changes.length !== 1 || change?.act !== 'SPEND') continue;
          found += 1;
          const amountMinor = change.amountMinor ?? 0;
          for (const day of [TODAY, by ?? TODAY]) {
            const after = (less: number): DayCounts[] => [
              ...days.filter((each) => each.day !== day),
              merged(
                days.find((each) => each.day === day),
                { day, amountMinor: amountMinor - less },
              ),
            ];
            expect(isRenewed(question, after(0))).toBe(true);
            expect(isRenewed(question, after(1))).toBe(false);
          }
        }
      }),
    );
    expect(found).toBeGreaterThan(20);
  });

  it('is said the same in both languages', () => {
    const said = (text: string) =>
      new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.toLowerCase()));
    for (const sentence of Object.keys(OUTLOOK_TEXTS.en) as (keyof typeof OUTLOOK_TEXTS.en)[]) {
      expect(said(OUTLOOK_TEXTS['zh-CN'][sentence])).toEqual(said(OUTLOOK_TEXTS.en[sentence]));
    }
  });
});
