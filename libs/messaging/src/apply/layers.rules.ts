/** What decides in which call of a handler an event is. */
export interface LayeredEvent {
  readonly type: string;
  /** Household or, without one, stream: within it the order holds. */
  readonly order: string;
  /** An event that failed before runs in a call of its own. */
  readonly alone: boolean;
}

/** Events for one call of one handler: of one type, at most one per household. */
export interface Call<E> {
  readonly type: string;
  readonly events: readonly E[];
}

/**
 * Splits a batch, which may span topics, into calls. The n-th event of a household is in layer n, and each layer has
 * one call per type, so that the order per household holds whatever the handlers do.
 * @param events in the order in which they run
 */
export function layers<E extends LayeredEvent>(events: readonly E[]): Call<E>[] {
  const depth = new Map<string, number>();
  const byLayer: Map<string, E[]>[] = [];
  for (const event of events) {
    const layer = depth.get(event.order) ?? 0;
    depth.set(event.order, layer + 1);
    const calls = (byLayer[layer] ??= new Map<string, E[]>());
    const key = event.alone ? `${event.type} ${event.order}` : event.type;
    const call = calls.get(key);
    if (call === undefined) calls.set(key, [event]);
    else call.push(event);
  }
  return byLayer.flatMap((calls) =>
    [...calls.values()].map((list) => ({ type: list[0]?.type ?? '', events: list })),
  );
}
