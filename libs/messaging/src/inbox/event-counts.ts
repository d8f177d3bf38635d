/** What a consumer did with events since the process started, for the metrics. */
export interface HandledEvents {
  /** By type. */
  readonly applied: Readonly<Record<string, number>>;
  /** By code. */
  readonly parked: Readonly<Record<string, number>>;
  /** Of what departments wrote to their topics, by code. */
  readonly refused: Readonly<Record<string, number>>;
}

export const NOTHING_HANDLED: HandledEvents = { applied: {}, parked: {}, refused: {} };

/** Counts what became of the events of one consumer, after the commit that made it true. */
export class EventCounts {
  private readonly counts = {
    applied: new Map<string, number>(),
    parked: new Map<string, number>(),
    refused: new Map<string, number>(),
  };

  /** @param names types of what was applied, codes of the rest */
  add(what: keyof HandledEvents, names: readonly (string | null)[]): void {
    const counts = this.counts[what];
    for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  get handled(): HandledEvents {
    const { applied, parked, refused } = this.counts;
    return {
      applied: Object.fromEntries(applied),
      parked: Object.fromEntries(parked),
      refused: Object.fromEntries(refused),
    };
  }
}
