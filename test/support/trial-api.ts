import 'reflect-metadata';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  type ClassType,
} from 'type-graphql';
import { createHttp, type HttpServer } from '../../src/app/http';
import { createContextFor } from '../../src/app/request-context';
import { buildLaurelSchema } from '../../src/app/schema';
import { AccessService, type IssuedKey } from '../../src/features/access';
import { ViewerResolver } from '../../src/features/access/viewer.resolver';
import { DatabaseUnavailable } from '../../src/platform/database/errors';
import { Public } from '../../src/platform/graphql/authorization';
import {
  buildPage,
  connectionOf,
  PageArgs,
  pageRequest,
  type Page,
} from '../../src/platform/graphql/connection';
import { ResolverContainer } from '../../src/platform/graphql/container';
import type { GraphqlContext } from '../../src/platform/graphql/context';
import { defineCursor } from '../../src/platform/graphql/cursor';
import { JsonScalar, type JsonValue } from '../../src/platform/graphql/json-scalar';
import { NodeRegistry } from '../../src/platform/graphql/node';
import { NodeResolver } from '../../src/platform/graphql/node.resolver';
import { DateTimeScalar } from '../../src/platform/graphql/time-scalars';
import { createLog } from '../../src/platform/log';
import type { Permission } from '../../src/platform/security/permissions';
import { testDatabase, type TestDatabase } from './database';

/** What no client may ever read. */
export const CANARY = 'canary-7f3a: password of the database';
const NAMES = Array.from({ length: 30 }, (_, at) => `item ${at}`);
const cursor = defineCursor('item', ['number']);

@ObjectType({ description: 'A thing to list.' })
class Item {
  @Field(() => String, { description: 'Its name.' }) name: string;
  @Field(() => ItemConnection, { description: 'Things within.' })
  items(@Args(() => PageArgs) args: PageArgs): Page<Item> {
    return pageOfItems(args);
  }
}

const ItemConnection: ClassType<Page<Item>> = connectionOf(() => Item, {
  name: 'Item',
  items: 'things',
});

function pageOfItems(args: PageArgs): Page<Item> {
  const page = pageRequest(args, cursor);
  const from = (page.after?.[0] ?? -1) + 1;
  const places = NAMES.map((_, at) => at).slice(from, from + page.limit + 1);
  return buildPage(places, page, {
    cursor,
    positionOf: (at) => [at] as const,
    itemOf: (at) => Object.assign(new Item(), { name: NAMES[at] ?? '' }),
  });
}

@InputType({ description: 'A row.' })
class RowInput {
  @Field(() => String, { description: 'Any text.' }) text: string;
}

@InputType({ description: 'An input.' })
class EchoInput {
  @Field(() => String, { description: 'Any text.' }) text: string;
  @Field(() => Int, { nullable: true, description: 'A number.' }) count?: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'An instant.' }) at?: number;
  @Field(() => JsonScalar, { nullable: true, description: 'Anything.' }) attributes?: JsonValue;
  @Field(() => [RowInput], { nullable: true, description: 'Checked by row.' }) rows?: RowInput[];
}

@Resolver()
class TrialResolver {
  written = 0;

  @Public()
  @Query(() => ItemConnection, { description: 'Things.' })
  items(@Args(() => PageArgs) args: PageArgs): Page<Item> {
    return pageOfItems(args);
  }

  @Public()
  @Query(() => String, { nullable: true, description: 'Fails.' })
  fail(@Arg('how', () => String, { description: 'How.' }) how: string): string {
    if (how === 'busy') throw new DatabaseUnavailable(CANARY);
    if (how === 'coded') throw Object.assign(new Error(CANARY), { extensions: { code: 'X' } });
    throw new Error(CANARY, { cause: new Error(CANARY) });
  }

  @Authorized<Permission>('behaviour.record')
  @Query(() => String, { nullable: true, description: 'Guarded.' })
  guarded(@Ctx() { requestId }: GraphqlContext): string {
    return requestId;
  }

  @Public()
  @Mutation(() => String, { description: 'Gives the text back.' })
  echo(@Arg('input', () => EchoInput, { description: 'What.' }) input: EchoInput): string {
    this.written += 1;
    return input.text;
  }
}

/** An answer over HTTP. The shape of the data depends on what was asked. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly unknown[];
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
  };
  readonly text: string;
}

export const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.extensions['code'];
export const messageOf = ({ body }: Answer): string => body.errors?.[0]?.message ?? '';

interface TrialParts {
  readonly url: string;
  readonly server: HttpServer;
  readonly access: AccessService;
  readonly trial: TrialResolver;
  readonly lines: string[];
  readonly database: TestDatabase;
}

/** A server with a small schema of its own: the whole way of a request, without a domain. */
export class TrialApi {
  readonly url: string;
  readonly server: HttpServer;
  readonly access: AccessService;

  private constructor(private readonly parts: TrialParts) {
    ({ url: this.url, server: this.server, access: this.access } = parts);
  }

  static async start({ introspection = false } = {}): Promise<TrialApi> {
    const database = await testDatabase();
    const clock = () => Date.now();
    const access = new AccessService({ database, clock, environment: 'test', verifyToken: null });
    const lines: string[] = [];
    const trial = new TrialResolver();
    const node = new NodeResolver(new NodeRegistry());
    const container = new ResolverContainer([trial, node, new ViewerResolver()]);
    const server = await createHttp({
      schema: buildLaurelSchema([TrialResolver, NodeResolver, ViewerResolver], container),
      contextFor: createContextFor(access),
      config: { environment: 'test', introspection, host: '127.0.0.1', port: 0 },
      log: createLog('debug', { write: (line: string) => void lines.push(line) }),
      database,
      checkedByRow: ['rows'],
    });
    const url = await server.listen();
    return new TrialApi({ url, server, access, trial, lines, database });
  }

  /** How often a mutation got as far as writing. */
  get written(): number {
    return this.parts.trial.written;
  }

  /** What was logged since the last time this was asked. */
  takeLog(): string {
    return this.parts.lines.splice(0).join('');
  }

  async send(body: unknown, headers: Record<string, string> = {}, path = '/graphql') {
    const response = await fetch(this.url + path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
    const { status, headers: answered } = response;
    const text = await response.text();
    const answer: Answer = {
      status,
      headers: answered,
      text,
      body: JSON.parse(text) as Answer['body'],
    };
    return answer;
  }

  ask(query: string, variables: Record<string, unknown> = {}, headers = {}): Promise<Answer> {
    return this.send({ query, variables }, headers);
  }

  async operatorKey(): Promise<IssuedKey> {
    const wanted = { name: 'op', roles: ['OPERATOR'], programId: null } as const;
    const outcome = await this.access.createKey(wanted);
    if (!outcome.ok) throw new Error(outcome.error.kind);
    return outcome.value;
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.access.close();
    await this.parts.database.close();
  }
}
