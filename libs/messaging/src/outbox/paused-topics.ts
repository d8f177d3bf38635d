const FIRST_MS = 100;
const LONGEST_MS = 30_000;

interface Pause {
  readonly until: number;
  readonly ms: number;
}

/** Topics that could not take events: each waits for itself, twice as long each time. */
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
    this.pauses.delete(topic);
  }

  /** The topics that may be tried now. */
  open(topics: readonly string[], now: number): string[] {
    return topics.filter((topic) => (this.pauses.get(topic)?.until ?? 0) <= now);
  }

  get names(): string[] {
    return [...this.pauses.keys()].sort();
  }
}
