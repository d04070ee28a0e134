import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { moneyOf } from '../../platform/graphql/money';
import type { NodeSource } from '../../platform/graphql/node';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import type { ProgramDirectory } from '../programs';
import { ProgramStepType, stepType } from '../programs/program-change.type';
import { benefitChanges, BenefitRuleChangeType } from './benefit-change.type';
import {
  BenefitRuleConnection,
  benefitRuleCursor,
  BenefitRuleState,
  BenefitRuleType,
  benefitRuleType,
  BenefitRuleUseType,
  BenefitRuleVersionType,
  benefitUseType,
  benefitVersionType,
  ruleFrame,
} from './benefit-rule.type';
import type { BenefitRulesService } from './benefit-rules.service';
import { settingOf } from './benefit-directory.service';
import { BENEFIT_LOADERS, type MakeBenefitLoaders } from './benefits.loader';

/** Benefit rules, as they are read by those who write them. */
@Resolver(() => BenefitRuleType)
export class BenefitRuleResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly rules: BenefitRulesService,
    private readonly makeLoaders: MakeBenefitLoaders,
  ) {}

  @Authorized<Permission>('benefits.rules.read')
  @Query(() => BenefitRuleType, {
    nullable: true,
    description: 'A benefit rule by its id; null where there is none.',
  })
  async benefitRule(
    @Arg('id', () => ID, { description: 'The rule.' }) id: string,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitRuleType | null> {
    const program = await this.directory.get(requireProgram(context.viewer, 'benefits.rules.read'));
    const rule = await this.rules.byId(program.id, parsePublicId('bnf', id) ?? '');
    return rule && benefitRuleType(rule, ruleFrame(program, settingOf(program), context));
  }

  @Authorized<Permission>('benefits.rules.read')
  @Query(() => BenefitRuleConnection, {
    description: 'The benefit rules of your programme, newest first.',
  })
  async benefitRules(
    @Arg('states', () => [BenefitRuleState], {
      nullable: true,
      description: 'Only rules in these states; all when not said.',
    })
    states: (keyof typeof BenefitRuleState)[] | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many: 1 to 100, 20 when not said.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Only rules after this cursor.' })
    after: string | null,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<BenefitRuleType>> {
    const request = pageRequest({ first: first ?? null, after: after ?? null }, benefitRuleCursor);
    const program = await this.directory.get(requireProgram(context.viewer, 'benefits.rules.read'));
    const rows = await this.rules.page(program.id, {
      states: states ?? null,
      below: request.after?.[0] ?? null,
      limit: request.limit + 1,
    });
    const frame = ruleFrame(program, settingOf(program), context);
    return buildPage(rows, request, {
      cursor: benefitRuleCursor,
      positionOf: ({ id }): readonly [string] => [id],
      itemOf: (rule) => benefitRuleType(rule, frame),
    });
  }

  @FieldResolver(() => [BenefitRuleVersionType], {
    description: 'What was published of it, the latest first; of more than 100 the latest.',
  })
  async versions(
    @Root() { ruleId, programId }: BenefitRuleType,
    @Ctx() { locale }: GraphqlContext,
  ): Promise<BenefitRuleVersionType[]> {
    const setting = settingOf(await this.directory.get(programId));
    const versions = await this.rules.versions(ruleId);
    return versions.map((version) => benefitVersionType(version, { setting, locale }));
  }

  @FieldResolver(() => [BenefitRuleChangeType], {
    nullable: true,
    description:
      'What differs from one version to another, in fields and sentences; null where there is no such version.',
  })
  async changes(
    @Root() { ruleId, programId, versionNumber, content }: BenefitRuleType,
    @Arg('from', () => Int, {
      nullable: true,
      description: 'The number of the earlier version; that published last when not said.',
    })
    from: number | null,
    @Arg('to', () => Int, {
      nullable: true,
      description: 'The number of the later version; the rule as it stands when not said.',
    })
    to: number | null,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitRuleChangeType[] | null> {
    const program = await this.directory.get(programId);
    const { versions } = loaderOf(context, BENEFIT_LOADERS, () => this.makeLoaders(program.id));
    const contentOf = async (number: number | null) =>
      number === null ? null : ((await versions.load({ ruleId, number }))?.content ?? null);
    const [before, after] = await Promise.all([
      contentOf(from ?? versionNumber),
      to === null || to === undefined ? content : contentOf(to),
    ]);
    if (!before || !after) return null;
    return benefitChanges(before, after, settingOf(program), context.locale);
  }

  @FieldResolver(() => [ProgramStepType], {
    description: 'What was done to it, oldest first; of more than 100 steps the latest.',
  })
  async history(
    @Root() { ruleId, programId }: BenefitRuleType,
    @Ctx() { locale }: GraphqlContext,
  ): Promise<ProgramStepType[]> {
    const steps = await this.rules.history(programId, ruleId);
    return steps.map((step) => stepType(step, locale));
  }

  @FieldResolver(() => BenefitRuleUseType, {
    description: 'What became of what members were given of it.',
  })
  async use(
    @Root() { ruleId, programId }: BenefitRuleType,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitRuleUseType> {
    const program = await this.directory.get(programId);
    const loaders = loaderOf(context, BENEFIT_LOADERS, () => this.makeLoaders(program.id));
    const use = await loaders.uses.load(ruleId);
    return benefitUseType(use, (minor) => moneyOf(minor, program.currencyCode));
  }
}

/** Rules by their ids: of the viewer's programme and no others. */
export const benefitRuleNodes = (
  directory: ProgramDirectory,
  rules: BenefitRulesService,
): readonly NodeSource[] => [
  {
    prefix: 'bnf',
    typeName: 'BenefitRule',
    permissions: ['benefits.rules.read'],
    load: async (id, context) => {
      const program = await directory.get(requireProgram(context.viewer, 'benefits.rules.read'));
      const rule = await rules.byId(program.id, id);
      return rule && benefitRuleType(rule, ruleFrame(program, settingOf(program), context));
    },
  },
];
