import type { RowFault } from '../../domain/recording/row-fault';
import { describeRowFault } from '../../domain/recording/row-fault-text';
import { inputError, rowError } from '../../platform/graphql/input-error';
import type { InputError, RowError, UserErrorCode } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';

const CODES: Readonly<Record<RowFault['kind'], UserErrorCode>> = {
  'unknown-type': 'INVALID',
  'unknown-channel': 'INVALID',
  required: 'REQUIRED',
  'invalid-text': 'INVALID_TEXT',
  'text-too-long': 'TOO_LONG',
  'out-of-range': 'OUT_OF_RANGE',
  'invalid-attributes': 'INVALID',
  'not-a-number': 'INVALID',
  'too-many-decimals': 'TOO_MANY_DECIMALS',
  'no-exchange-rate': 'NO_EXCHANGE_RATE',
  'in-the-future': 'IN_FUTURE',
  'too-long-ago': 'TOO_LONG_AGO',
  'member-not-found': 'UNKNOWN_MEMBER',
  'member-refused': 'UNKNOWN_MEMBER',
  'key-reused': 'KEY_REUSED',
};

const BEHAVIOURS = ['input', 'behaviours'];

/** Why a row was refused: a sentence that names the field and says what it must be. */
export function behaviourRowError(index: number, fault: RowFault, locale: Locale): RowError {
  const text = {
    en: `"${fault.field}" ${describeRowFault(fault, 'en')}.`,
    'zh-CN': `“${fault.field}”${describeRowFault(fault, 'zh-CN')}。`,
  };
  const field = [...BEHAVIOURS, String(index), fault.field];
  return rowError({ code: CODES[fault.kind], text }, { index, field }, locale);
}

/** Why a whole batch was refused. */
export function batchSizeError(size: number, maximum: number, locale: Locale): InputError {
  const text =
    size === 0
      ? { en: 'There are no behaviours in the batch.', 'zh-CN': '该批次中没有行为。' }
      : {
          en: `The batch has ${size} behaviours; at most ${maximum} are allowed. Send it in parts.`,
          'zh-CN': `该批次有 ${size} 条行为，最多允许 ${maximum} 条，请分批提交。`,
        };
  const code = size === 0 ? 'BATCH_EMPTY' : 'BATCH_TOO_LARGE';
  return inputError({ code, text }, BEHAVIOURS, locale);
}
