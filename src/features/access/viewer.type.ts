import { Field, ObjectType, registerEnumType } from 'type-graphql';
import {
  PERMISSIONS,
  ROLES,
  type Permission,
  type Role,
} from '../../platform/security/permissions';

const ViewerKind = { ANONYMOUS: 'anonymous', KEY: 'key', PERSON: 'person' } as const;

type ViewerKindValue = (typeof ViewerKind)[keyof typeof ViewerKind];

registerEnumType(ViewerKind, {
  name: 'ViewerKind',
  description: 'How somebody signed in.',
  valuesConfig: {
    ANONYMOUS: { description: 'Nobody signed in.' },
    KEY: { description: 'A service or a member, with an API key.' },
    PERSON: { description: 'A person, with a token of the identity provider.' },
  },
});

const ROLE_DESCRIPTIONS: Readonly<Record<Role, string>> = {
  MEMBER: 'A member, who sees nothing but what is their own.',
  SUPPORT: 'Answers members; sees personal fields.',
  MARKETER: 'Plans benefits and campaigns; personal fields are masked.',
  EXPERIMENTER: 'Runs experiments; personal fields are masked.',
  ANALYST: 'Reads and reports; personal fields are masked.',
  AUDITOR: 'Reads what was decided and why; changes nothing.',
  ADMIN: 'Publishes the rules of the programme and does whatever the other roles do.',
  SERVICE: 'A system of the shop: registers members and records behaviours.',
  OPERATOR: 'Runs the platform: creates programmes, and sees nothing within them.',
};

const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role]));

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What somebody is in a programme.',
  valuesConfig: Object.fromEntries(
    ROLES.map((role) => [role, { description: ROLE_DESCRIPTIONS[role] }]),
  ),
});

/** `member.readOwn` is MEMBER_READ_OWN in the schema. */
const enumName = (permission: Permission): string =>
  permission
    .replaceAll('.', '_')
    .replace(/([A-Z])/g, '_$1')
    .toUpperCase();

const PERMISSION_DESCRIPTIONS: Readonly<Record<Permission, string>> = {
  'node.read': 'Reading things by their id, each as far as its own permission goes.',
  'program.read': 'Reading the programme and its tiers.',
  'program.create': 'Creating programmes.',
  'program.publish': 'Publishing a version of the rules.',
  'program.draft.read': 'Reading drafts of the rules, and who did what to them.',
  'program.draft.edit': 'Writing drafts of the rules and submitting them for review.',
  'program.draft.approve': 'Approving drafts of others, or asking for changes.',
  'program.simulate': 'Trying rules on the members, and seeing what would become of them.',
  'program.runs.read': 'Reading what nightly runs did, and what they computed from all members.',
  'member.read': 'Reading every member of the programme.',
  'member.readOwn': 'Reading the one member the credential belongs to.',
  'member.register': 'Registering members and linking identities.',
  'member.merge': 'Making one member of two, and undoing it.',
  'member.personal': 'Reading personal fields unmasked.',
  'tier.set': 'Setting tiers by hand, releasing them, and inviting members.',
  'tier.set.read': 'Reading who set tiers by hand, and why.',
  'behaviour.record': 'Recording behaviours as they happen.',
  'behaviour.backfill': 'Recording history.',
  'behaviour.read': 'Reading behaviours.',
  'points.read': 'Reading points.',
  'points.redeem': 'Spending points of a member.',
  'points.hold': 'Setting points of a member aside, and spending or freeing them.',
  'points.transfer': 'Moving points from one member to another.',
  'points.adjust': 'Giving and taking points by hand.',
  'points.adjust.read': 'Reading what was given and taken by hand, and what waits for a decision.',
  'points.adjust.approve': 'Deciding on what others want to give or take above the limit.',
  'points.reverse': 'Taking back spendings, penalties and adjustments.',
  'points.rules.read': 'Reading the rules of points, with what points cost.',
  'points.rules.edit': 'Writing the next rules of points.',
  'points.rules.publish': 'Publishing rules of points.',
  'points.report': 'Reading what all points of the programme come to.',
  'wallet.freeze': 'Freezing and unfreezing wallets.',
  'rewards.read': 'Reading the catalogue of what can be had for points.',
  'rewards.manage': 'Writing, publishing and stocking what can be had for points.',
  'rewards.fulfil': 'Handing over what was redeemed, or cancelling it.',
  'benefits.read': 'Reading what members get of benefits, and what they were given.',
  'benefits.rules.read': 'Reading benefit rules as they are written, and who did what to them.',
  'benefits.rules.edit': 'Writing benefit rules and submitting them for review.',
  'benefits.rules.approve': 'Approving benefit rules of others, or asking for changes.',
  'benefits.rules.publish': 'Publishing and archiving benefit rules.',
  'benefits.redeem': 'Issuing benefits to members, and redeeming them.',
  'experiments.read': 'Reading experiments, what they came to, and who takes part.',
  'experiments.write': 'Writing experiments, and looking at those that run.',
  'experiments.run': 'Starting and stopping experiments.',
  'ledger.audit': 'Reading what checks of the points ledger have found.',
  'decision.contest': 'Asking a person to look at a decision again; their own for a member.',
  'decision.review.read': 'Reading which decisions are contested, and what became of it.',
  'decision.review.resolve': 'Looking at a contested decision, and saying whether it was right.',
  'models.read': 'Reading models that divide members, and how good they are.',
  'models.train': 'Having models trained.',
  'models.promote': 'Having members decided by a version of a model, or by the one before.',
  'rates.record': 'Recording exchange rates.',
  'webhooks.manage': 'Saying where events are sent, and sending them again.',
};

const PermissionEnum = Object.fromEntries(PERMISSIONS.map((each) => [enumName(each), each]));

registerEnumType(PermissionEnum, {
  name: 'Permission',
  description: 'One thing that somebody may do.',
  valuesConfig: Object.fromEntries(
    PERMISSIONS.map((each) => [enumName(each), { description: PERMISSION_DESCRIPTIONS[each] }]),
  ),
});

@ObjectType('Viewer', { description: 'Who asks: the holder of the key or token of this request.' })
export class ViewerType {
  @Field(() => ViewerKind, { description: 'How they signed in, if they did.' })
  kind: ViewerKindValue;

  @Field(() => String, {
    nullable: true,
    description: 'The id of the key or the subject of the token; null when nobody signed in.',
  })
  subject: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the key is called; null for people with a token, and when nobody signed in.',
  })
  name: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How they are named where what they did is kept, as in `editedBy`; null when nobody signed in.',
  })
  actor: string | null;

  @Field(() => [RoleEnum], { description: 'What they are in the programme.' })
  roles: readonly Role[];

  @Field(() => [PermissionEnum], { description: 'What they may do.' })
  permissions: readonly Permission[];
}
