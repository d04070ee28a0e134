import type { Points } from '../../src/domain/points/earn';
import { MINUTE_MS, type Instant } from '../../src/domain/shared/instant';
import type { CommandOutcome } from '../../src/features/points';
import type { LedgerServices } from './ledger-services';
import { viewer } from './programs';

/** Something that is done to wallets, as plain data that another process can be sent. */
export type Act =
  | { readonly do: 'redeem'; readonly memberId: string; readonly points: Points; readonly key: string }
  | { readonly do: 'hold'; readonly memberId: string; readonly points: Points; readonly key: string }
  | { readonly do: 'capture'; readonly holdId: string; readonly points: Points | null; readonly key: string }
  | { readonly do: 'release'; readonly holdId: string; readonly key: string }
  | { readonly do: 'adjust'; readonly memberId: string; readonly points: Points; readonly key: string }
  | { readonly do: 'reverse'; readonly transactionId: string; readonly key: string }
  | { readonly do: 'transfer'; readonly memberId: string; readonly toMemberId: string; readonly points: Points; readonly key: string }
  /** A paid order of so many pounds; a refund where it is below nought. */
  | { readonly do: 'order'; readonly memberId: string; readonly orderId: string; readonly pounds: number; readonly key: string }
  | { readonly do: 'settle' }; // prettier-ignore

export type ActKind = Act['do'];

/** What an act came to, as plain data; equal for equal answers. */
export type Answer = {
  readonly ok: boolean;
  readonly value?: Extract<CommandOutcome, { ok: true }>['value'];
  readonly refusals?: readonly { readonly kind: string; readonly available?: Points }[];
};

/** Does one act through the services, as a resolver would, at the clock that they have. */
export async function perform(
  { commands, recording, settling }: LedgerServices,
  { programId, at }: { readonly programId: string; readonly at: Instant },
  act: Act,
): Promise<Answer> {
  const admin = viewer('ADMIN', programId);
  const none = { orderId: null, reference: null };
  if (act.do === 'settle') {
    const { failed } = await settling.run({ programId });
    return { ok: failed === 0 };
  }
  const { key: idempotencyKey } = act;
  const reason = 'a test';
  switch (act.do) {
    case 'redeem':
      return answerOf(await commands.redeem(admin, { ...act, ...none, idempotencyKey }));
    case 'hold':
      return answerOf(
        await commands.hold(admin, { ...act, orderId: null, minutes: null, idempotencyKey }),
      );
    case 'capture':
      return answerOf(await commands.capture(admin, { ...act, idempotencyKey }));
    case 'release':
      return answerOf(await commands.release(admin, { ...act, idempotencyKey }));
    case 'adjust':
      return answerOf(await commands.adjust(admin, { ...act, reason, idempotencyKey }));
    case 'reverse':
      return answerOf(await commands.reverse(admin, { ...act, reason, idempotencyKey }));
    case 'transfer':
      return answerOf(await commands.transfer(admin, { ...act, idempotencyKey }));
    case 'order': {
      const { memberId, orderId, pounds, key } = act;
      const [outcome] = await recording.record({
        programId,
        drafts: [
          {
            member: { kind: 'id', id: memberId },
            type: pounds < 0 ? 'REFUND' : 'PAYMENT',
            channel: 'WEB',
            occurredAt: at - MINUTE_MS,
            source: 'shop',
            externalId: key,
            orderId,
            amount: { value: String(Math.abs(pounds)), currencyCode: 'GBP' },
          },
        ],
        mode: { kind: 'LIVE' },
      });
      // A repetition is answered as one; what was recorded is the same.
      return { ok: outcome !== undefined && outcome.status !== 'REFUSED' };
    }
  }
}

const answerOf = (outcome: CommandOutcome): Answer =>
  outcome.ok
    ? { ok: true, value: outcome.value }
    : { ok: false, refusals: outcome.error.map((refusal) => ({ ...refusal })) };
