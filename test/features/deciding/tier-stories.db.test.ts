import { PipelineStage, type Nights } from '../../support/pipeline-stage';
import { TIER_STORIES } from '../../support/tier-stories';
import { calendarOf, joinedOf, playStory, rulesOf, type TierStory } from '../../support/tier-story';

/** Thresholds by quantiles come with the nightly run. */
const isByShares = ({ rules }: TierStory): boolean => rules.division?.kind === 'QUANTILE';
const named = (stories: readonly TierStory[]) =>
  stories.map((story) => [story.name, story] as const);

async function play(story: TierStory, nights: Nights): Promise<void> {
  const setup = {
    ...{ rules: rulesOf(story.rules), calendar: calendarOf(story) },
    joinedAt: joinedOf(story),
  };
  const stage = await PipelineStage.open(setup, nights);
  try {
    await playStory(story, stage, (expected, seen, place) => {
      expect({ place, ...seen }).toEqual({ place, ...expected });
    });
  } finally {
    await stage.close();
  }
}

describe('stories of tiers, on the pipeline', () => {
  test.each(named(TIER_STORIES.filter((story) => !isByShares(story))))('%s', (_, story) =>
    play(story, 'DECISIONS'),
  );
});

describe('stories of thresholds from shares, on the nightly run', () => {
  test.each(named(TIER_STORIES.filter(isByShares)))('%s', (_, story) => play(story, 'NIGHTLY_RUN'));
});
