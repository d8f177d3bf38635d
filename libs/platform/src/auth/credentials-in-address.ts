import { RefusalError } from '@aid-chain/kernel';

/** A parameter that would hold one, and the forms of a token and of a key, wherever they stand. */
const CREDENTIALS =
  /[?&](?:access_token|id_token|token|api_?key|authorization|bearer)=|eyJ[\w-]{8,}\.[\w-]{8,}\.|ac_[A-Za-z0-9]{12}_[\w-]{43}/i;

/**
 * An address stands in logs of proxies and in the history of browsers: what lets somebody in is never taken from it.
 * @throws RefusalError CREDENTIALS_IN_ADDRESS, also where a good one stands in the header
 */
export function refuseCredentialsIn(address: string): void {
  if (CREDENTIALS.test(address)) throw new RefusalError({ code: 'CREDENTIALS_IN_ADDRESS', params: {} });
}
