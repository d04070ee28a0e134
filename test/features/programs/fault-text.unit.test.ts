import 'reflect-metadata';
import { RULE_FINDING_CODES } from '../../../src/domain/tiering/rule-finding';
import { RULE_FAULT_CODES } from '../../../src/domain/tiering/rule-fault';
import { memberError } from '../../../src/features/members/member-error.type';
import {
  programError,
  rateCountError,
  rateError,
} from '../../../src/features/programs/program-error.type';
import { ruleFindingTypes } from '../../../src/features/programs/rule-finding.type';
import type { Locale } from '../../../src/platform/locale';

const DATA = {
  minimum: 1,
  maximum: 2_000,
  actual: 0,
  value: 'gold',
  previous: 5,
  locale: 'en',
  max: 9,
  total: 1.2,
  cap: 'gold',
  tier: 'gold',
  most: 100,
  term: 28,
};
const PATH = ['names'];
const OF_RULE = { rule: 'review', unit: 'bytes' };

/** Every refusal that people read, by what it is called. */
const TEXTS: Readonly<Record<string, (locale: Locale) => { message: string }>> = {
  ...Object.fromEntries(
    RULE_FAULT_CODES.map((code) => [
      `rule ${code}`,
      (locale: Locale) =>
        programError({ kind: 'rule', fault: { path: PATH, code, data: DATA } }, locale),
    ]),
  ),
  ...Object.fromEntries(
    RULE_FAULT_CODES.map((code) => [
      `earning rule ${code}`,
      (locale: Locale) =>
        programError(
          { kind: 'rule', fault: { path: PATH, code, data: { ...DATA, ...OF_RULE } } },
          locale,
        ),
    ]),
  ),
  ...Object.fromEntries(
    RULE_FINDING_CODES.map((code) => [
      `finding ${code}`,
      (locale: Locale) => {
        const [shown] = ruleFindingTypes([{ path: PATH, code, data: DATA }], locale);
        return { message: shown?.text ?? '' };
      },
    ]),
  ),
  ...Object.fromEntries(
    [
      { kind: 'invalid-code' },
      { kind: 'code-taken' },
      { kind: 'not-found' },
      { kind: 'nothing-changed' },
      { kind: 'locale-count', maximum: 10 },
      { kind: 'invalid-reason', maximum: 500 },
      { kind: 'repeated-locale', index: 1, locale: 'en' },
      { kind: 'conflict', expectedVersion: 1, actualVersion: 2 },
      { kind: 'frozen', field: 'timeZone' },
    ].map((refusal) => [
      `program ${refusal.kind}`,
      (locale: Locale) => programError(refusal as Parameters<typeof programError>[0], locale),
    ]),
  ),
  ...Object.fromEntries(
    [
      { kind: 'own-currency' },
      { kind: 'rate-out-of-range', maximum: 9, decimals: 4 },
      { kind: 'other-rate', rate: '0.5' },
    ].map((fault) => [
      `rate ${fault.kind}`,
      (locale: Locale) => rateError(0, fault as Parameters<typeof rateError>[1], locale),
    ]),
  ),
  'rate count': (locale) => rateCountError(1_000, 0, locale),
  ...Object.fromEntries(
    [
      ...['invalid-scheme', 'not-an-email', 'not-a-phone', 'out-of-range', 'in-future'],
      ...['external-id-taken', 'identity-taken', 'unknown-member', 'too-many'],
      ...['too-long', 'empty', 'lone-surrogate', 'control-character'],
    ].map((kind) => {
      const isText = ['too-long', 'empty', 'lone-surrogate', 'control-character'].includes(kind);
      const fault = isText ? { kind: 'invalid-text', fault: kind } : { kind };
      const whole = { path: PATH, maximum: 20, ...fault } as Parameters<typeof memberError>[0];
      return [`member ${kind}`, (locale: Locale) => memberError(whole, [], locale)];
    }),
  ),
};

describe('refusals in words', () => {
  it.each(Object.keys(TEXTS))('%s is said in English and in Chinese', (name) => {
    const english = TEXTS[name]?.('en').message ?? '';
    const chinese = TEXTS[name]?.('zh-CN').message ?? '';
    expect(english).toMatch(/^["A-Z].*\.$/);
    expect(chinese).toMatch(/\p{Script=Han}.*。$/u);
    for (const text of [english, chinese]) expect(text).not.toMatch(/undefined|NaN|object/);
    const numbers = (text: string) => text.match(/\d[\d,.]*\d|\d/g)?.toSorted() ?? [];
    expect(numbers(chinese)).toEqual(numbers(english));
  });
});
