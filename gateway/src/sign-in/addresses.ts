const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** True for an address of the web; a URN or the path of a file is none. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/**
 * True for an https URL, and for an http URL of this machine: what comes over http from elsewhere may be changed on its
 * way, and with the keys of the issuer anybody could be anyone.
 */
export function isTrustworthy(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

/** What is said of an address that `isTrustworthy` refuses. */
export const UNTRUSTWORTHY =
  'must be an https URL without a user name; http is for 127.0.0.1 and localhost alone';
