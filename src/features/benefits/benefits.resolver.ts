import type { AskedBenefits } from '../../domain/benefits/asked-benefits';
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { BenefitFault } from '../../domain/benefits/benefit-fault';
import { CONDITIONS } from '../../domain/benefits/catalogue/catalogue';
import { findingText } from '../../domain/benefits/finding-text';
import { renderSentence } from '../../domain/benefits/sentence';
import { canonicalJson } from '../../domain/shared/canonical';
import { textFor } from '../../domain/shared/localized';
import type { Clock } from '../../platform/clock';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import type { JsonValue } from '../../platform/graphql/json-scalar';
import { batchCost } from '../../platform/graphql/limits';
import { badArgument } from '../../platform/graphql/refusal';
import type { UserError } from '../../platform/graphql/user-error';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { canSeeMember, requireProgram } from '../../platform/security/viewer';
import type { MembersService } from '../members';
import { MEMBER_LOADERS, type MakeMemberLoaders } from '../members';
import { memberType, MemberType } from '../members/member.type';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { BenefitConditionDefinitionType, conditionDefinition } from './benefit-catalogue.type';
import { BenefitContextInput, readContext } from './benefit-context.inputs';
import { settingOf } from './benefit-directory.service';
import type { BenefitEvaluation } from './benefit-evaluation.service';
import { benefitFaultError, contextPath } from './benefit-fault.type';
import type { BenefitPreviewService } from './benefit-preview.service';
import { BenefitRuleJson } from './benefit-rule.type';
import { BenefitPreviewType, BenefitTestType } from './benefit-trial.type';
import { benefitType, BenefitType } from './benefit.type';
import { MemberBenefitsType } from './member-benefits.type';
import { BENEFIT_LOADERS, type LoadedAnswer, type MakeBenefitLoaders } from './benefits.loader';

const CONTEXT = 'Where and when; here and now when not said.';
const RULE = 'The rule, as it would be saved; one of the same code takes its place.';
const MAX_MEMBERS = 100;
const PREVIEWED = { least: 100, most: 5_000, unsaid: 2_000 };

/** What benefits are answered from. */
type Parts = {
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly members: MembersService;
  readonly evaluation: BenefitEvaluation;
  readonly previews: BenefitPreviewService;
  readonly makeLoaders: MakeBenefitLoaders;
  readonly makeMemberLoaders: MakeMemberLoaders;
};

/** What members get here and now. */
@Resolver(() => MemberType)
export class BenefitsResolver {
  constructor(private readonly parts: Parts) {}

  @Authorized<Permission>('benefits.read')
  @FieldResolver(() => [BenefitType], {
    description:
      'What the member gets in a context: every published benefit, granted or refused with its true reasons, in the order in which they go.',
  })
  async benefits(
    @Root() { memberId }: MemberType,
    @Arg('context', () => BenefitContextInput, { nullable: true, description: CONTEXT })
    input: BenefitContextInput | null,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitType[]> {
    const program = await this.programOf(context, 'benefits.read');
    const asked = this.asked(program, input);
    return this.answered(context, program, memberId, asked);
  }

  @Authorized<Permission>('benefits.read')
  @Query(() => [MemberBenefitsType], {
    complexity: ({ args, childComplexity }) =>
      batchCost(Array.isArray(args['memberIds']) ? args['memberIds'].length : 1, childComplexity),
    description: `What some members get in one context: at most ${MAX_MEMBERS}, in the order in which they are named; those that you may not see are left out.`,
  })
  async benefitsEvaluate(
    @Arg('memberIds', () => [ID], { description: `The members: 1 to ${MAX_MEMBERS}.` })
    memberIds: string[],
    @Arg('context', () => BenefitContextInput, { nullable: true, description: CONTEXT })
    input: BenefitContextInput | null,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberBenefitsType[]> {
    if (memberIds.length === 0 || memberIds.length > MAX_MEMBERS) throw memberCount();
    const program = await this.programOf(context, 'benefits.read');
    const asked = this.asked(program, input);
    const ids = [...new Set(memberIds.map((id) => parsePublicId('mem', id) ?? ''))];
    const { byId } = loaderOf(context, MEMBER_LOADERS, () =>
      this.parts.makeMemberLoaders(program.id),
    );
    const visible = ids.filter((id) => canSeeMember(context.viewer, id));
    const members = (await byId.loadMany(visible)).flatMap((member) =>
      member === null || member instanceof Error ? [] : [member],
    );
    return Promise.all(
      members.map(async (member) => ({
        member: memberType(member),
        benefits: await this.answered(context, program, member.memberId, asked),
      })),
    );
  }

  @Authorized<Permission>('benefits.rules.read')
  @Query(() => [BenefitConditionDefinitionType], {
    description:
      'Every condition that benefit rules can be made of, for an editor: labels, operators, arguments and their bounds.',
  })
  async benefitConditions(
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitConditionDefinitionType[]> {
    const setting = settingOf(await this.programOf(context, 'benefits.rules.read'));
    return CONDITIONS.map((condition) => conditionDefinition(condition, setting, context.locale));
  }

  @Authorized<Permission>('benefits.rules.edit')
  @Query(() => BenefitPreviewType, {
    description:
      'Whom a rule would touch, against what holds now, by a sample. Nothing is written.',
  })
  async benefitPreview(
    @Arg('rule', () => BenefitRuleJson, { description: RULE }) rule: JsonValue,
    @Arg('context', () => BenefitContextInput, { nullable: true, description: CONTEXT })
    input: BenefitContextInput | null,
    @Arg('sample', () => Int, {
      nullable: true,
      description: `About how many members to look at: ${PREVIEWED.least} to ${PREVIEWED.most}, ${PREVIEWED.unsaid} when not said.`,
    })
    sample: number | null,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitPreviewType> {
    const size = sample ?? PREVIEWED.unsaid;
    if (size < PREVIEWED.least || size > PREVIEWED.most) throw sampleSize();
    const program = await this.programOf(context, 'benefits.rules.edit');
    const read = this.read(program, input);
    if (!read.ok) {
      return { ...NOTHING_PREVIEWED, userErrors: contextErrors(read.error, context) };
    }
    const previewed = await this.parts.previews.preview(program, rule, read.value, size);
    if (!previewed.ok) {
      return { ...NOTHING_PREVIEWED, userErrors: trialErrors(previewed.error, context) };
    }
    const { rule: checked, findings, names, ...preview } = previewed.value;
    const nameOf = namer(names, program, context);
    return {
      ...preview,
      sentence: renderSentence(checked, settingOf(program), context.locale),
      findings: findings.map((finding) => ({
        ...{ code: finding.code, path: finding.path },
        text: findingText(finding, context.locale, nameOf),
      })),
      userErrors: [],
    };
  }

  @Authorized<Permission>('benefits.rules.read')
  @Query(() => BenefitTestType, {
    nullable: true,
    description:
      'What a rule says of one member in a context, beside all that holds, every condition with what there is and what is required; null when there is no such member that you may see. Nothing is written.',
  })
  async benefitTest(
    @Arg('rule', () => BenefitRuleJson, { description: RULE }) rule: JsonValue,
    @Arg('memberId', () => ID, { description: 'The member.' }) id: string,
    @Arg('context', () => BenefitContextInput, { nullable: true, description: CONTEXT })
    input: BenefitContextInput | null,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitTestType | null> {
    const program = await this.programOf(context, 'benefits.rules.read');
    const named = parsePublicId('mem', id) ?? '';
    if (!canSeeMember(context.viewer, named)) return null;
    const memberId = await this.parts.members.find(context.viewer, { kind: 'id', id: named });
    if (memberId === null) return null;
    const read = this.read(program, input);
    if (!read.ok) {
      return { benefit: null, sentence: null, userErrors: contextErrors(read.error, context) };
    }
    const tested = await this.parts.previews.test(program, rule, read.value, memberId);
    if (!tested.ok) {
      return { benefit: null, sentence: null, userErrors: trialErrors(tested.error, context) };
    }
    const { answer, rule: parsed, names } = tested.value;
    const setting = settingOf(program);
    const { locale } = context;
    const benefit = benefitType(
      answer,
      { id: null, version: null, rule: parsed, arm: null },
      {
        ...{ locale, setting },
        ruleName: namer(names, program, context),
      },
    );
    return { benefit, sentence: renderSentence(parsed, setting, locale), userErrors: [] };
  }

  private async answered(
    context: GraphqlContext,
    program: ProgramInForce,
    memberId: string,
    asked: AskedBenefits,
  ): Promise<BenefitType[]> {
    const { answers } = loaderOf(context, BENEFIT_LOADERS, () =>
      this.parts.makeLoaders(program.id),
    );
    const contextKey = canonicalJson(asked);
    const found = await answers.load({ memberId, contextKey, asked });
    return answerTypes(found, program, context);
  }

  /** A context that is good; a field that answers no errors of its own refuses others. */
  private asked(program: ProgramInForce, input: BenefitContextInput | null): AskedBenefits {
    const read = this.read(program, input);
    if (!read.ok) throw badContext(read.error);
    return read.value;
  }

  private read(program: ProgramInForce, input: BenefitContextInput | null) {
    const { currencyCode } = program;
    const read = readContext(input, { currencyCode, now: this.parts.clock() });
    return read.ok ? this.parts.evaluation.check(program, read.value) : read;
  }

  private programOf({ viewer }: GraphqlContext, permission: Permission): Promise<ProgramInForce> {
    return this.parts.directory.get(requireProgram(viewer, permission));
  }
}

const NOTHING_PREVIEWED = {
  ...{ sentence: null, sampled: 0, total: 0, asOf: null },
  ...{ reached: null, gained: null, lost: null, changes: [], findings: [] },
};

/** What rules are called, in the language of the request. */
const namer =
  (
    names: ReadonlyMap<string, Readonly<Record<string, string>>>,
    { locales }: ProgramInForce,
    { locale }: GraphqlContext,
  ) =>
  (code: string): string =>
    textFor(names.get(code) ?? { [locale]: code }, locale, locales);

function answerTypes(
  found: readonly LoadedAnswer[],
  program: ProgramInForce,
  context: GraphqlContext,
): BenefitType[] {
  const { locale } = context;
  const setting = settingOf(program);
  const names = new Map(found.map(({ version }) => [version.content.code, version.content.names]));
  const words = {
    ...{ locale, setting },
    ruleName: namer(names, program, context),
  };
  return found.map(({ answer, version, arm }) =>
    benefitType(
      answer,
      {
        ...{ id: version.ruleId, version: version.number },
        ...{ rule: arm?.rule ?? version.content, arm },
      },
      words,
    ),
  );
}

const contextErrors = (faults: readonly BenefitFault[], { locale }: GraphqlContext): UserError[] =>
  faults.map((fault) =>
    benefitFaultError({ ...fault, path: contextPath(fault.path) }, ['context'], locale),
  );

const trialErrors = (
  {
    rule,
    context: faults,
  }: {
    readonly rule: readonly BenefitFault[];
    readonly context: readonly BenefitFault[];
  },
  context: GraphqlContext,
): UserError[] => [
  ...rule.map((fault) => benefitFaultError(fault, ['rule'], context.locale)),
  ...contextErrors(faults, context),
];

function badContext([fault]: readonly BenefitFault[]) {
  const path = ['context', ...contextPath(fault?.path ?? [])];
  const textIn = (locale: 'en' | 'zh-CN'): string =>
    fault ? benefitFaultError(fault, [], locale).message : '';
  return badArgument(path.join('.'), { en: textIn('en'), 'zh-CN': textIn('zh-CN') });
}

const memberCount = () =>
  badArgument('memberIds', {
    en: `Name 1 to ${MAX_MEMBERS} members at a time.`,
    'zh-CN': `一次请指定 1 到 ${MAX_MEMBERS} 个会员。`,
  });

const sampleSize = () =>
  badArgument('sample', {
    en: `A sample is ${PREVIEWED.least} to ${PREVIEWED.most} members.`,
    'zh-CN': `抽样人数须为 ${PREVIEWED.least} 到 ${PREVIEWED.most}。`,
  });
