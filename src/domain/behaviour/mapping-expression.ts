import {
  absoluteExact,
  formatExact,
  multiplyExact,
  parseExactDecimal,
  roundHalfUp,
  type ExactDecimal,
} from './exact-decimal';
import type { FaultCollector } from './mapping-fault';
import type { NumberExpression, TextExpression } from './mapping-rule';
import type { Reader, RowReading } from './row-reading';

/** What expressions are compiled against. */
export type ExpressionScope = {
  readonly columns: ReadonlyMap<string, number>;
  readonly missingValues: readonly string[];
  readonly fault: FaultCollector;
  /** Filled while compiling. */
  readonly numberReaders: Map<string, Reader<ExactDecimal>>;
};

/** The name under which a template finds the number of the row. */
const ROW_NUMBER = 'row';

const nothing = (): null => null;

/** Reads a column: white space around it left out; null when empty or one of the missing values. */
export function columnReader(column: string, path: string, scope: ExpressionScope): Reader<string> {
  const index = scope.columns.get(column);
  if (index === undefined) {
    scope.fault({ kind: 'unknown-column', path, column });
    return nothing;
  }
  const { missingValues } = scope;
  return (row) => {
    const cell = row.fields[index];
    if (cell === undefined) return row.refuse('missing-column', column, '');
    const text = cell.trim();
    return text === '' || missingValues.includes(text) ? null : text;
  };
}

/** Reads a text; a template with an empty column in it is empty as a whole. */
export function textReader(
  expression: TextExpression,
  path: string,
  scope: ExpressionScope,
): Reader<string> {
  if ('column' in expression) return columnReader(expression.column, path, scope);
  if ('template' in expression) return templateReader(expression.template, path, scope);
  const { value } = expression;
  return () => value;
}

function templateReader(template: string, path: string, scope: ExpressionScope): Reader<string> {
  const parts = template.split(/\{([^{}]*)\}/).map((part, index): Reader<string> => {
    const isName = index % 2 === 1;
    if (!isName) return () => part;
    if (part === ROW_NUMBER) return (row) => String(row.rowNumber);
    return columnReader(part, path, scope);
  });
  return (row) => {
    let text = '';
    for (const part of parts) {
      const piece = part(row);
      if (piece === null) return null;
      text += piece;
    }
    return text;
  };
}

/** Reads a number exactly; null when a column of it is empty, refused when one is no number. */
function decimalReader(
  expression: NumberExpression,
  path: string,
  scope: ExpressionScope,
): Reader<ExactDecimal> {
  if ('value' in expression) {
    const constant = parseExactDecimal(expression.value);
    if (constant === null) scope.fault({ kind: 'bad-number', path, value: expression.value });
    return () => constant;
  }
  const { absolute, decimals } = expression;
  const names = 'column' in expression ? [expression.column] : expression.multiply;
  const factors = names.map((name) => numberColumnReader(name, path, scope));
  return (row) => {
    const product = productOf(factors, row);
    if (product === null) return null;
    const unsigned = absolute === true ? absoluteExact(product) : product;
    return decimals === undefined ? unsigned : roundHalfUp(unsigned, decimals);
  };
}

function productOf(factors: readonly Reader<ExactDecimal>[], row: RowReading): ExactDecimal | null {
  let product: ExactDecimal | null = null;
  for (const factor of factors) {
    const read = factor(row);
    if (read === null) return null;
    product = product === null ? read : multiplyExact(product, read);
  }
  return product;
}

/** Reads one column as an exact number; all who read the column share one reader. */
export function numberColumnReader(
  column: string,
  path: string,
  scope: ExpressionScope,
): Reader<ExactDecimal> {
  const read = columnReader(column, path, scope);
  const known = scope.numberReaders.get(column);
  if (known) return known;
  // Conditions and fields ask for the same number of the same row one after the other.
  let lastText = '';
  let lastNumber: ExactDecimal | null = null;
  const reader: Reader<ExactDecimal> = (row) => {
    const text = read(row);
    if (text === null) return null;
    if (text !== lastText) {
      lastNumber = parseExactDecimal(text);
      lastText = text;
    }
    return lastNumber ?? row.refuse('bad-number', column, text);
  };
  scope.numberReaders.set(column, reader);
  return reader;
}

/** Reads a number as decimal text, such as `15.30`. */
export function decimalTextReader(
  expression: NumberExpression,
  path: string,
  scope: ExpressionScope,
): Reader<string> {
  const read = decimalReader(expression, path, scope);
  return (row) => {
    const decimal = read(row);
    return decimal === null ? null : formatExact(decimal);
  };
}

/** Reads a number that code can count with; one too large to be held exactly is refused. */
export function numberReader(
  expression: NumberExpression,
  path: string,
  scope: ExpressionScope,
): Reader<number> {
  const read = decimalTextReader(expression, path, scope);
  const field = 'column' in expression ? expression.column : path;
  return (row) => {
    const text = read(row);
    if (text === null) return null;
    const number = Number(text);
    return Math.abs(number) > Number.MAX_SAFE_INTEGER
      ? row.refuse('bad-number', field, text)
      : number;
  };
}
