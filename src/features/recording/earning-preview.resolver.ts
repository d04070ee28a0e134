import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { PreviewedOrder } from '../../domain/points/earning-preview';
import { earningSteps } from '../../domain/points/earning-text';
import { textFor } from '../../domain/shared/localized';
import { parseAmount } from '../../domain/shared/money';
import type { Clock } from '../../platform/clock';
import type { GraphqlContext } from '../../platform/graphql/context';
import { badArgument } from '../../platform/graphql/refusal';
import { parsePublicId } from '../../platform/id';
import type { Locale } from '../../platform/locale';
import type { Permission } from '../../platform/security/permissions';
import { canSeeMember, requireProgram } from '../../platform/security/viewer';
import type { MembersService } from '../members';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type { EarningPreviewService, MemberPreview } from './earning-preview.service';
import { PointsEarnPreviewInput, PointsEarnPreviewType, previewType } from './earning-preview.type';

const MAX_LINES = 100;

/** What an order would earn. */
@Resolver()
export class EarningPreviewResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly members: MembersService,
    private readonly earning: EarningPreviewService,
    private readonly clock: Clock,
  ) {}

  @Authorized<Permission>('points.read')
  @Query(() => PointsEarnPreviewType, {
    nullable: true,
    description:
      'What an order of a member would earn by the rules in force, step by step; null when there is no such member that you may see. Nothing is written.',
  })
  async pointsEarnPreview(
    @Arg('memberId', () => ID, { description: 'The member.' }) id: string,
    @Arg('order', () => PointsEarnPreviewInput, { description: 'The order.' })
    input: PointsEarnPreviewInput,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<PointsEarnPreviewType | null> {
    const program = await this.directory.get(requireProgram(viewer, 'points.read'));
    const order = orderOf(input, program, this.clock());
    const asked = parsePublicId('mem', id) ?? '';
    if (!canSeeMember(viewer, asked)) return null;
    const memberId = await this.members.find(viewer, { kind: 'id', id: asked });
    if (memberId === null) return null;
    const previewed = await this.earning.preview(program, memberId, order);
    return shown(program, previewed, locale);
  }
}

function shown(
  program: ProgramInForce,
  { preview, tier }: MemberPreview,
  locale: Locale,
): PointsEarnPreviewType {
  const { currencyCode, calendar, locales, points } = program;
  const nameOf = (names: Readonly<Record<string, string>> = {}): string =>
    textFor(names, locale, locales);
  const steps = earningSteps(preview, {
    ...{ locale, currencyCode, calendar },
    tierName: nameOf(tier.names),
    ruleName: (code) => nameOf(points.rules.earning.find((rule) => rule.code === code)?.names),
  });
  return previewType(preview, tier.code, steps, currencyCode);
}

/** Exact minor units of the programme's currency; a part is of the amount. */
function orderOf(
  { amount, lines, channel, at }: PointsEarnPreviewInput,
  { currencyCode }: ProgramInForce,
  now: number,
): PreviewedOrder {
  const parts = lines ?? [];
  if (parts.length > MAX_LINES) throw tooManyLines();
  const amountMinor = minorOf(amount, currencyCode, 'amount');
  const inMinor = parts.map((line, place) => ({
    category: line.category.normalize('NFC').trim(),
    amountMinor: minorOf(line.amount, currencyCode, `lines.${place}.amount`),
  }));
  const sum = inMinor.reduce((total, line) => total + line.amountMinor, 0);
  if (sum > amountMinor) throw tooMuch();
  return { amountMinor, lines: inMinor, channel, at: at ?? now };
}

function minorOf(text: string, currencyCode: string, field: string): number {
  const amount = parseAmount(text, currencyCode);
  if (amount.ok && amount.value >= 0) return amount.value;
  throw badArgument(`order.${field}`, {
    en: `"${text}" is not an amount of ${currencyCode} that an order can have.`,
    'zh-CN': `“${text}”不是有效的 ${currencyCode} 订单金额。`,
  });
}

const tooManyLines = () =>
  badArgument('order.lines', {
    en: `An order is previewed with at most ${MAX_LINES} lines; put those of a category together.`,
    'zh-CN': `预览订单最多 ${MAX_LINES} 行，请合并同类商品。`,
  });

const tooMuch = () =>
  badArgument('order.lines', {
    en: 'The lines add up to more than the amount of the order.',
    'zh-CN': '各行金额之和超过订单金额。',
  });
