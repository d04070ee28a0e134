import {
  GraphQLError,
  isLeafType,
  getNamedType,
  visit,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { Refusal } from './refusal';

/** Bounds on what one request may ask, before anything is executed. */
export const LIMITS = {
  /** Levels of fields within fields. */
  depth: 12,
  /** Fields under another name, which is how one request repeats a field. */
  aliases: 30,
  /** The same field again in the same place. */
  repeats: 20,
  fields: 1_000,
  directives: 20,
  /** Words and signs of the document; batches travel in variables, so documents stay short. */
  tokens: 2_000,
  /** Objects that may have to be made, counting pages as full. */
  cost: 10_000,
  pageSize: 100,
  defaultPageSize: 20,
} as const;

/** What a request costs, or why it is not run. */
export type Costing =
  | { readonly ok: true; readonly cost: number }
  | { readonly ok: false; readonly refusal: Refusal | GraphQLError };

/** A request as far as its cost goes. */
export interface CostedRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

const MAX_REMEMBERED = 100;
const PAGE_ARGUMENTS = ['first', 'last'];
const LIST_ARGUMENTS = ['ids'];
const COUNTING_ARGUMENTS = [...PAGE_ARGUMENTS, ...LIST_ARGUMENTS];

/**
 * Counts the objects a request may make, with its variables put in. The count is remembered for a
 * document and those of its variables that bear on it, because documents come again and again.
 */
export function createCosting(schema: GraphQLSchema): (request: CostedRequest) => Costing {
  const remembered = new WeakMap<DocumentNode, RememberedCosts>();
  return (request) => {
    const known = remembered.get(request.document) ?? rememberCosts(request.document);
    remembered.set(request.document, known);
    const key = JSON.stringify([
      request.operationName,
      ...known.variables.map((name) => request.variables[name]),
      ...Object.entries(request.variables).flatMap(batchSizes),
    ]);
    const earlier = known.costs.get(key);
    if (earlier) return earlier;
    const costing = costOf(schema, request);
    if (costing === null) return { ok: true, cost: 0 };
    if (known.costs.size >= MAX_REMEMBERED) known.costs.clear();
    known.costs.set(key, costing);
    return costing;
  };
}

interface RememberedCosts {
  /** Variables that say how much is asked for or whether it is. */
  readonly variables: readonly string[];
  readonly costs: Map<string, Costing>;
}

function rememberCosts(document: DocumentNode): RememberedCosts {
  const variables = new Set<string>();
  const collect = {
    Variable: (node: { name: { value: string } }) => void variables.add(node.name.value),
  };
  visit(document, {
    Argument: (node) => {
      if (COUNTING_ARGUMENTS.includes(node.name.value)) visit(node, collect);
    },
    Directive: (node) => void visit(node, collect),
  });
  return { variables: [...variables], costs: new Map() };
}

/** How long the lists within an input are, which may bear on what its mutation answers. */
function batchSizes([name, input]: readonly [string, unknown]): readonly (string | number)[] {
  if (typeof input !== 'object' || input === null) return [];
  const lists = Object.values(input).filter((value) => Array.isArray(value));
  return lists.length === 0 ? [] : [name, ...lists.map(({ length }) => roundedUp(length))];
}

/**
 * The cost of a mutation that answers for each row of a batch: `complexity` of its decorator.
 * Batches are rounded up to a power of two, so that few costs have to be remembered.
 */
export const batchCost = (rows: number, childComplexity: number): number =>
  1 + roundedUp(rows) * childComplexity;

const roundedUp = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, count)));

/** Null when the variables do not fit their types, which execution says better. */
function costOf(schema: GraphQLSchema, request: CostedRequest): Costing | null {
  try {
    const cost = getComplexity({
      schema,
      query: request.document,
      variables: request.variables,
      estimators: [ownEstimate, countObjects],
      ...(request.operationName === undefined ? {} : { operationName: request.operationName }),
    });
    return cost > LIMITS.cost ? { ok: false, refusal: tooCostly(cost) } : { ok: true, cost };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error };
    if (!(error instanceof GraphQLError)) throw error;
    return isAboutVariables(error) ? null : { ok: false, refusal: error };
  }
}

const isAboutVariables = (error: GraphQLError): boolean => error.message.startsWith('Variable "$');

/** The cost a field states itself (`complexity` of its decorator). */
const ownEstimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const own: unknown = field.extensions['complexity'];
  if (typeof own === 'number') return own + childComplexity;
  return typeof own === 'function' ? Number(own({ args, childComplexity })) : undefined;
};

/** One for each object, times the size of the page or list it stands in; values are free. */
const countObjects: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (isLeafType(getNamedType(field.type))) return 0;
  return 1 + pageSizeIn(field.args, args) * childComplexity;
};

function pageSizeIn(
  declared: readonly { readonly name: string }[],
  args: Readonly<Record<string, unknown>>,
): number {
  for (const name of COUNTING_ARGUMENTS) {
    const value = args[name];
    if (Array.isArray(value)) return value.length;
    if (typeof value === 'number') return checkedPageSize(name, value);
  }
  const isPaged = declared.some(({ name }) => PAGE_ARGUMENTS.includes(name));
  return isPaged ? LIMITS.defaultPageSize : 1;
}

/** A page size within bounds; larger or senseless ones are refused by name. */
export function checkedPageSize(argument: string, value: number): number {
  if (value >= 1 && value <= LIMITS.pageSize) return value;
  const details = { argument, limit: LIMITS.pageSize };
  if (value < 1) {
    const text = {
      en: `"${argument}" must be at least 1.`,
      'zh-CN': `“${argument}”至少为 1。`,
    };
    throw new Refusal('BAD_USER_INPUT', text, details);
  }
  const text = {
    en: `"${argument}" is ${value}; a page has at most ${LIMITS.pageSize} items.`,
    'zh-CN': `“${argument}”为 ${value}；每页最多 ${LIMITS.pageSize} 条。`,
  };
  throw new Refusal('PAGE_SIZE_TOO_LARGE', text, details);
}

const tooCostly = (cost: number): Refusal =>
  new Refusal(
    'QUERY_TOO_COSTLY',
    {
      en: `The request may make ${cost} objects; at most ${LIMITS.cost} are allowed. Ask for less of each, or for smaller pages or batches.`,
      'zh-CN': `该请求可能产生 ${cost} 个对象，最多允许 ${LIMITS.cost} 个。请减少查询的内容，或减小每页、每批的条数。`,
    },
    { cost, limit: LIMITS.cost },
  );
