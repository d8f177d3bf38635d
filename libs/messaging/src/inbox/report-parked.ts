import type { MessagingLog } from '../messaging.options.js';
import type { EventCounts } from './event-counts.js';

interface Reporting {
  readonly consumer: string;
  readonly log: MessagingLog;
  readonly counts: EventCounts;
}

/** An event that was set aside, and why. */
export interface ParkedArrival {
  readonly arrival: string;
  readonly code: string;
}

/** Each is an alarm of its own, whether it was parked when it was applied or as it landed: somebody has to look at it. */
export function reportParked({ consumer, log, counts }: Reporting, parked: readonly ParkedArrival[]): void {
  for (const { arrival, code } of parked) log.alarm('EVENT_PARKED', { consumer, arrival, reason: code });
  counts.add(
    'parked',
    parked.map(({ code }) => code),
  );
}
