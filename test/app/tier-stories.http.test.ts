import { isMysql } from '../support/database';
import { HttpStage, type StageServer } from '../support/http-stage';
import { startTestServer } from '../support/server';
import { TIER_STORIES } from '../support/tier-stories';
import { calendarOf, joinedOf, playStory, rulesOf } from '../support/tier-story';

/**
 * Every boundary of docs/domain.md §6 and §7 asked of the whole server: the stories whose dates are
 * worked out by hand, played over HTTP. Each is a programme of its own on one server.
 */
let host: StageServer;

/** On a database server a sample: all of them are played there on the services. */
const stories = TIER_STORIES.map((story, place) => [story.name, place, story] as const).filter(
  ([, place]) => !isMysql || place % 6 === 0,
);

beforeAll(async () => {
  const clock = { now: 0 };
  const server = await startTestServer({ clock: () => clock.now });
  host = Object.assign(clock, { server });
});
afterAll(() => host.server.close());

test.each(stories)('%s', async (_, place, story) => {
  const setup = {
    rules: rulesOf(story.rules),
    calendar: calendarOf(story),
    joinedAt: joinedOf(story),
  };
  const stage = await HttpStage.open(host, setup, `story-${place}`);
  await playStory(story, stage, (expected, seen, step) => {
    expect({ step, ...seen }).toEqual({ step, ...expected });
  });
});
