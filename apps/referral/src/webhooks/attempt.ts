import { toInstant } from '@aid-chain/kernel';
import type { WebhookFault } from '@aid-chain/vocabulary';
import type { Claimed, Settled } from './claimed.store.js';
import { postMessage, type Posted } from './post-message.js';
import { waitAfter } from './retry.rules.js';
import { signedHeaders } from './signature.js';
import { findTarget } from './target.js';

const LIMITS = { connectMs: 5_000, answerMs: 15_000 };

/** An attempt with what follows from it. */
export interface Attempt extends Settled {
  readonly fault: WebhookFault | null;
  /** The service stops: this is no finding about the webhook. */
  readonly isBrokenOff: boolean;
}

interface Given {
  readonly url: string;
  readonly secrets: readonly string[];
  readonly hosts: readonly string[];
  readonly ca?: string | undefined;
  readonly signal: AbortSignal;
}

/** Posts one claimed message, and decides when it is tried again. */
export async function attempt(claimed: Claimed, given: Given): Promise<Attempt> {
  const at = new Date();
  const { status, fault } = await post(claimed, given, at);
  const durationMs = Date.now() - at.getTime();
  const { deliveryNo, attempts, sinceFirstMs } = claimed;
  return {
    ...{ deliveryNo, attempts, durationMs, status, fault },
    ...next(attempts, sinceFirstMs + durationMs, fault),
    attemptedAt: toInstant(at),
    isBrokenOff: fault !== null && given.signal.aborted,
  };
}

async function post(
  { eventId, bytes }: Claimed,
  { url, secrets, hosts, ca, signal }: Given,
  at: Date,
): Promise<Posted> {
  const target = await findTarget(url, hosts);
  if (typeof target === 'string') return { status: null, fault: target };
  const body = bytes.toString('utf8');
  const headers = signedHeaders({ id: eventId, body }, secrets, at);
  return postMessage(target, { headers, body }, { limits: LIMITS, ca, signal });
}

function next(
  attempts: number,
  sinceFirstMs: number,
  fault: WebhookFault | null,
): Pick<Settled, 'state' | 'waitMs'> {
  if (fault === null) return { state: 'delivered', waitMs: 0 };
  // The address is not used any more until somebody has looked: this is no attempt that failed.
  if (fault === 'gone') return { state: 'pending', waitMs: 0 };
  const waitMs = waitAfter(attempts, sinceFirstMs);
  return waitMs === undefined ? { state: 'given-up', waitMs: 0 } : { state: 'pending', waitMs };
}
