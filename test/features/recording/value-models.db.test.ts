import { DAY_MS } from '../../../src/domain/shared/instant';
import type { UncheckedRules } from '../../../src/domain/tiering/check-rules';
import { query } from '../../../src/platform/database/sql';
import { NOON } from '../../support/programs';
import {
  draft,
  join,
  openRecordingWorld,
  type RecordingWorld,
} from '../../support/recording-world';

const WINDOW = { kind: 'ROLLING', days: 10 } as const;

describe('scores of value models', () => {
  let world: RecordingWorld;

  const open = async (rules: UncheckedRules): Promise<void> => {
    world = await openRecordingWorld({ window: WINDOW, ...rules });
    await join(world, 'ann');
  };

  afterEach(() => world.close());

  it('compare spending with the window before', async () => {
    await open({ model: { kind: 'SPEND_GROWTH' } });
    const before = NOON - 12 * DAY_MS;
    await world.record(
      draft('ann', 'PAYMENT', { orderId: 'a', pounds: '380', occurredAt: before }),
      draft('ann', 'PAYMENT', { orderId: 'b', pounds: '500' }),
    );
    // C = 500 and ΔC = 120 (docs/domain.md §5.2).
    expect(await world.member('ann')).toMatchObject({ score: 620, tier: 'gold' });
  });

  it('rate reviews by their stars and their texts', async () => {
    await open({
      model: { kind: 'RATING', ratingWeight: 0.5, positiveWeight: 0.6, negativeWeight: 0.4 },
    });
    await world.record(
      draft('ann', 'REVIEW', { rating: 4, text: '质量很好，非常喜欢' }),
      draft('ann', 'REVIEW', { rating: 5, text: 'Not good, it broke' }),
      draft('ann', 'COMMENT', { text: 'Lovely' }),
    );
    expect(await world.member('ann')).toMatchObject({ score: 2.35 });
    const [kept] = await query<Record<string, number>>(
      world.database.reader,
      `SELECT SUM(sentiment_texts) AS texts, SUM(positive_feedback) AS positive,
          SUM(negative_feedback) AS negative FROM feature_day`,
      [],
    );
    expect(kept && Object.values(kept).map(Number)).toEqual([3, 1, 1]);
  });

  it('see how far views went', async () => {
    await open({ model: { kind: 'FUNNEL' } });
    const view = (productId: string) => draft('ann', 'VIEW', { productId, sessionId: 's' });
    await world.record(
      ...['p', 'q', 'r', 't'].map(view),
      draft('ann', 'PAYMENT', { productId: 'p', sessionId: 's', orderId: 'o', pounds: '5' }),
    );
    expect(await world.member('ann')).toMatchObject({ score: 25, tier: 'regular' });
  });
});
