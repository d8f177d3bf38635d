/**
 * Splits messages into turns that can each be received at once: in a turn no two are about the same thing, and of one thing
 * each keeps its place behind those before it.
 * @param keysOf what a message is about
 */
export function turnsOf<M>(messages: readonly M[], keysOf: (message: M) => readonly string[]): M[][] {
  const next = new Map<string, number>();
  const turns: M[][] = [];
  for (const message of messages) {
    const keys = keysOf(message);
    const turn = Math.max(0, ...keys.map((key) => next.get(key) ?? 0));
    (turns[turn] ??= []).push(message);
    for (const key of keys) next.set(key, turn + 1);
  }
  return turns;
}
