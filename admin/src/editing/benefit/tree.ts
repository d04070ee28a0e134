/** What JSON can say. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One condition as it is kept. */
export interface Leaf {
  readonly field: string;
  readonly operator: string;
  readonly value: Json;
  readonly disabled?: true;
}

/** Conditions of which all or one must be met; `not` turns the outcome round. */
export interface Group {
  readonly combinator: 'and' | 'or';
  readonly not?: true;
  readonly disabled?: true;
  readonly rules: readonly Node[];
}

export type Node = Group | Leaf;

type Fields = Readonly<Record<string, unknown>>;

/** The deepest that groups may lie, the outermost counted. */
export const MAX_DEPTH = 8;

const GROUP_KEYS = ['combinator', 'not', 'disabled', 'rules'];
const LEAF_KEYS = ['field', 'operator', 'value', 'disabled'];
/** What the builder keeps for itself. */
const BUILDER_KEYS = ['id', 'path'];

/**
 * The conditions of the builder as they are kept: without what it adds for itself, keys in their
 * order. What it does not know of is carried along, so that nothing is lost.
 */
export function storedTree(query: object): Group {
  return storedNode(query as Fields) as Group;
}

function storedNode(node: Fields): Node {
  const isGroup = 'rules' in node;
  const known = isGroup ? GROUP_KEYS : LEAF_KEYS;
  const others = Object.keys(node).filter(
    (key) => !known.includes(key) && !BUILDER_KEYS.includes(key),
  );
  const entries = [...known, ...others]
    .filter((key) => isSaid(key, node[key]))
    .map((key) => [key, key === 'rules' ? rulesOf(node[key]) : node[key]] as const);
  return Object.fromEntries(entries) as unknown as Node;
}

const rulesOf = (rules: unknown): readonly Node[] =>
  (rules as readonly unknown[])
    .filter((rule) => typeof rule === 'object' && rule !== null)
    .map((rule) => storedNode(rule as Fields));

function isSaid(key: string, value: unknown): boolean {
  if (key === 'not' || key === 'disabled') return value === true;
  if (key === 'valueSource') return value !== undefined && value !== 'value';
  return value !== undefined;
}

/** The tree with each condition put through a function; what comes back the same stays the same. */
export function mapLeaves(tree: Group, change: (leaf: Leaf) => Leaf): Group {
  const rules = tree.rules.map((node) =>
    'rules' in node ? mapLeaves(node, change) : change(node),
  );
  const isSame = rules.every((node, index) => node === tree.rules[index]);
  return isSame ? tree : { ...tree, rules };
}

/** The place of a node of the builder within the rule: `when.rules.1.rules.0`. */
export const placeOf = (path: readonly number[]): string =>
  ['when', ...path.flatMap((step) => ['rules', String(step)])].join('.');
