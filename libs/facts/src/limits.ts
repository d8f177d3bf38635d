import type { FactDefinition } from './fact.js';

/** A household has at most this many members. */
const MEMBERS = 50;

/** A body with facts: the family's filing, the household survey, the verification report. */
export type Door = 'filing' | 'survey' | 'report';

/** How many items of a fact a body takes. */
export function atMost(fact: FactDefinition, door: Door): number {
  switch (fact.holds) {
    case 'one':
      return 1;
    case 'one-per-member':
      return MEMBERS;
    case 'many':
      return fact.atMost[door];
  }
}
