import { checkText } from '../../domain/shared/text';

/** What is wrong with what was said of a programme beside its rules. */
export type ProgramFault =
  | { readonly kind: 'invalid-code' }
  | { readonly kind: 'locale-count'; readonly maximum: number }
  | { readonly kind: 'repeated-locale'; readonly index: number; readonly locale: string }
  | { readonly kind: 'invalid-reason'; readonly maximum: number };

const MAX_LOCALES = 10;
const MAX_REASON_LENGTH = 500;
const PROGRAM_CODE = /^[a-z][a-z0-9-]{1,39}$/;

/** The faults of a new programme's code and languages. */
export function checkSettings(program: {
  readonly code: string;
  readonly locales: readonly string[];
}): ProgramFault[] {
  const { code, locales } = program;
  const isCountRight = locales.length >= 1 && locales.length <= MAX_LOCALES;
  return [
    ...(PROGRAM_CODE.test(code) ? [] : [{ kind: 'invalid-code' } as const]),
    ...(isCountRight ? [] : [{ kind: 'locale-count', maximum: MAX_LOCALES } as const]),
    ...locales.slice(0, MAX_LOCALES).flatMap((locale, index) => {
      const isFirst = locales.indexOf(locale) === index;
      return isFirst ? [] : [{ kind: 'repeated-locale', index, locale } as const];
    }),
  ];
}

/** Why a version is published is kept with it for ever: one line or several, not empty. */
export function checkReason(reason: string): ProgramFault[] {
  const isGood =
    reason.trim() !== '' && checkText(reason.trim(), { max: MAX_REASON_LENGTH }) === null;
  return isGood ? [] : [{ kind: 'invalid-reason', maximum: MAX_REASON_LENGTH }];
}
