import type { WebhookFault } from '@aid-chain/vocabulary';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** How long after each attempt that failed the next one is made; the last wait repeats. */
const WAITS = [
  ...[5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  ...[HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR],
];
/** As long as a weekend with two days off before it. */
const GIVEN_UP_AFTER = 5 * 24 * HOUR;

/**
 * When a message is tried again that a webhook did not take.
 * @param attempts how many there were
 * @param sinceFirstMs time since the first of them
 * @returns ms to wait; undefined where it is given up, because five days have passed by then
 */
export function waitAfter(attempts: number, sinceFirstMs: number): number | undefined {
  const wait = WAITS[Math.min(attempts, WAITS.length) - 1] ?? 0;
  return sinceFirstMs + wait > GIVEN_UP_AFTER ? undefined : wait;
}

/** What an HTTP status means for a message; undefined where the webhook has it. */
export function faultOfStatus(status: number): WebhookFault | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 410) return 'gone';
  if (status >= 300 && status < 400) return 'redirected';
  // 429 and 408 are of the receiver, not of this message.
  return status >= 400 && status < 500 && status !== 429 && status !== 408 ? 'refused' : 'receiver-failed';
}

/** Whether the webhook as a whole fails, and not this one message: then one is tried at a time, and not at once. */
export function isOfReceiver(fault: WebhookFault): boolean {
  return fault !== 'refused';
}

const LONGEST_PAUSE = MINUTE;

/** How long a process leaves a webhook alone that failed so many times in a row. */
export function pauseAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(LONGEST_PAUSE, SECOND * 2 ** Math.min(failures - 1, 6));
}
