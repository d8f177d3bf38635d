import type { Instant } from '@aid-chain/kernel';
import { HttpClient } from '@aid-chain/platform';
import { SERVICES, type Addresses } from '../services.js';

/** Its clock has been set before, and clocks only move forward. */
const STARTED = 409;

/**
 * Sets the business clocks of a new stack in demo mode to its first day; from then on people move them forward. Asked
 * at every start, because a stack that was killed in its first seconds may have set only some of them.
 * @returns whether a clock was set now
 * @throws Error when a service answers anything else than that it did so or has begun already
 */
export async function setFirstDay(addresses: Addresses, firstDay: Instant): Promise<boolean> {
  let set = false;
  const administrator = new HttpClient(addresses, 'demo-administrator');
  for (const { name } of SERVICES) {
    const { status, body } = await administrator.put(name, '/demo/clock', { now: firstDay });
    if (status !== 200 && status !== STARTED)
      throw new Error(`${name}: ${String(status)} ${JSON.stringify(body)}`);
    set = set || status === 200;
  }
  return set;
}
