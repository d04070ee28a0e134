import { assertNever } from '../../domain/shared/invariant';
import type { TextFault } from '../../domain/shared/text';
import { inputError, type FaultText } from '../../platform/graphql/input-error';
import type { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';

/** Why nothing was done, as the service says it. */
type Refusal =
  | { readonly kind: keyof typeof OF_INPUT; readonly field: string }
  | { readonly kind: keyof typeof OF_ARGUMENTS }
  | {
      readonly kind: 'invalid-text';
      readonly field: string;
      readonly fault: TextFault;
      readonly maximum: number;
    }
  | { readonly kind: 'too-many'; readonly maximum: number };

const OF_INPUT = {
  'not-a-url': {
    code: 'INVALID',
    text: {
      en: 'This is not a URL; write it like https://example.com/hooks.',
      'zh-CN': '这不是有效的 URL；请写成 https://example.com/hooks 的形式。',
    },
  },
  'url-too-long': {
    code: 'TOO_LONG',
    text: {
      en: 'The URL has more than 2,000 characters.',
      'zh-CN': 'URL 超过 2000 个字符。',
    },
  },
  'not-https': {
    code: 'INVALID',
    text: {
      en: 'Events are sent over https only; begin the URL with https://.',
      'zh-CN': '事件只通过 https 发送；URL 须以 https:// 开头。',
    },
  },
  'url-with-credentials': {
    code: 'INVALID',
    text: {
      en: 'Leave user and password out of the URL; verify the signature instead.',
      'zh-CN': 'URL 中不得包含用户名和密码；请改为验证签名。',
    },
  },
  'url-with-fragment': {
    code: 'INVALID',
    text: {
      en: 'Leave out "#" and what follows it: it is never sent.',
      'zh-CN': '请去掉“#”及其后的内容：它不会被发送。',
    },
  },
  'port-not-allowed': {
    code: 'ADDRESS_NOT_ALLOWED',
    text: {
      en: 'Events are sent to ports 443 and 8443 only; have one of them lead to your receiver.',
      'zh-CN': '事件只发送到 443 和 8443 端口；请将其中之一转到您的接收端。',
    },
  },
  'not-resolved': {
    code: 'INVALID',
    text: {
      en: 'The name of the host has no address; check its spelling, or enter it in the DNS first.',
      'zh-CN': '主机名没有对应的地址；请检查拼写，或先在 DNS 中登记。',
    },
  },
  'not-allowed': {
    code: 'ADDRESS_NOT_ALLOWED',
    text: {
      en: 'The host is not in the public net (private, loopback and link-local addresses are refused); give a public one. In a closed net, the operator can set WEBHOOK_ALLOW_PRIVATE=on.',
      'zh-CN':
        '该主机不在公网上（私有、回环和链路本地地址均被拒绝）；请使用公网主机。在封闭网络中，运维人员可设置 WEBHOOK_ALLOW_PRIVATE=on。',
    },
  },
  'no-types': {
    code: 'TOO_FEW',
    text: {
      en: 'Name at least one type, or give null for all of them.',
      'zh-CN': '请至少指定一种事件类型，或以 null 表示全部。',
    },
  },
  'repeated-type': {
    code: 'DUPLICATE',
    text: { en: 'A type is named more than once.', 'zh-CN': '有事件类型重复出现。' },
  },
  'state-not-given': {
    code: 'INVALID',
    text: {
      en: 'Only the system disables an endpoint; pause or delete it instead.',
      'zh-CN': '只有系统会停用端点；请改为暂停或删除。',
    },
  },
} as const satisfies Record<string, FaultText>;

const OF_ARGUMENTS = {
  'endpoint-not-found': {
    field: 'id',
    code: 'NOT_FOUND',
    text: { en: 'There is no such endpoint.', 'zh-CN': '端点不存在。' },
  },
  'event-not-found': {
    field: 'id',
    code: 'NOT_FOUND',
    text: {
      en: 'There is no such event; events are kept for 30 days.',
      'zh-CN': '事件不存在；事件保留 30 天。',
    },
  },
  'in-future': {
    field: 'since',
    code: 'IN_FUTURE',
    text: { en: 'This instant is still to come.', 'zh-CN': '该时刻尚未到来。' },
  },
  'nobody-takes-it': {
    field: 'endpointId',
    code: 'ENDPOINT_NOT_ACTIVE',
    text: {
      en: 'No endpoint that is active or paused takes this event; activate one first.',
      'zh-CN': '没有启用或暂停中的端点接收该事件；请先启用端点。',
    },
  },
  'not-active': {
    field: 'id',
    code: 'ENDPOINT_NOT_ACTIVE',
    text: {
      en: 'The endpoint is not active; set its state to ACTIVE first.',
      'zh-CN': '端点未启用；请先将其状态设为 ACTIVE。',
    },
  },
  disabled: {
    field: 'id',
    code: 'ENDPOINT_NOT_ACTIVE',
    text: {
      en: 'The endpoint is disabled; set its state to ACTIVE first.',
      'zh-CN': '端点已停用；请先将其状态设为 ACTIVE。',
    },
  },
} as const satisfies Record<string, FaultText & { readonly field: string }>;

/** A refusal for the client. */
export function webhookError(refusal: Refusal, locale: Locale): UserError {
  switch (refusal.kind) {
    case 'too-many':
      return inputError(tooMany(refusal.maximum), null, locale);
    case 'invalid-text':
      return inputError(textFault(refusal), ['input', refusal.field], locale);
    default:
      return 'field' in refusal
        ? inputError(OF_INPUT[refusal.kind], ['input', refusal.field], locale)
        : inputError(OF_ARGUMENTS[refusal.kind], [OF_ARGUMENTS[refusal.kind].field], locale);
  }
}

const tooMany = (maximum: number): FaultText => ({
  code: 'TOO_MANY',
  text: {
    en: `A programme has at most ${maximum} endpoints; delete one first.`,
    'zh-CN': `每个会员计划最多有 ${maximum} 个端点；请先删除一个。`,
  },
});

function textFault({ fault, maximum }: { fault: TextFault; maximum: number }): FaultText {
  switch (fault) {
    case 'too-long':
      return {
        code: 'TOO_LONG',
        text: {
          en: `This has more than ${maximum} characters.`,
          'zh-CN': `此处超过 ${maximum} 个字符。`,
        },
      };
    case 'control-character':
    case 'lone-surrogate':
      return {
        code: 'INVALID_TEXT',
        text: {
          en: 'This holds line breaks or characters that are not text.',
          'zh-CN': '此处含有换行符或无效字符。',
        },
      };
    default:
      return assertNever(fault);
  }
}
