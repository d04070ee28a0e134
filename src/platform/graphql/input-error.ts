import type { Locale, LocalText } from '../locale';
import { ConflictError, InputError, RowError, type UserErrorCode } from './user-error';

/** What is told of one fault, in every language. */
export interface FaultText {
  readonly code: UserErrorCode;
  readonly text: LocalText;
}

/** A fault of the input at a field of it, in the language of the request. */
export const inputError = (
  { code, text }: FaultText,
  field: readonly string[] | null,
  locale: Locale,
): InputError =>
  Object.assign(new InputError(), { code, message: text[locale], field: field && [...field] });

/** The same for one row of a batch. */
export const rowError = (
  fault: FaultText,
  row: { readonly index: number; readonly field: readonly string[] | null },
  locale: Locale,
): RowError =>
  Object.assign(new RowError(), {
    code: fault.code,
    message: fault.text[locale],
    field: row.field && [...row.field],
    index: row.index,
  });

/** What was expected, and what there is. */
export interface ComparedVersions {
  readonly expectedVersion: number;
  readonly actualVersion: number;
}

/** Somebody else was first. */
export const conflictError = (versions: ComparedVersions, locale: Locale): ConflictError => {
  const { expectedVersion, actualVersion } = versions;
  const text = {
    en: `You expected version ${expectedVersion}; version ${actualVersion} is in force.`,
    'zh-CN': `您预期的版本是 ${expectedVersion}，而当前生效的版本是 ${actualVersion}。`,
  };
  return conflictAt('expectedVersion', text[locale], versions);
};

/** Somebody else was first, told in other words at the argument that said what was expected. */
export const conflictAt = (
  field: string,
  message: string,
  { expectedVersion, actualVersion }: ComparedVersions,
): ConflictError =>
  Object.assign(new ConflictError(), {
    ...{ code: 'CONFLICT' as const, message, field: [field] },
    ...{ expectedVersion, actualVersion },
  });
