import type { FactSheet } from '@aid-chain/facts';
import { areWithin, daysOf, without } from '../periods/days.js';
import type { IncomeFact } from './facts.js';
import { coversIncome, incomeTopic } from './sources.js';

/**
 * What a source that knows a thing in whole later answers to be as declared, and gives no figure of, is as declared: its
 * older figure stands only for the days of which nothing was declared, as no answer takes away what nobody stated.
 * @param incomes what the inquiries of every source leave standing
 * @param sheets everything that was given
 */
export function withoutMatched(incomes: readonly IncomeFact[], sheets: readonly FactSheet[]): IncomeFact[] {
  const matches = sheets.filter(({ result }) => result === 'match');
  return incomes.flatMap((item) => {
    if (!matches.some((sheet) => isMatchedBy(item, sheet, sheets))) return [item];
    const declared = incomes.filter((other) => other.confidence === 'declared' && isOneThing(item, other));
    const days = daysOf(item.counts ?? [item.period]);
    const rest = without(days, daysOf(declared.map(({ period }) => period)));
    if (rest.length === 0) return [];
    return [areWithin(days, rest) ? item : { ...item, counts: rest }];
  });
}

/** Whether a later inquiry of the source of an income, about its owner, states nothing else than that all is as declared. */
function isMatchedBy(item: IncomeFact, match: FactSheet, sheets: readonly FactSheet[]): boolean {
  const topic = incomeTopic(item.kind, item.itemCode);
  const isAbout = match.personId === undefined || match.personId === item.personId;
  if (match.source !== item.source || !isAbout || !isLater(match, item)) return false;
  if (!coversIncome(item.source, topic)) return false;
  const inquiry = sheets.filter(({ source, asOf, version }) =>
    [source === match.source, asOf === match.asOf, version === match.version].every(Boolean),
  );
  return !inquiry.some(({ incomes = [] }) => incomes.some((other) => isOneThing(item, other)));
}

type Stated = Pick<IncomeFact, 'personId' | 'kind' | 'itemCode'>;

function isOneThing(a: Stated, b: Stated): boolean {
  return a.personId === b.personId && incomeTopic(a.kind, a.itemCode) === incomeTopic(b.kind, b.itemCode);
}

type Entered = Pick<FactSheet, 'asOf' | 'version'>;

function isLater(a: Entered, b: Entered): boolean {
  return a.asOf > b.asOf || (a.asOf === b.asOf && (a.version ?? 0) > (b.version ?? 0));
}
