import type { FactDefinition } from './fact.js';

/** A household has at most this many members. */
const MEMBERS = 50;

/** A body with facts: the family's filing, the household survey, the verification report. */
export type Channel = 'filing' | 'survey' | 'report';

/** How many items of a fact a body takes. */
export function atMost(fact: FactDefinition, channel: Channel): number {
  switch (fact.holds) {
    case 'one':
      return 1;
    case 'one-per-member':
      return MEMBERS;
    case 'many':
      return fact.atMost[channel];
  }
}

/**
 * The largest plausible amount of one kind, in fen: more is a slip of unit or key. A hundred million yuan for a line of
 * income or spending, a billion for an asset.
 */
export const LARGEST_FEN = { income: 10_000_000_000, expenditure: 10_000_000_000, asset: 100_000_000_000 };

/** The largest plausible sum of one kind of fact in a body, in fen: a billion yuan. */
export const LARGEST_SUM_FEN = 100_000_000_000;

/** Letters of the name of a school. */
export const LONGEST_SCHOOL = 100;
