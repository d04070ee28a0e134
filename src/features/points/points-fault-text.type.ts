import type { CommandFault } from '../../domain/points/check-command';
import { assertNever } from '../../domain/shared/invariant';
import type { TextFault } from '../../domain/shared/text';
import type { FaultText } from '../../platform/graphql/input-error';
import type { UserErrorCode } from '../../platform/graphql/user-error';

/** What is wrong with a field of a command, and the way out. */
export function faultText(fault: CommandFault): FaultText {
  switch (fault.kind) {
    case 'out-of-range':
      return told(
        'OUT_OF_RANGE',
        `Give a whole number from ${fault.minimum} to ${fault.maximum}.`,
        `请填写 ${fault.minimum} 到 ${fault.maximum} 的整数。`,
      );
    case 'adjustment-out-of-range':
      return told(
        'OUT_OF_RANGE',
        `Give a whole number other than 0, from -${fault.maximum} to ${fault.maximum}: above 0 gives points, below takes them.`,
        `请填写 -${fault.maximum} 到 ${fault.maximum} 之间不为 0 的整数：正数为增加积分，负数为扣减。`,
      );
    case 'invalid-text':
      return textFault(fault.fault, fault.maximum);
    case 'invalid-reference':
      return told(
        'INVALID',
        `A reference is 1 to ${fault.maximum} letters, digits, ".", "_", ":" or "-": it is kept for ever, so give a code and nothing personal.`,
        `参考编号须为 1 到 ${fault.maximum} 个字母、数字、“.”、“_”、“:”或“-”；该编号将永久保存，请勿包含个人信息。`,
      );
    default:
      return assertNever(fault);
  }
}

function textFault(fault: TextFault | 'empty', maximum: number): FaultText {
  switch (fault) {
    case 'empty':
      return told('REQUIRED', 'This is empty; say something.', '此处为空，请填写。');
    case 'too-long':
      return told(
        'TOO_LONG',
        `This has more than ${maximum} characters; shorten it.`,
        `此处超过 ${maximum} 个字符，请缩短。`,
      );
    case 'control-character':
    case 'lone-surrogate':
      return told(
        'INVALID_TEXT',
        'This holds characters that are not text; leave them out.',
        '此处含有无效字符，请删除。',
      );
    default:
      return assertNever(fault);
  }
}

/** A fault in both languages. */
export const told = (code: UserErrorCode, en: string, zh: string): FaultText => ({
  code,
  text: { en, 'zh-CN': zh },
});
