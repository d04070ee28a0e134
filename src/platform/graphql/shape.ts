import {
  Kind,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { LocalText } from '../locale';
import { LIMITS } from './limits';
import { Refusal, refuseRequest } from './refusal';

/** How large a selection is with its fragments written out. */
interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly repeats: number;
  readonly fields: number;
  readonly directives: number;
}

const EMPTY: Shape = { depth: 0, aliases: 0, repeats: 0, fields: 0, directives: 0 };

/** Refuses documents that are too deep, too wide or too repetitive, as a validation rule. */
export function limitShape(context: ValidationContext): ASTVisitor {
  const measure = createMeasure((name) => context.getFragment(name));
  return {
    OperationDefinition(operation) {
      const fault = faultOf(measure(operation.selectionSet));
      if (fault) context.reportError(refuseRequest(fault));
    },
  };
}

function faultOf(shape: Shape): Refusal | null {
  if (shape.depth > LIMITS.depth) return tooMuch('QUERY_TOO_DEEP', 'depth', shape.depth);
  if (shape.aliases > LIMITS.aliases) return tooMuch('TOO_MANY_ALIASES', 'aliases', shape.aliases);
  for (const bound of ['repeats', 'fields', 'directives'] as const) {
    if (shape[bound] > LIMITS[bound]) return tooMuch('QUERY_TOO_LARGE', bound, shape[bound]);
  }
  return null;
}

const WORDS: Readonly<Record<keyof Shape, LocalText>> = {
  depth: { en: 'levels deep', 'zh-CN': '层嵌套' },
  aliases: { en: 'aliases', 'zh-CN': '个别名' },
  repeats: { en: 'repeated fields', 'zh-CN': '个重复字段' },
  fields: { en: 'fields', 'zh-CN': '个字段' },
  directives: { en: 'directives', 'zh-CN': '个指令' },
};

function tooMuch(code: string, bound: keyof Shape, actual: number): Refusal {
  const words = WORDS[bound];
  const limit = LIMITS[bound];
  const text = {
    en: `The document has ${actual} ${words.en}; at most ${limit} are allowed.`,
    'zh-CN': `该文档有 ${actual} ${words['zh-CN']}，最多允许 ${limit}。`,
  };
  return new Refusal(code, text, { limit });
}

/** Each fragment is measured once, so fragments of fragments cost no more than their text. */
function createMeasure(
  fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined,
): (set: SelectionSetNode) => Shape {
  const fragments = new Map<string, Shape>();

  const ofFragment = (name: string): Shape => {
    const known = fragments.get(name);
    if (known) return known;
    // Stands while the fragment is measured: a circle, which another rule refuses, ends here.
    fragments.set(name, EMPTY);
    const fragment = fragmentOf(name);
    const shape = fragment ? ofSet(fragment.selectionSet) : EMPTY;
    fragments.set(name, shape);
    return shape;
  };

  const ofField = (field: FieldNode): Shape => {
    // Introspection is switched on or off as a whole, and nests deeply by nature.
    const isIntrospection = field.name.value.startsWith('__');
    const inner = field.selectionSet && !isIntrospection ? ofSet(field.selectionSet) : EMPTY;
    return {
      ...inner,
      depth: inner.depth + 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + (field.alias ? 1 : 0),
    };
  };

  const ofSet = (set: SelectionSetNode): Shape => {
    const shapes = set.selections.map((selection) => {
      const directives = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) return plus(ofField(selection), directives);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return plus(ofSet(selection.selectionSet), directives);
      }
      return plus(ofFragment(selection.name.value), directives);
    });
    return shapes.reduce(together, { ...EMPTY, repeats: repeatsIn(set) });
  };

  return ofSet;
}

const plus = (shape: Shape, directives: number): Shape => ({
  ...shape,
  directives: shape.directives + directives,
});

const together = (left: Shape, right: Shape): Shape => ({
  depth: Math.max(left.depth, right.depth),
  aliases: left.aliases + right.aliases,
  repeats: left.repeats + right.repeats,
  fields: left.fields + right.fields,
  directives: left.directives + right.directives,
});

function repeatsIn(set: SelectionSetNode): number {
  const fields = set.selections.filter((selection) => selection.kind === Kind.FIELD);
  const names = new Set(fields.map(({ alias, name }) => (alias ?? name).value));
  return fields.length - names.size;
}
