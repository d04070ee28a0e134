import { lookup, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { parse, type IPv4, type IPv6 } from 'ipaddr.js';
import { ok, refused, type Result } from '../../domain/shared/result';
import { checkEndpointUrl, type UrlFault } from '../../domain/webhooks/endpoint-url';

/** The addresses of a name; throws or gives none when it has none. */
export type ResolveName = (name: string) => Promise<readonly string[]>;

export type AddressRefusal = 'not-resolved' | 'not-allowed';

/** Of what belongs to somebody, only what anybody may reach. */
const PUBLIC_RANGES: readonly string[] = ['unicast'];
const PRIVATE_RANGES: readonly string[] = ['private', 'loopback', 'carrierGradeNat', 'uniqueLocal'];

/** Clouds answer here with the machine's own credentials. The first is link-local besides. */
const METADATA: readonly string[] = ['169.254.169.254', '100.100.100.200', 'fd00:ec2::254'];

/** The part of IPv6 that is given out; the rest is reserved, or another protocol in disguise. */
const GLOBAL_IPV6 = parse('2000::') as IPv6; // of that family, as it is written
const GLOBAL_IPV6_BITS = 3;

/**
 * Says where events may be sent. Names are looked up here, and whoever connects uses the addresses
 * that were checked, so that a name cannot change its mind in between.
 */
export class AddressGuard {
  constructor(
    private readonly allowPrivate: boolean,
    private readonly resolve: ResolveName = allowPrivate ? bySystem : byDns,
  ) {}

  /** What can be said of a URL before its name is looked up. */
  checkUrl(text: string): Result<URL, UrlFault> {
    return checkEndpointUrl(text, { allowPrivate: this.allowPrivate });
  }

  /** The addresses of a URL's host, each of them allowed; one that is not refuses them all. */
  async addressesOf(url: URL): Promise<Result<readonly string[], AddressRefusal>> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = isIP(host) === 0 ? await this.lookedUp(host) : [host];
    if (addresses.length === 0) return refused('not-resolved');
    const areAllowed = addresses.every((each) => isAllowedAddress(each, this.allowPrivate));
    return areAllowed ? ok(addresses) : refused('not-allowed');
  }

  private async lookedUp(name: string): Promise<readonly string[]> {
    try {
      return await this.resolve(name);
    } catch {
      return [];
    }
  }
}

/** Whether an address is one of the world, or of our own net where that is allowed. */
export function isAllowedAddress(text: string, allowPrivate: boolean): boolean {
  // An address with a zone, or in a form of the last century, is nothing a resolver gives.
  if (isIP(text) === 0 || text.includes('%')) return false;
  const address = withoutDisguise(parse(text));
  if (METADATA.includes(address.toString())) return false;
  const range = address.range();
  if (allowPrivate && PRIVATE_RANGES.includes(range)) return true;
  const isGlobal = address.kind() === 'ipv4' || address.match(GLOBAL_IPV6, GLOBAL_IPV6_BITS);
  return isGlobal && PUBLIC_RANGES.includes(range);
}

function withoutDisguise(address: IPv4 | IPv6): IPv4 | IPv6 {
  const isMapped = address.kind() === 'ipv6' && (address as IPv6).isIPv4MappedAddress();
  return isMapped ? (address as IPv6).toIPv4Address() : address;
}

/**
 * By our own questions to the name servers: with an end, without the machine's `hosts` file, and
 * without the few threads that the system's resolver would block.
 */
async function byDns(name: string): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}

/** As the machine knows it, where its own net may be reached. */
async function bySystem(name: string): Promise<readonly string[]> {
  const found = await lookup(name, { all: true, order: 'ipv4first' });
  return found.map(({ address }) => address);
}
