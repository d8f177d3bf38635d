import { canonicalJson, hashOf } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import type { CategoryResult } from '../categories/category-result.js';
import type { Determination } from './determination.js';

type Rested = Pick<Determination, 'categories' | 'lines'>;

/** What a track's decision rests on: the categories examined in it, and the lines that they read. */
export function trackPart<D extends Rested>({ categories, lines }: D, track: Track): Rested {
  const own = categories.filter((result) => result.track === track);
  const read = new Set(own.flatMap(({ ruleIds }) => ruleIds));
  return { categories: own, lines: lines.filter(({ ruleId }) => read.has(ruleId)) };
}

/**
 * Identity of what was determined in a track: outcomes and amounts, and of every line what was compared, which
 * values were read and what is missing. Sentences, sources, days and the other track stay out, so that an opinion
 * is reopened only by what it rests on. Out: lower-case hex SHA-256.
 */
export function trackHash(determination: Rested, track: Track): string {
  const { categories, lines } = trackPart(determination, track);
  const examined = categories.filter(({ outcome }) => outcome !== 'not-examined');
  return hashOf({ categories: inOrder(examined.map(outcomeOf)), lines: inOrder(lines.map(substanceOf)) });
}

function outcomeOf({
  category,
  outcome,
  monthlyAmountFen,
  persons,
  singles = [],
  isLeftOpen,
}: CategoryResult) {
  // A single filing that nobody has decided is no result yet.
  const taken = singles.filter((single) => single.outcome === 'met');
  return {
    category,
    outcome,
    monthlyAmountFen,
    ...(isLeftOpen === undefined ? {} : { isLeftOpen }),
    ...(persons === undefined ? {} : { persons: inOrder(persons) }),
    ...(taken.length === 0 ? {} : { singles: inOrder(taken) }),
  };
}

function substanceOf({ ruleId, outcome, left, op, right, unit, compared, ...line }: WorksheetLine) {
  return {
    ...{ ruleId, outcome, left, op, right, unit, compared },
    parameters: inOrder(line.parameters.map(({ key, state, value }) => ({ key, state, value }))),
    facts: inOrder(line.facts.map(({ fact, personId, value }) => ({ fact, personId, value }))),
    missing: inOrder(line.missing.map(({ kind, fact, personId }) => ({ kind, fact, personId }))),
  };
}

/** One order whatever the order of the input, as only the content counts. */
function inOrder(items: readonly object[]): string[] {
  return items.map(canonicalJson).sort();
}
