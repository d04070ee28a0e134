import { checkText, type TextFault } from '../shared/text';
import type { Points } from './earn';

/** The most points that one command moves. */
const MAX_COMMAND_POINTS: Points = 1_000_000_000_000;

const MAX_REASON_LENGTH = 200;
const MAX_KEY_LENGTH = 255;
const MAX_ORDER_LENGTH = 64;
const MAX_REFERENCE_LENGTH = 36;
/** A hold of a century is a slip of the keyboard; the programme's own maximum is lower. */
const MAX_MINUTES = 52_560_000;

/** What is wrong with what was asked of a wallet, and where. */
export type CommandFault = { readonly field: string } & (
  | { readonly kind: 'out-of-range'; readonly minimum: number; readonly maximum: number }
  /** Points given or taken: either sign, but not nought. */
  | { readonly kind: 'adjustment-out-of-range'; readonly maximum: number }
  | {
      readonly kind: 'invalid-text';
      readonly fault: TextFault | 'empty';
      readonly maximum: number;
    }
  | { readonly kind: 'invalid-reference'; readonly maximum: number }
);

/** The fields that commands have, as they came from outside; what is not given is not checked. */
export type UncheckedCommand = {
  readonly points?: Points | null;
  readonly adjustment?: Points;
  readonly minutes?: number | null;
  readonly orderId?: string | null;
  readonly reference?: string | null;
  readonly reason?: string;
  readonly idempotencyKey: string;
};

/**
 * All that is wrong with the fields of a command, before any wallet is looked at.
 *
 * @example
 * checkCommand({ points: 0, idempotencyKey: 'a' });
 * // [{ kind: 'out-of-range', field: 'points', minimum: 1, maximum: 1_000_000_000_000 }]
 */
export function checkCommand(command: UncheckedCommand): readonly CommandFault[] {
  const { points, adjustment, minutes, orderId, reference, reason, idempotencyKey } = command;
  return [
    ...within('points', points, MAX_COMMAND_POINTS),
    ...adjusting(adjustment),
    ...within('minutes', minutes, MAX_MINUTES),
    ...text('orderId', orderId, { max: MAX_ORDER_LENGTH, singleLine: true }),
    ...plain(reference),
    ...text('reason', reason, { max: MAX_REASON_LENGTH, singleLine: false }),
    ...text('idempotencyKey', idempotencyKey, { max: MAX_KEY_LENGTH, singleLine: true }),
  ];
}

function within(field: string, value: number | null | undefined, maximum: number): CommandFault[] {
  if (value === null || value === undefined) return [];
  const isWithin = Number.isSafeInteger(value) && value >= 1 && value <= maximum;
  return isWithin ? [] : [{ kind: 'out-of-range', field, minimum: 1, maximum }];
}

function adjusting(points: Points | undefined): CommandFault[] {
  if (points === undefined) return [];
  const isFine = Number.isSafeInteger(points) && points !== 0;
  if (isFine && Math.abs(points) <= MAX_COMMAND_POINTS) return [];
  return [{ kind: 'adjustment-out-of-range', field: 'points', maximum: MAX_COMMAND_POINTS }];
}

function text(
  field: string,
  value: string | null | undefined,
  limits: { readonly max: number; readonly singleLine: boolean },
): CommandFault[] {
  if (value === null || value === undefined) return [];
  const fault = value.trim() === '' ? 'empty' : checkText(value.trim(), limits);
  return fault === null ? [] : [{ kind: 'invalid-text', field, fault, maximum: limits.max }];
}

/** References enter the sealed chain, which is never erased: codes, nothing that people say. */
function plain(reference: string | null | undefined): CommandFault[] {
  if (reference === null || reference === undefined) return [];
  if (/^[A-Za-z0-9._:-]+$/.test(reference) && reference.length <= MAX_REFERENCE_LENGTH) return [];
  return [{ kind: 'invalid-reference', field: 'reference', maximum: MAX_REFERENCE_LENGTH }];
}
