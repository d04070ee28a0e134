import { drawMember, type DemoMember } from './demo-behaviours';

/** Behaviours that are enough for one unit of work; nobody's year is split. */
export const BEHAVIOURS_PER_BLOCK = 2_000;

/** Members one after the other, in blocks that fit a unit of work: never all of them at once. */
export function* demoBlocks(options: {
  readonly members: number;
  readonly seed: number;
}): Generator<readonly DemoMember[]> {
  let block: DemoMember[] = [];
  let behaviours = 0;
  for (let number = 1; number <= options.members; number += 1) {
    const member = drawMember(options.seed, number);
    behaviours += member.behaviours.length;
    if (behaviours > BEHAVIOURS_PER_BLOCK && block.length > 0) {
      yield block;
      block = [];
      behaviours = member.behaviours.length;
    }
    block.push(member);
  }
  if (block.length > 0) yield block;
}
