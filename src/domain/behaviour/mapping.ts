import { isTimeZone } from '../shared/calendar';
import type { Locale } from '../shared/locale';
import { ok, refused, type Result } from '../shared/result';
import { dateReader, type DateReader } from './date-format';
import type { BehaviourDraft } from './draft';
import { draftReader, type DraftScope } from './draft-reader';
import { localClock } from './local-time';
import { conditionTest, type ConditionTest } from './mapping-condition';
import type { FaultCollector, MappingFault } from './mapping-fault';
import { describeRowRefusal, type RowRefusal, type RowRefusalCode } from './mapping-refusal';
import type { BehaviourExpressions, BehaviourMapping, MappingRule } from './mapping-rule';
import { RowReading } from './row-reading';

/** What became of one row. */
export type MappedRow =
  | { readonly kind: 'behaviour'; readonly draft: BehaviourDraft }
  | { readonly kind: 'skipped'; readonly reason: string }
  | {
      readonly kind: 'refused';
      readonly code: RowRefusalCode;
      /** The column at fault, or the field where no single column is. */
      readonly field: string;
      readonly message: string;
    };

/** Maps the fields of one row; `rowNumber` counts the rows of data in the file from 1. */
export type RowMapper = (fields: readonly string[], rowNumber: number) => MappedRow;

type CompiledRule = {
  readonly conditions: readonly ConditionTest[];
  readonly outcome: (row: RowReading) => MappedRow;
};

/**
 * Compiles a mapping against the columns of a table. Everything wrong with it is found here, all at
 * once; what is left to refuse row by row is what stands in the rows. The first rule whose
 * conditions all hold decides, its conditions being asked in order and no further than needed; a
 * row that no rule fits is refused.
 *
 * @example
 * const mapper = compileMapping(mapping, ['InvoiceNo', 'CustomerID'], 'en');
 * if (mapper.ok) mapper.value(['536365', '17850'], 1); // { kind: 'behaviour', draft: … }
 */
export function compileMapping(
  mapping: BehaviourMapping,
  columns: readonly string[],
  locale: Locale,
): Result<RowMapper, readonly MappingFault[]> {
  const faults: MappingFault[] = [];
  const fault: FaultCollector = (found) => {
    // A default is compiled once for each rule that uses it, and its fault told once.
    const text = JSON.stringify(found);
    if (!faults.some((known) => JSON.stringify(known) === text)) faults.push(found);
  };
  const scope: DraftScope = {
    columns: new Map(columns.map((column, index) => [column, index])),
    missingValues: mapping.missingValues,
    dates: dateReaders(mapping, fault),
    fault,
    numberReaders: new Map(),
  };
  const rules = mapping.rules.map((rule, index) =>
    compileRule(rule, { mapping, path: `rules[${index}]`, scope }),
  );
  return faults.length === 0 ? ok(rowMapper(rules, locale)) : refused(faults);
}

function rowMapper(rules: readonly CompiledRule[], locale: Locale): RowMapper {
  return (fields, rowNumber) => {
    const row = new RowReading(fields, rowNumber);
    const rule = rules.find(({ conditions }) => conditions.every((isMet) => isMet(row)));
    const mapped = row.refusal === null && rule !== undefined ? rule.outcome(row) : null;
    if (mapped !== null && row.refusal === null) return mapped;
    return refusal(row.refusal ?? { code: 'no-rule', field: '', value: '' }, locale);
  };
}

const refusal = (found: RowRefusal, locale: Locale): MappedRow => ({
  kind: 'refused',
  code: found.code,
  field: found.field,
  message: describeRowRefusal(found, locale),
});

function compileRule(
  rule: MappingRule,
  { mapping, path, scope }: { mapping: BehaviourMapping; path: string; scope: DraftScope },
): CompiledRule {
  const conditions = rule.when.map((condition, index) =>
    conditionTest(condition, `${path}.when[${index}]`, scope),
  );
  if ('skip' in rule) {
    const skipped: MappedRow = { kind: 'skipped', reason: rule.skip };
    return { conditions, outcome: () => skipped };
  }
  const fields = { ...mapping.defaults, ...rule.behaviour };
  const at = (field: keyof BehaviourExpressions): string =>
    Object.hasOwn(mapping.defaults, field) && !Object.hasOwn(rule.behaviour, field)
      ? `defaults.${field}`
      : `${path}.behaviour.${field}`;
  const read = draftReader(fields, at, scope);
  return { conditions, outcome: (row) => ({ kind: 'behaviour', draft: read(row) }) };
}

function dateReaders(mapping: BehaviourMapping, fault: FaultCollector): readonly DateReader[] {
  if (!isTimeZone(mapping.timeZone)) {
    fault({ kind: 'bad-time-zone', path: 'timeZone', value: mapping.timeZone });
    return [];
  }
  const clock = localClock(mapping.timeZone);
  return mapping.dateFormats.flatMap((format, index) => {
    const reader = dateReader(format, clock);
    if (reader !== null) return [reader];
    fault({ kind: 'bad-date-format', path: `dateFormats[${index}]`, value: format });
    return [];
  });
}
