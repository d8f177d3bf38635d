import type { IncomeFact } from '../facts/facts.js';
import { incomeTopic } from '../facts/sources.js';
import type { Counted } from './weigh.js';

interface SameMoney {
  readonly topicOf: (item: IncomeFact) => string;
  /** Topics that hold what may be one income under two codes. */
  readonly doubtful: ReadonlySet<string>;
}

/**
 * Two sources that give one amount for the same days under two codes of one kind may mean one income: it is one topic
 * and people look at it, as it may as well be two.
 */
export function sameMoney(lines: readonly Counted<IncomeFact>[]): SameMoney {
  const joined = new Map<string, string>();
  const rootOf = (topic: string): string => {
    const next = joined.get(topic);
    return next === undefined ? topic : rootOf(next);
  };
  for (const [index, { item: a }] of lines.entries()) {
    for (const { item: b } of lines.slice(index + 1)) {
      const [first, second] = [a, b].map(({ kind, itemCode }) => rootOf(incomeTopic(kind, itemCode))).sort();
      if (first !== undefined && second !== undefined && first !== second && looksAlike(a, b))
        joined.set(second, first);
    }
  }
  return {
    topicOf: ({ kind, itemCode }) => rootOf(incomeTopic(kind, itemCode)),
    doubtful: new Set([...joined.values()].map(rootOf)),
  };
}

function looksAlike(a: IncomeFact, b: IncomeFact): boolean {
  const unnamed = a.payer === undefined && b.payer === undefined;
  const samePeriod = a.period.from === b.period.from && a.period.to === b.period.to;
  return (
    unnamed &&
    a.source !== b.source &&
    a.kind === b.kind &&
    a.amountFen > 0 &&
    a.amountFen === b.amountFen &&
    samePeriod
  );
}
