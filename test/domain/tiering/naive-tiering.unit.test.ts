import { NaiveTiering } from '../../support/naive-tiering';
import { TIER_STORIES } from '../../support/tier-stories';
import { calendarOf, joinedOf, playStory, rulesOf, type TierStory } from '../../support/tier-story';

const oracleOf = (story: TierStory): NaiveTiering =>
  new NaiveTiering({
    rules: rulesOf(story.rules),
    calendar: calendarOf(story),
    joinedAt: joinedOf(story),
  });

describe('the naive re-computation of tiers', () => {
  it.each(TIER_STORIES.map((story) => [story.name, story] as const))('%s', async (_, story) => {
    expect.hasAssertions();
    await playStory(story, oracleOf(story), (expected, seen, place) => {
      expect({ place, ...seen }).toEqual({ place, ...expected });
    });
  });
});
