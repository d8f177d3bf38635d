import { addDays, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { NoticeMethod } from '@aid-chain/vocabulary';

/** How a notice was delivered, as it is recorded. */
interface Delivery {
  readonly method: NoticeMethod;
  /** Of a public notice the day on which it was put up. */
  readonly on: IsoDate;
  /** By which means it was tried before. */
  readonly confirmedTries?: readonly NoticeMethod[];
}

interface DeliveryContext {
  /** Whether the hearing came to nobody being reached. */
  readonly notReached: boolean;
  /** After how many days a public notice counts as delivered; null where the place sets none. */
  readonly days: number | null;
  readonly today: IsoDate;
}

/**
 * On which day a notice counts as delivered. A public notice is the last means, for somebody whom no other reaches, and counts
 * only once its days are over (L-05). Refuses NOTICE_PUBLIC_NOT_LAST, NOTICE_PUBLIC_RUNNING.
 */
export function deliveredOn(
  { method, on, confirmedTries = [] }: Delivery,
  { notReached, days, today }: DeliveryContext,
): Result<IsoDate> {
  if (method !== 'public-notice') return ok(on);
  const tried = confirmedTries.some((each) => each !== 'public-notice');
  if (!notReached && !tried) return refuse('NOTICE_PUBLIC_NOT_LAST');
  const until = addDays(on, days ?? 0);
  return until > today ? refuse('NOTICE_PUBLIC_RUNNING', { on, until }) : ok(until);
}
