import fc from 'fast-check';
import type { ProgramRules } from '../../../src/domain/tiering/rules';
import { isMysql } from '../../support/database';
import { NaiveTiering } from '../../support/naive-tiering';
import { PipelineStage } from '../../support/pipeline-stage';
import { happen, tieringArbitrary, type RandomTiering } from '../../support/random-tiering';
import type { MemberView } from '../../support/tier-stage';

jest.setTimeout(600_000);

/** Thresholds by quantiles come with the nightly run. */
const isFixed = ({ division }: ProgramRules): boolean => division.kind === 'FIXED';

/** What both sides must say of a member, to the instant. */
const seenOf = (view: MemberView) => ({
  score: view.score,
  tier: view.tier,
  earned: view.earned,
  candidate: view.candidate,
  termFrom: view.termFrom,
  termUntil: view.termUntil,
  graceUntil: view.graceUntil,
  cap: view.cap && { tier: view.cap.tier, until: view.cap.until },
  deductions: view.deductions,
  lock: view.lock,
});

async function agree(tiering: RandomTiering): Promise<void> {
  const oracle = new NaiveTiering(tiering);
  const pipeline = await PipelineStage.open(tiering);
  try {
    for (const [place, event] of tiering.events.entries()) {
      void happen(oracle, event);
      await happen(pipeline, event);
      for (const member of tiering.joinedAt.keys()) {
        const at = `event ${place}, ${event.kind}, member ${member}`;
        if (process.env['AGREE_DEBUG'])
          process.stderr.write(
            JSON.stringify({
              place,
              event,
              o: oracle.view(member),
              p: await pipeline.view(member),
              rules: tiering.rules.movement,
              zone: tiering.calendar.zone,
            }) + '\n',
          );
        const expected = { at, ...seenOf(oracle.view(member)) };
        expect({ at, ...seenOf(await pipeline.view(member)) }).toEqual(expected);
      }
    }
  } finally {
    await pipeline.close();
  }
}

describe('live and nightly decisions', () => {
  test('are those of a naive re-computation from raw behaviours', async () => {
    const histories = fc.sample(
      tieringArbitrary({ members: 2, behaviours: 30 }).filter(
        ({ rules, events }) =>
          isFixed(rules) &&
          events.every((event) => event.kind !== 'PUBLISH' || isFixed(event.rules)),
      ),
      {
        numRuns: Number(process.env['AGREE_RUNS'] ?? (isMysql ? 3 : 12)),
        seed: Number(process.env['AGREE_SEED'] ?? 20261128),
      },
    );
    for (const tiering of histories) await agree(tiering);
  });
});
