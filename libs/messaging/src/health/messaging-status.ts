import type { HandledEvents } from '../inbox/event-counts.js';
import type { LandingsByPath } from '../inbox/landing-counts.js';
import type { TransportStatus } from '../transport-status.js';

export interface RelayStatus {
  /** `false` while another process of the service sends, or the lock's connection is away. */
  readonly owner: boolean;
  readonly unpublished: number;
  readonly oldestAgeMs: number;
  readonly pausedTopics: readonly string[];
}

export interface ConsumerStatus {
  readonly consumer: string;
  /** Landed and not yet applied. */
  readonly landed: number;
  /** Behind a gap or a parked event of their own stream. */
  readonly waiting: number;
  readonly parked: number;
  /** Streams whose next event is missing for more than 5 seconds. */
  readonly gaps: number;
  /** Events that were delivered again since the process started. */
  readonly repeats: number;
  readonly landings: LandingsByPath;
  readonly handled: HandledEvents;
  /** `true` while the worker backs off after a failure that passes by itself. */
  readonly backingOff: boolean;
}

/** What `/readyz/events` answers and the metrics show. */
export interface MessagingStatus {
  readonly relay: RelayStatus;
  readonly consumers: readonly ConsumerStatus[];
  /** Missing in one process. */
  readonly transport?: TransportStatus;
  /** Settled, and no event is parked or waits behind one: nothing is left that somebody has to look at. */
  readonly idle: boolean;
  /** Nothing to send, nothing under way, nothing to apply, nobody working: by itself no more will happen. */
  readonly settled: boolean;
  /** Grows with every sending, landing and batch: several services rest when all are settled twice with the same count. */
  readonly activity: number;
}
