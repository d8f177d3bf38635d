import ipaddr from 'ipaddr.js';

/**
 * Whether a numeric address is one of the open internet: not of this machine, of a private or shared network, of a link,
 * of a cloud's metadata, nor one of these written as IPv6.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Whether the operator allowed http and private addresses for a host, with its port or for all of its ports. */
export function isAllowedHost(
  { host, hostname }: Pick<URL, 'host' | 'hostname'>,
  allowed: readonly string[],
): boolean {
  return allowed.some((name) => name === host || name === hostname);
}

/** What keeps an address from being a webhook before anybody has looked its name up. */
export function addressFault(
  url: URL,
  allowed: readonly string[],
): 'not-https' | 'address-not-allowed' | undefined {
  if (isAllowedHost(url, allowed)) return undefined;
  if (url.protocol !== 'https:') return 'not-https';
  const literal = literalOf(url);
  return literal === undefined || isPublicAddress(literal) ? undefined : 'address-not-allowed';
}

/** The numeric address that stands in the place of a name; undefined for a name. */
export function literalOf({ hostname }: Pick<URL, 'hostname'>): string | undefined {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) ? bare : undefined;
}
