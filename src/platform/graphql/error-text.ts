import type { LocalText } from '../locale';
import type { NotSignedInReason } from '../security/viewer';

/** What a client is told when nobody is signed in. */
export const NOT_SIGNED_IN: Readonly<Record<NotSignedInReason, LocalText>> = {
  'no-credential': {
    en: 'Sign in first: send a key or token as "Authorization: Bearer …".',
    'zh-CN': '请先登录：以“Authorization: Bearer …”发送密钥或令牌。',
  },
  'invalid-credential': {
    en: 'The key or token is not valid.',
    'zh-CN': '密钥或令牌无效。',
  },
  'expired-credential': {
    en: 'The key or token has expired.',
    'zh-CN': '密钥或令牌已过期。',
  },
};

export const NOT_PERMITTED: LocalText = {
  en: 'You are not permitted to do this.',
  'zh-CN': '您没有执行此操作的权限。',
};

export const INTERNAL: LocalText = {
  en: 'Something went wrong on our side. The request id finds it in the log.',
  'zh-CN': '服务器内部出错。可凭请求编号在日志中查找原因。',
};

export const UNAVAILABLE: LocalText = {
  en: 'The service is busy. Send the same request again in a moment.',
  'zh-CN': '服务繁忙，请稍后重新发送同一请求。',
};

export const KEY_REUSED: LocalText = {
  en: 'This idempotency key was used before with another input.',
  'zh-CN': '此幂等键已用于其他输入。',
};

export const IN_PROGRESS: LocalText = {
  en: 'The first request with this idempotency key is still running. Try again in a moment.',
  'zh-CN': '使用此幂等键的首个请求仍在执行，请稍后再试。',
};
