import type { ASTVisitor, ValidationContext } from 'graphql';
import { isStorableText } from '../../domain/shared/text';
import { badArgument, refuseRequest, type Refusal } from './refusal';

const MAX_DEPTH = 24;

/** Refuses literals that no database could keep: NUL and halves of surrogate pairs. */
export const storableLiterals = (context: ValidationContext): ASTVisitor => ({
  StringValue(node, ...[, , , ancestors]) {
    if (isStorableText(node.value)) return;
    const named = ancestors
      .toReversed()
      .find((ancestor) => 'kind' in ancestor && /^(Argument|ObjectField)$/.test(ancestor.kind));
    const name = named && 'name' in named && named.name ? String(named.name.value) : 'value';
    context.reportError(refuseRequest(unstorable(name)));
  },
});

/**
 * The first text among the variables that no database could keep, named by its path. Lists whose
 * use case refuses its rows one by one are left to it, by the name of their field.
 */
export function findUnstorable(
  variables: Readonly<Record<string, unknown>>,
  checkedByRow: ReadonlySet<string>,
): Refusal | null {
  const path = unstorablePath(variables, checkedByRow, MAX_DEPTH);
  return path === null ? null : unstorable(path);
}

function unstorablePath(
  value: unknown,
  skipped: ReadonlySet<string>,
  depth: number,
): string | null {
  if (typeof value === 'string') return isStorableText(value) ? null : '';
  if (typeof value !== 'object' || value === null || depth === 0) return null;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    if (!isList && skipped.has(key)) continue;
    const path = unstorablePath(inner, skipped, depth - 1);
    if (path !== null) return joinPath(isList ? `[${key}]` : key, path);
  }
  return null;
}

const joinPath = (head: string, tail: string): string =>
  tail === '' || tail.startsWith('[') ? head + tail : `${head}.${tail}`;

const unstorable = (field: string): Refusal =>
  badArgument(field, {
    en: `"${field}" holds a NUL character or half of a surrogate pair, which is not text.`,
    'zh-CN': `“${field}”含有空字符或不完整的代理对，不是有效文本。`,
  });
