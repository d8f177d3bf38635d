const FIRST_MS = 100;
const LONGEST_MS = 30_000;

interface Pause {
  readonly until: number;
  readonly ms: number;
}

/**
 * Topics that could not take events: each waits for itself, twice as long each time. When one of them takes events again,
 * what kept it may have kept the others: each of them is tried once at once, and waits on as long as before if it fails.
 */
export class PausedTopics {
  private readonly pauses = new Map<string, Pause>();

  /** @returns how long the topic pauses, ms */
  pause(topic: string, now: number): number {
    const earlier = this.pauses.get(topic)?.ms ?? 0;
    const ms = Math.min(LONGEST_MS, Math.max(FIRST_MS, earlier * 2));
    this.pauses.set(topic, { until: now + ms, ms });
    return ms;
  }

  resume(topic: string): void {
    if (!this.pauses.delete(topic)) return;
    for (const [other, { ms }] of this.pauses) this.pauses.set(other, { until: 0, ms });
  }

  /** The topics that may not be tried yet. */
  at(now: number): string[] {
    return this.names.filter((topic) => (this.pauses.get(topic)?.until ?? 0) > now);
  }

  get names(): string[] {
    return [...this.pauses.keys()].sort();
  }
}
