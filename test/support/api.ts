import { graphql, type ExecutionResult } from 'graphql';
import { buildLaurelSchema } from '../../src/app/schema';
import { MemberResolver, memberNodes } from '../../src/features/members/member.resolver';
import { PointsRulesService } from '../../src/features/programs';
import { PointsRulesMutationResolver } from '../../src/features/programs/points-rules-mutation.resolver';
import {
  PointsRuleResolver,
  pointsRulesNodes,
  PointsRulesResolver,
} from '../../src/features/programs/points-rules.resolver';
import { ProgramMutationResolver } from '../../src/features/programs/program-mutation.resolver';
import {
  programNodes,
  ProgramResolver,
  TierResolver,
} from '../../src/features/programs/program.resolver';
import { ProgramVersionResolver } from '../../src/features/programs/program-version.resolver';
import { RegistrationResolver } from '../../src/features/registration/registration.resolver';
import type { Clock } from '../../src/platform/clock';
import type { Database } from '../../src/platform/database/database';
import { ResolverContainer } from '../../src/platform/graphql/container';
import { LoaderRegistry } from '../../src/platform/graphql/context';
import { NodeRegistry } from '../../src/platform/graphql/node';
import { NodeResolver } from '../../src/platform/graphql/node.resolver';
import type { Locale } from '../../src/platform/locale';
import type { Viewer } from '../../src/platform/security/viewer';
import { memberServices } from './members';

/** Asks programmes and members over their schema, without HTTP. */
export function memberApi(database: Database, clock: Clock) {
  const services = memberServices(database, clock);
  const { directory, programs, rates, members, registration, makeLoaders } = services;
  const pointsRules = new PointsRulesService(database, clock, directory);
  const nodes = new NodeRegistry();
  const sources = [
    ...programNodes(directory, programs),
    ...pointsRulesNodes(directory, pointsRules),
    ...memberNodes(makeLoaders),
  ];
  for (const source of sources) nodes.register(source);
  const resolvers = [
    new NodeResolver(nodes),
    new ProgramResolver(directory, programs),
    new ProgramVersionResolver(),
    new TierResolver(),
    new ProgramMutationResolver(directory, programs, rates),
    new PointsRulesResolver(directory, pointsRules),
    new PointsRuleResolver(),
    new PointsRulesMutationResolver(directory, pointsRules),
    new MemberResolver(members, makeLoaders),
    new RegistrationResolver(registration),
  ];
  const schema = buildLaurelSchema(
    [
      NodeResolver,
      ProgramResolver,
      ProgramVersionResolver,
      TierResolver,
      ProgramMutationResolver,
      PointsRulesResolver,
      PointsRuleResolver,
      PointsRulesMutationResolver,
      MemberResolver,
      RegistrationResolver,
    ],
    new ResolverContainer(resolvers),
  );
  const ask = (
    viewer: Viewer,
    source: string,
    variableValues: Readonly<Record<string, unknown>> = {},
    locale: Locale = 'en',
  ): Promise<ExecutionResult> =>
    graphql({
      schema,
      source,
      variableValues,
      contextValue: { viewer, locale, requestId: 'request', loaders: new LoaderRegistry() },
    });
  return { ...services, pointsRules, ask };
}

/** The data of an answer as plain JSON; an error fails the test with its words. */
export function dataOf({ data, errors }: ExecutionResult): Record<string, unknown> {
  const [error] = errors ?? [];
  if (error) throw error.originalError ?? error;
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}
