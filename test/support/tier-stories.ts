import { LATER_STORIES } from './tier-stories-later';
import { MOVE_STORIES } from './tier-stories-moves';
import { PEOPLE_STORIES } from './tier-stories-people';
import { TERM_STORIES } from './tier-stories-terms';
import type { TierStory } from './tier-story';

/** All stories; each stands for one point of docs/domain.md §6 or §7. */
export const TIER_STORIES: readonly TierStory[] = [
  ...TERM_STORIES,
  ...LATER_STORIES,
  ...MOVE_STORIES,
  ...PEOPLE_STORIES,
];
