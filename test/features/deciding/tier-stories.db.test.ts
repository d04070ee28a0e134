import { PipelineStage } from '../../support/pipeline-stage';
import { TIER_STORIES } from '../../support/tier-stories';
import { calendarOf, joinedOf, playStory, rulesOf } from '../../support/tier-story';

/** Nightly thresholds by quantiles are played where the nightly run is tested. */
const stories = TIER_STORIES.filter(({ rules }) => rules.division?.kind !== 'QUANTILE');

describe('stories of tiers, on the pipeline', () => {
  test.each(stories.map((story) => [story.name, story] as const))('%s', async (_, story) => {
    const stage = await PipelineStage.open({
      rules: rulesOf(story.rules),
      calendar: calendarOf(story),
      joinedAt: joinedOf(story),
    });
    try {
      await playStory(story, stage, (expected, seen, place) => {
        expect({ place, ...seen }).toEqual({ place, ...expected });
      });
    } finally {
      await stage.close();
    }
  });
});
