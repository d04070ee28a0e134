import type { MembersFilter, MemberSort } from '../../api/generated/graphql';

export const SORTS: readonly MemberSort[] = [
  'GROWTH_VALUE_DESC',
  'GROWTH_VALUE_ASC',
  'JOINED_DESC',
  'JOINED_ASC',
];

/** What the list shows: it stands in the address, so that it can be kept and sent. */
export interface MemberSearch {
  readonly search: string;
  readonly tier: string;
  readonly sort: MemberSort;
  readonly after: string | null;
}

export function readSearch(address: URLSearchParams): MemberSearch {
  return {
    search: address.get('q') ?? '',
    tier: address.get('tier') ?? '',
    sort: SORTS.find((each) => each === address.get('sort')) ?? 'GROWTH_VALUE_DESC',
    after: address.get('after'),
  };
}

/** The address of a search; what is as it is anyway is left out. */
export function writeSearch({ search, tier, sort, after }: MemberSearch): URLSearchParams {
  const address = new URLSearchParams();
  if (search !== '') address.set('q', search);
  if (tier !== '') address.set('tier', tier);
  if (sort !== 'GROWTH_VALUE_DESC') address.set('sort', sort);
  if (after !== null) address.set('after', after);
  return address;
}

/**
 * What a person wrote as a filter: `scheme:value` is an identity, and so are e-mail addresses and
 * phone numbers; everything else is the shop's own id.
 */
export function filterOf({ search, tier }: MemberSearch): MembersFilter {
  const ofTier = tier === '' ? {} : { tier };
  const text = search.trim();
  if (text === '') return ofTier;
  const [, scheme, value] = /^([a-z][\w-]{0,31}):(\S.*)$/i.exec(text) ?? [];
  if (scheme && value) return { ...ofTier, identity: { scheme, value } };
  if (text.includes('@')) return { ...ofTier, identity: { scheme: 'email', value: text } };
  if (/^\+\d[\d ()-]{5,}$/.test(text)) {
    return { ...ofTier, identity: { scheme: 'phone', value: text.replace(/[^+\d]/g, '') } };
  }
  return { ...ofTier, externalId: text };
}
