import { nameOf } from '../failure.rules.js';
import type { MessagingLog } from '../messaging.options.js';

/** How the deliveries of a consumer were landed since the process started. */
export interface LandingsByPath {
  /** Landed and applied in one transaction. */
  readonly fast: number;
  /** Landed for the worker, in part at least. */
  readonly fallback: number;
  /** Why the one transaction failed where something went wrong, by class and code: each such delivery runs its handlers twice. */
  readonly failures: Readonly<Record<string, number>>;
}

export const NO_LANDINGS: LandingsByPath = { fast: 0, fallback: 0, failures: {} };

/** The counts tell how often: a line of the log is there to begin with. */
const LOG_EACH_MS = 600_000;

/** Counts landings, and logs a kind of failure at most every ten minutes. */
export class LandingCounts {
  private fast = 0;
  private fallback = 0;
  private readonly failures = new Map<string, { count: number; loggedAt: number }>();

  /** @param now system time in ms */
  constructor(
    private readonly consumer: string,
    private readonly log: MessagingLog,
    private readonly now: () => number = Date.now,
  ) {}

  landed(path: 'fast' | 'fallback'): void {
    if (path === 'fast') this.fast += 1;
    else this.fallback += 1;
  }

  /** @param error of which only class and code are kept: its message may quote a person's data */
  failed(error: unknown): void {
    const reason = nameOf(error);
    const { count = 0, loggedAt = -Infinity } = this.failures.get(reason) ?? {};
    const isDue = this.now() - loggedAt >= LOG_EACH_MS;
    this.failures.set(reason, { count: count + 1, loggedAt: isDue ? this.now() : loggedAt });
    if (isDue) this.log.info('FAST_PATH_FAILED', { consumer: this.consumer, reason, failures: count + 1 });
  }

  get byPath(): LandingsByPath {
    const failures = Object.fromEntries([...this.failures].map(([reason, { count }]) => [reason, count]));
    return { fast: this.fast, fallback: this.fallback, failures };
  }
}
