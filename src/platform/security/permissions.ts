/** Who somebody is in a programme. An operator belongs to no programme and only creates them. */
export const ROLES = [
  'MEMBER',
  'SUPPORT',
  'MARKETER',
  'EXPERIMENTER',
  'ANALYST',
  'AUDITOR',
  'ADMIN',
  'SERVICE',
  'OPERATOR',
] as const;

export type Role = (typeof ROLES)[number];

const STAFF: readonly Role[] = [
  'SUPPORT',
  'MARKETER',
  'EXPERIMENTER',
  'ANALYST',
  'AUDITOR',
  'ADMIN',
  'SERVICE',
];

/** Every permission and who has it. What is not here is permitted to nobody. */
const HOLDERS = {
  /** Looking things up by their id; each kind of thing asks for its own permission besides. */
  'node.read': ROLES,
  'program.read': ['MEMBER', ...STAFF],
  'program.create': ['OPERATOR'],
  'program.publish': ['ADMIN'],
  /** Drafts of rules, and who did what to them. */
  'program.draft.read': STAFF,
  'program.draft.edit': ['MARKETER', 'ADMIN'],
  /** The second pair of eyes. */
  'program.draft.approve': ['ADMIN'],
  /** Trying rules on the members, and seeing what would become of them. */
  'program.simulate': ['MARKETER', 'EXPERIMENTER', 'ANALYST', 'ADMIN'],
  /** What nightly runs did, and what they computed from all members. */
  'program.runs.read': STAFF,
  'member.read': STAFF,
  /** A member's credential: that member and nobody else. */
  'member.readOwn': ['MEMBER'],
  'member.register': ['SERVICE', 'ADMIN', 'SUPPORT'],
  /** Making one member of two, and undoing it. */
  'member.merge': ['SUPPORT', 'ADMIN'],
  /** Personal fields unmasked; a member's credential sees that member's only. */
  'member.personal': ['SUPPORT', 'ADMIN', 'MEMBER'],
  /** Setting a member's tier, releasing it, inviting; and seeing who did so. */
  'tier.set': ['SUPPORT', 'ADMIN'],
  'tier.set.read': ['SUPPORT', 'AUDITOR', 'ADMIN'],
  'behaviour.record': ['SERVICE', 'ADMIN'],
  'behaviour.backfill': ['ADMIN'],
  'behaviour.read': ['MEMBER', ...STAFF],
  'points.read': ['MEMBER', ...STAFF],
  /** Spending a member's points; a member's credential spends that member's only. */
  'points.redeem': ['MEMBER', 'SERVICE', 'SUPPORT', 'ADMIN'],
  /** Setting points aside, and spending or freeing them later. */
  'points.hold': ['SERVICE', 'ADMIN'],
  /** From one member to another; a member's credential gives away that member's only. */
  'points.transfer': ['MEMBER', 'SERVICE', 'SUPPORT', 'ADMIN'],
  'points.adjust': ['SUPPORT', 'ADMIN'],
  'points.adjust.read': ['SUPPORT', 'ADMIN', 'AUDITOR'],
  /** The second pair of eyes above the limit. */
  'points.adjust.approve': ['ADMIN'],
  'points.reverse': ['SUPPORT', 'ADMIN', 'SERVICE'],
  /** The rules that points are earned by, with what they cost. */
  'points.rules.read': STAFF,
  'points.rules.edit': ['MARKETER', 'ADMIN'],
  'points.rules.publish': ['ADMIN'],
  /** What all points of the programme come to. */
  'points.report': ['ANALYST', 'AUDITOR', 'ADMIN'],
  'wallet.freeze': ['ADMIN', 'AUDITOR'],
  'rewards.read': ['MEMBER', ...STAFF],
  'rewards.manage': ['MARKETER', 'ADMIN'],
  /** Handing over what was redeemed, seeing coupon codes that were handed out, and cancelling. */
  'rewards.fulfil': ['SERVICE', 'SUPPORT', 'ADMIN'],
  /** What members get of benefits, and what they were given; a member's credential: their own. */
  'benefits.read': ['MEMBER', ...STAFF],
  /** Benefit rules as they are written, and who did what to them. */
  'benefits.rules.read': STAFF,
  'benefits.rules.edit': ['MARKETER', 'ADMIN'],
  /** The second pair of eyes. */
  'benefits.rules.approve': ['ADMIN'],
  'benefits.rules.publish': ['ADMIN'],
  /** Issuing benefits to members, and redeeming them at a till or in a shop's checkout. */
  'benefits.redeem': ['SERVICE', 'SUPPORT', 'ADMIN'],
  /** Experiments, what they came to, and who takes part. */
  'experiments.read': STAFF,
  'experiments.write': ['EXPERIMENTER', 'ADMIN'],
  /** Putting variants in force for members, and ending that. */
  'experiments.run': ['EXPERIMENTER', 'ADMIN'],
  /** What checks of the ledger have found: ids, sums and seals, nothing personal. */
  'ledger.audit': ['AUDITOR', 'ADMIN'],
  /** Asking a person to look at a decision again; a member's credential: their own. */
  'decision.contest': ['MEMBER', 'SUPPORT', 'ADMIN'],
  'decision.review.read': ['SUPPORT', 'ADMIN', 'AUDITOR'],
  'decision.review.resolve': ['SUPPORT', 'ADMIN'],
  /** Models that divide members, with how good they are. */
  'models.read': STAFF,
  'models.train': ['EXPERIMENTER', 'ANALYST', 'ADMIN'],
  /** Having members decided by a version of a model, or by the one before. */
  'models.promote': ['ADMIN'],
  'rates.record': ['ADMIN', 'SERVICE'],
  'webhooks.manage': ['ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof HOLDERS;

export const PERMISSIONS = Object.keys(HOLDERS) as readonly Permission[];

/** What a set of roles may do together. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  const held = PERMISSIONS.filter((permission) => {
    const holders: readonly Role[] = HOLDERS[permission];
    return roles.some((role) => holders.includes(role));
  });
  return new Set(held);
}

export const isRole = (text: unknown): text is Role => ROLES.some((role) => role === text);
