import { ok, refused, type Result } from '../shared/result';

/** Why a URL can be no endpoint, before its name is looked up. */
export type UrlFault =
  | 'not-a-url'
  | 'url-too-long'
  | 'not-https'
  | 'url-with-credentials'
  | 'url-with-fragment'
  | 'port-not-allowed';

const MAX_URL_LENGTH = 2_000;

/** Where web servers of the world listen; other ports are often somebody's inner services. */
const PUBLIC_PORTS: readonly string[] = ['', '443', '8443'];

/**
 * A URL that events may be sent to, in the form in which browsers write it: names in lower case,
 * addresses in full, so that `https://0x7f.1` reads `https://127.0.0.1/`.
 *
 * @example
 * checkEndpointUrl('http://example.org', { allowPrivate: false }); // refused: 'not-https'
 */
export function checkEndpointUrl(
  text: string,
  { allowPrivate }: { readonly allowPrivate: boolean },
): Result<URL, UrlFault> {
  if (text.length > MAX_URL_LENGTH) return refused('url-too-long');
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.hostname === '') return refused('not-a-url');
  const fault = faultOf(url, allowPrivate);
  if (fault) return refused(fault);
  // An empty fragment is gone from the parts, not from the text.
  return text.includes('#') ? refused('url-with-fragment') : ok(url);
}

function faultOf(url: URL, allowPrivate: boolean): UrlFault | null {
  const schemes = allowPrivate ? ['https:', 'http:'] : ['https:'];
  if (!schemes.includes(url.protocol)) return 'not-https';
  if (url.username !== '' || url.password !== '') return 'url-with-credentials';
  if (!allowPrivate && !PUBLIC_PORTS.includes(url.port)) return 'port-not-allowed';
  return url.href.length > MAX_URL_LENGTH ? 'url-too-long' : null;
}
