import type { Addresses } from '../services.js';

/** The first day of the demo, for which its parameters and its calendar of days off hold. */
export const FIRST_DAY = '2026-01-12T09:00:00+08:00';

/** Its clock has been set before, and clocks only move forward. */
const STARTED = 409;

/**
 * Sets the business clocks of a new stack in demo mode to its first day; from then on people move them forward. Asked
 * at every start, because a stack that was killed in its first seconds may have set only some of them.
 * @returns whether a clock was set now
 * @throws Error when a service answers anything else than that it did so or has begun already
 */
export async function setFirstDay(addresses: Addresses): Promise<boolean> {
  let set = false;
  for (const [name, url] of Object.entries(addresses)) {
    const answer = await fetch(`${url}/demo/clock`, {
      method: 'PUT',
      headers: { Authorization: 'Bearer demo-administrator', 'Content-Type': 'application/json' },
      body: JSON.stringify({ now: FIRST_DAY }),
    });
    if (!answer.ok && answer.status !== STARTED)
      throw new Error(`${name}: ${String(answer.status)} ${await answer.text()}`);
    set = set || answer.ok;
  }
  return set;
}
