import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { setTimeout as pause } from 'node:timers/promises';
import { addressFault, isAllowedHost, isPublicAddress, literalOf } from '@aid-chain/platform';
import type { WebhookFault } from '@aid-chain/vocabulary';

/** An address that may be connected to, and the numeric ones behind its name: it is looked up no second time. */
export interface Target {
  readonly url: URL;
  readonly addresses: readonly LookupAddress[];
}

/** Looks a name up; the operating system's own way by default. */
export type LookUp = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The system itself asks for half a minute where no name server answers. */
const LOOK_UP_MS = 5_000;

const bySystem: LookUp = (hostname) =>
  Promise.race([lookup(hostname, { all: true }), pause(LOOK_UP_MS, [], { ref: false })]);

/**
 * Finds where a webhook lies. A name one of whose addresses is private is refused as a whole: whoever owns the name could
 * otherwise lead the service into its own network.
 * @param allowed hosts for which http and private addresses are allowed
 */
export async function findTarget(
  address: string,
  allowed: readonly string[],
  lookUp: LookUp = bySystem,
): Promise<Target | WebhookFault> {
  const url = new URL(address);
  const fault = addressFault(url, allowed);
  if (fault !== undefined) return fault;
  const literal = literalOf(url);
  const addresses =
    literal === undefined
      ? await lookUp(url.hostname).catch(() => [])
      : [{ address: literal, family: literal.includes(':') ? 6 : 4 }];
  if (addresses.length === 0) return 'name-not-resolved';
  const mayConnect = isAllowedHost(url, allowed) || addresses.every((one) => isPublicAddress(one.address));
  return mayConnect ? { url, addresses } : 'address-not-allowed';
}
