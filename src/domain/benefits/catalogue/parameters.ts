import { ok, refused } from '../../shared/result';
import { checkText } from '../../shared/text';
import type { Window } from '../../shared/window';
import { checkWindow, MAX_WINDOW_DAYS } from '../../tiering/check-rules';
import { benefitFault, type CheckedBenefit } from '../benefit-fault';
import type { Json } from '../condition-tree';
import { objectFaults, isObject } from '../json-reading';
import { both, type Argument } from './condition';

type Path = readonly string[];

/** The parameter that a condition has beside its operand, if any. */
export type ParameterKind = 'window' | 'category' | 'attribute';

/** What a parameter was given as. */
export type Parameters = {
  readonly window: Window | null;
  readonly category: string | null;
  readonly attribute: string | null;
};

const NO_PARAMETERS: Parameters = { window: null, category: null, attribute: null };
const MAX_TEXT_LENGTH = 64;
const ATTRIBUTE_KEY = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;

const bounds = { minimum: null, maximum: null, decimals: 0, choices: null };

/** How a parameter is told to whoever fills it in. */
export const PARAMETER_ARGUMENTS: Readonly<Record<ParameterKind, Argument>> = {
  window: {
    ...{ name: 'window', type: 'WINDOW', labels: both('Window', '统计窗口') },
    ...{ ...bounds, minimum: 1, maximum: MAX_WINDOW_DAYS },
  },
  category: {
    ...{ name: 'category', type: 'TEXT', labels: both('Category', '品类') },
    ...{ ...bounds, minimum: 1, maximum: MAX_TEXT_LENGTH },
  },
  attribute: {
    ...{ name: 'attribute', type: 'TEXT', labels: both('Attribute', '属性') },
    ...{ ...bounds, minimum: 1, maximum: MAX_TEXT_LENGTH },
  },
};

/**
 * Takes a value apart: without a parameter it is the operand, with one it is
 * `{ <parameter>, operand }`. The parameter is checked, the operand not yet.
 */
export function splitValue(
  kind: ParameterKind | null,
  value: unknown,
  path: Path,
): CheckedBenefit<{ readonly parameters: Parameters; readonly operand: unknown }> {
  if (kind === null) return ok({ parameters: NO_PARAMETERS, operand: value });
  const expected = `{ ${kind}, operand }`;
  if (!isObject(value)) return refused([benefitFault(path, 'WRONG_TYPE', { expected })]);
  const faults = objectFaults(value, [kind, 'operand'], path);
  if (faults.length > 0) return refused(faults);
  const parameter = parseParameter(kind, value[kind], [...path, kind]);
  if (!parameter.ok) return parameter;
  return ok({ parameters: parameter.value, operand: value['operand'] });
}

/** A value put together again, as it is kept. */
export function joinValue(kind: ParameterKind | null, parameters: Parameters, operand: Json): Json {
  return kind === null ? operand : { [kind]: parameters[kind], operand };
}

function parseParameter(
  kind: ParameterKind,
  value: unknown,
  path: Path,
): CheckedBenefit<Parameters> {
  if (value === null || value === undefined) return refused([benefitFault(path, 'REQUIRED')]);
  switch (kind) {
    case 'window':
      return parseWindow(value, path);
    case 'category': {
      const category = parseFreeText(value, path);
      return category.ok ? ok({ ...NO_PARAMETERS, category: category.value }) : category;
    }
    case 'attribute':
      return typeof value === 'string' && ATTRIBUTE_KEY.test(value)
        ? ok({ ...NO_PARAMETERS, attribute: value })
        : refused([benefitFault(path, 'INVALID_TEXT', { max: MAX_TEXT_LENGTH })]);
  }
}

function parseWindow(value: unknown, path: Path): CheckedBenefit<Parameters> {
  const expected = '{ kind, days | period }';
  if (!isObject(value)) return refused([benefitFault(path, 'WRONG_TYPE', { expected })]);
  const faults = objectFaults(value, ['kind', 'days', 'period'], path);
  if (faults.length > 0) return refused(faults);
  const { kind, days, period } = value;
  const checked = checkWindow({
    kind: typeof kind === 'string' ? kind : '',
    days: days as number | null | undefined,
    period: period as string | null | undefined,
  });
  if (checked.ok) return ok({ ...NO_PARAMETERS, window: checked.value });
  return refused(
    checked.error.map((each) => ({ ...each, path: [...path, ...each.path.slice(1)] })),
  );
}

/** A short text as categories and attributes are kept. */
export function parseFreeText(value: unknown, path: Path): CheckedBenefit<string> {
  if (typeof value !== 'string') {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: 'text' })]);
  }
  const text = value.normalize('NFC').trim();
  const isGood =
    text !== '' && checkText(text, { max: MAX_TEXT_LENGTH, singleLine: true }) === null;
  return isGood
    ? ok(text)
    : refused([benefitFault(path, 'INVALID_TEXT', { max: MAX_TEXT_LENGTH })]);
}
