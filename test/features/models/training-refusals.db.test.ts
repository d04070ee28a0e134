import { DAY_MS } from '../../../src/domain/shared/instant';
import type { AskTraining } from '../../../src/features/models/model-trainings.service';
import { askTraining, openPast, refusedTraining } from '../../support/model-desk';
import { NOON } from '../../support/programs';
import { openRecordingWorld, type RecordingWorld } from '../../support/recording-world';

const START = NOON - 10 * DAY_MS;

let world: RecordingWorld;
beforeAll(async () => {
  world = await openRecordingWorld();
  await openPast(world, START);
});
afterAll(() => world.close());

describe('a training is refused', () => {
  const shares = (...given: [string, number][]): AskTraining['labels'] => ({
    kind: 'NEXT_SPEND',
    days: 30,
    shares: given.map(([tierCode, share]) => ({ tierCode, share })),
  });

  it.each<[Partial<AskTraining>, string[]]>([
    [{ code: 'Not A Code' }, ['code INVALID_CODE']],
    [{ features: [] }, ['features WRONG_COUNT']],
    [{ features: ['charm'] }, ['features.0 UNKNOWN_FEATURE']],
    [{ features: ['paid', 'paid'] }, ['features.1 DUPLICATE']],
    [{ window: { kind: 'ROLLING', days: 7 } }, ['window OTHER_WINDOW']],
    [{ window: { kind: 'ROLLING', days: 0 } }, ['window.days OUT_OF_RANGE']],
    [{ asOf: START + 62 * DAY_MS }, ['asOf IN_FUTURE']],
    [{ asOf: START + 40 * DAY_MS }, ['asOf NOT_OVER']],
    [{ labels: { kind: 'FORTUNE' } }, ['labels.kind UNKNOWN_VALUE']],
    [{ labels: { kind: 'CURRENT_TIER', days: 30 } }, ['labels.days NOT_APPLICABLE']],
    [{ labels: { kind: 'NEXT_SPEND' } }, ['labels.days REQUIRED', 'labels.shares REQUIRED']],
    [{ labels: shares(['gold', 0.5], ['silver', 0.4]) }, ['labels.shares SHARES_NOT_ONE']],
    [{ labels: shares(['gold', 0.5], ['opal', 0.5]) }, ['labels.shares.1.tierCode UNKNOWN_TIER']],
    [
      { labels: shares(['gold', Number.NaN], ['silver', 1]) },
      ['labels.shares.0.share NOT_A_NUMBER'],
    ],
    [{ split: { train: 0.6, validation: 0.2, test: 0.3 } }, ['split SHARES_NOT_ONE']],
    [
      { split: { train: 1, validation: 0, test: 0 } },
      ['split.validation OUT_OF_RANGE', 'split.test OUT_OF_RANGE'],
    ],
    [{ grid: { depths: [0] } }, ['grid.depths.0 OUT_OF_RANGE']],
    [{ grid: { minimumSamples: [2.5] } }, ['grid.minimumSamples.0 NOT_WHOLE']],
    [{ seed: -1 }, ['seed OUT_OF_RANGE']],
  ])('%j', async (asked, expected) => {
    expect(await refusedTraining(world, asked)).toEqual(expected);
  });

  it('where too many wait', async () => {
    for (let turn = 0; turn < 3; turn += 1) await askTraining(world);
    expect(await refusedTraining(world, {})).toEqual(['too-many']);
  });
});
