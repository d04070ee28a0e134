import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { BehaviourMapping } from '../../domain/behaviour/mapping-rule';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { CsvFormat } from '../../platform/csv/csv-table';
import type { Locale, LocalText } from '../../platform/locale';
import { mappingFileSchema } from './mapping-schema.service';

/** A mapping file, read and checked. */
export type MappingFile = {
  /** The programme to be made where there is none yet, as the file states it; else undefined. */
  readonly program: unknown;
  readonly format: CsvFormat;
  readonly mapping: BehaviourMapping;
};

/** Everything wrong with a mapping file, one line each, naming the path and the way out. */
export type MappingFileFaults = readonly string[];

type Issue = z.core.$ZodIssue;

const NOT_READ: LocalText = {
  en: 'the file cannot be read; check its name and its permissions.',
  'zh-CN': '无法读取文件；请检查文件名和权限。',
};
const NOT_JSON: LocalText = {
  en: 'the file is not JSON',
  'zh-CN': '文件不是有效的 JSON',
};
const ONE_TEST: LocalText = {
  en: 'a condition needs exactly one test: equals, notEquals, startsWith, empty, notEmpty, lessThan, atMost, greaterThan or atLeast.',
  'zh-CN':
    '每个条件必须恰好有一个判断：equals、notEquals、startsWith、empty、notEmpty、lessThan、atMost、greaterThan 或 atLeast。',
};
const ONE_OF: LocalText = {
  en: 'state exactly one of these forms: ',
  'zh-CN': '请恰好使用以下形式之一：',
};

const ZOD_LOCALES = { en: z.locales.en(), 'zh-CN': z.locales.zhCN() } as const;

/** Reads a mapping file from disk and checks its shape. */
export async function readMappingFile(
  path: string,
  locale: Locale,
): Promise<Result<MappingFile, MappingFileFaults>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return refused([`${path}: ${NOT_READ[locale]}`]);
  }
  return parseMappingFile(text, locale);
}

/** Checks the text of a mapping file. */
export function parseMappingFile(
  text: string,
  locale: Locale,
): Result<MappingFile, MappingFileFaults> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refused([`${NOT_JSON[locale]}: ${error instanceof Error ? error.message : ''}`]);
  }
  const parsed = mappingFileSchema.safeParse(json, {
    error: ZOD_LOCALES[locale].localeError,
    reportInput: true,
  });
  if (!parsed.success) {
    return refused(parsed.error.issues.flatMap((issue) => faultLines(issue, [], locale)));
  }
  const { program, format, timeZone, dateFormats, defaults, rules } = parsed.data;
  const { missingValues, ...csvFormat } = format;
  const mapping = { timeZone, dateFormats, missingValues, defaults, rules };
  return ok({ program, format: csvFormat, mapping });
}

function faultLines(issue: Issue, above: readonly PropertyKey[], locale: Locale): string[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const meant = meantBranch(issue.errors);
    if (meant) return meant.flatMap((inner) => faultLines(inner, path, locale));
    return [`${pathText(path)}: ${ONE_OF[locale]}${issue.message}`];
  }
  const isOneTest = issue.code === 'custom' && issue.params?.['fault'] === 'one-test';
  return [`${pathText(path)}: ${isOneTest ? ONE_TEST[locale] : issue.message}`];
}

/** The form that was meant among several: the only one whose own key is there; null if unclear. */
function meantBranch(branches: readonly Issue[][]): Issue[] | null {
  const present = branches.filter((issues) => issues.every(isWithinForm));
  const [meant] = present;
  return present.length === 1 && meant ? meant : null;
}

const isWithinForm = (issue: Issue): boolean =>
  issue.path.length > 1 ||
  (issue.path.length === 1 && issue.input !== undefined) ||
  issue.code === 'unrecognized_keys';

/** `rules[3].behaviour.amount` for a path of keys; the file itself when there is none. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('');
  return text === '' ? '$' : text.replace(/^\./, '');
}
