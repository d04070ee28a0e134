import { checkEndpointUrl } from '../../../src/domain/webhooks/endpoint-url';
import {
  AddressGuard,
  isAllowedAddress,
} from '../../../src/features/webhooks/address-guard.service';

/** Where an attacker would have us go, and what the guard says: in public, in a closed net. */
const ADDRESSES: readonly (readonly [string, string, boolean, boolean])[] = [
  ['the world', '93.184.215.14', true, true],
  ['the world by IPv6', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', true, true],
  ['loopback', '127.0.0.1', false, true],
  ['loopback, another', '127.255.255.254', false, true],
  ['loopback by IPv6', '::1', false, true],
  ['private 10/8', '10.1.2.3', false, true],
  ['private 172.16/12', '172.31.255.255', false, true],
  ['just beside 172.16/12', '172.32.0.1', true, true],
  ['private 192.168/16', '192.168.1.1', false, true],
  ['carrier grade NAT', '100.64.0.1', false, true],
  ['unique local', 'fd12:3456:789a::1', false, true],
  ['nowhere', '0.0.0.0', false, false],
  ['this net', '0.1.2.3', false, false],
  ['nowhere by IPv6', '::', false, false],
  ['link-local', '169.254.1.1', false, false],
  ['link-local by IPv6', 'fe80::1', false, false],
  ['link-local with a zone', 'fe80::1%eth0', false, false],
  ['metadata of clouds', '169.254.169.254', false, false],
  ['metadata of clouds, mapped', '::ffff:169.254.169.254', false, false],
  ['metadata in carrier grade NAT', '100.100.100.200', false, false],
  ['metadata by IPv6', 'fd00:ec2::254', false, false],
  ['metadata of another cloud', '192.0.0.192', false, false],
  ['multicast', '224.0.0.1', false, false],
  ['multicast by IPv6', 'ff02::1', false, false],
  ['broadcast', '255.255.255.255', false, false],
  ['reserved', '240.0.0.1', false, false],
  ['benchmarking', '198.18.0.1', false, false],
  ['documentation', '203.0.113.7', false, false],
  ['documentation by IPv6', '2001:db8::1', false, false],
  ['loopback, mapped', '::ffff:127.0.0.1', false, true],
  ['private, mapped in hex', '::ffff:a00:1', false, true],
  ['the world, mapped', '::ffff:93.184.215.14', true, true],
  ['loopback, the old way', '::127.0.0.1', false, true],
  ['metadata, the old way', '::169.254.169.254', false, false],
  ['loopback, translated', '64:ff9b::7f00:1', false, false],
  ['loopback, translated locally', '64:ff9b:1::7f00:1', false, false],
  ['private through 6to4', '2002:0a00:0001::1', false, false],
  ['through Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2', false, false],
  ['site-local of the last century', 'fec0::1', false, false],
  ['discarded', '100::1', false, false],
  ['no address', 'localhost', false, false],
  ['a number', '2130706433', false, false],
  ['octal', '0177.0.0.1', false, false],
  ['nothing', '', false, false],
];

describe('addresses that events may be sent to', () => {
  it.each(ADDRESSES)('%s (%s): in public %s, in a closed net %s', (_, text, inPublic, closed) => {
    expect(isAllowedAddress(text, false)).toBe(inPublic);
    expect(isAllowedAddress(text, true)).toBe(closed);
  });
});

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'example.com': ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  'inner.example.com': ['10.0.0.5'],
  'both.example.com': ['93.184.215.14', '127.0.0.1'],
  'mapped.example.com': ['::ffff:169.254.169.254'],
  'localtest.me': ['127.0.0.1'],
  'empty.example.com': [],
};

const resolve = async (name: string) => {
  const addresses = NAMES[name];
  if (!addresses) throw new Error('ENOTFOUND');
  return addresses;
};

async function verdict(text: string, allowPrivate = false): Promise<string> {
  const guard = new AddressGuard(allowPrivate, resolve);
  const url = guard.checkUrl(text);
  if (!url.ok) return url.error;
  const addresses = await guard.addressesOf(url.value);
  return addresses.ok ? addresses.value.join(' ') : addresses.error;
}

describe('URLs that events may be sent to', () => {
  it.each([
    ['https://example.com/hooks?a=1', NAMES['example.com']?.join(' ')],
    ['https://example.com:8443/', NAMES['example.com']?.join(' ')],
    ['https://EXAMPLE.com', NAMES['example.com']?.join(' ')],
    ['https://93.184.215.14/', '93.184.215.14'],
    ['https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
    ['https://inner.example.com/', 'not-allowed'],
    ['https://both.example.com/', 'not-allowed'],
    ['https://mapped.example.com/', 'not-allowed'],
    ['https://localtest.me/', 'not-allowed'],
    ['https://unknown.example.com/', 'not-resolved'],
    ['https://empty.example.com/', 'not-resolved'],
    ['https://127.0.0.1/', 'not-allowed'],
    ['https://127.1/', 'not-allowed'],
    ['https://2130706433/', 'not-allowed'],
    ['https://0x7f000001/', 'not-allowed'],
    ['https://0177.0.0.1/', 'not-allowed'],
    ['https://0/', 'not-allowed'],
    ['https://①②⑦.0.0.1/', 'not-allowed'],
    ['https://[::1]/', 'not-allowed'],
    ['https://[::ffff:127.0.0.1]/', 'not-allowed'],
    ['https://[fe80::1]/', 'not-allowed'],
    ['https://[fe80::1%25eth0]/', 'not-a-url'],
    ['http://example.com/', 'not-https'],
    ['ftp://example.com/', 'not-https'],
    ['file:///etc/passwd', 'not-a-url'],
    ['gopher://example.com/', 'not-https'],
    ['javascript:alert(1)', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['//example.com/', 'not-a-url'],
    ['example.com', 'not-a-url'],
    ['https://example.com:22/', 'port-not-allowed'],
    ['https://example.com:6379/', 'port-not-allowed'],
    ['https://user:word@example.com/', 'url-with-credentials'],
    ['https://example.com@127.0.0.1/', 'url-with-credentials'],
    ['https://example.com/#there', 'url-with-fragment'],
    ['https://example.com/#', 'url-with-fragment'],
    [`https://example.com/${'a'.repeat(2_000)}`, 'url-too-long'],
    [`https://example.com/${'é'.repeat(400)}`, 'url-too-long'],
  ])('%s: %s', async (text, expected) => {
    expect(await verdict(text)).toBe(expected);
  });

  it.each([
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['https://inner.example.com:9443/', '10.0.0.5'],
    ['http://169.254.169.254/latest/meta-data/', 'not-allowed'],
    ['https://mapped.example.com/', 'not-allowed'],
    ['http://0.0.0.0/', 'not-allowed'],
    ['ftp://127.0.0.1/', 'not-https'],
  ])('in a closed net, %s: %s', async (text, expected) => {
    expect(await verdict(text, true)).toBe(expected);
  });

  it('are kept as they are read', () => {
    const url = checkEndpointUrl('HTTPS://Example.COM/a b', { allowPrivate: false });
    expect(url.ok && url.value.href).toBe('https://example.com/a%20b');
  });
});
