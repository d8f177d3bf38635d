import type { ExaminedHousehold } from '../household/household.js';
import { add, exact, holds, sum, ZERO, type Exact } from '../exact/exact.js';
import { shareOf } from '../exact/share-of.js';
import type { IncomeFact, Period, PersonFacts } from '../facts/facts.js';
import { common, count, daysOf } from '../periods/days.js';
import { monthsOf } from '../periods/window.js';
import type { ParameterReader } from '../worksheet/parameter-reader.js';
import { amountIn } from './income-parts.js';
import { incomeParameters } from './parameters.js';

/**
 * What is deducted as the cost of work (D57 13): a share of the own wage, or a share of the local minimum wage for each
 * month with a wage (S1-05), another one for who is disabled (S1-06), by its days where only a
 * part of the month was worked – of no month more than its wage, so that a month of little work never takes from another one.
 * @returns undefined while a parameter is missing, which the reader then names
 */
export function workCost(
  household: ExaminedHousehold,
  counted: readonly IncomeFact[],
  window: Period,
  reader: ParameterReader,
): Exact | undefined {
  const base = reader.value(incomeParameters, 'work-cost.base');
  const share = reader.value(incomeParameters, 'work-cost.share');
  if (base === undefined || share === undefined) return undefined;
  const wages = counted.filter(({ kind }) => kind === 'wage');
  if (base === 'own-wage') return shareOf(amountIn(wages, window), share);
  const minimum = reader.companion(incomeParameters, 'work-cost.minimum-wage');
  const disabled = reader.optional(incomeParameters, 'work-cost.disabled-share');
  if (minimum === undefined) return undefined;
  const disabledShare = disabled.state === 'value' ? disabled.value : share;
  const ownShare = (person: PersonFacts) => (isDisabled(person) ? disabledShare : share);
  return household.members
    .map((person) => ofPerson(wages, window, { person, minimum, share: ownShare(person) }))
    .reduce(add, ZERO);
}

interface Worker {
  readonly person: PersonFacts;
  readonly minimum: number;
  readonly share: number;
}

function ofPerson(wages: readonly IncomeFact[], window: Period, { person, minimum, share }: Worker): Exact {
  const own = wages.filter(({ personId, amountFen }) => personId === person.personId && amountFen > 0);
  const worked = daysOf(own.flatMap(({ counts, period }) => daysOf(counts ?? [period])));
  return sum(
    monthsOf(window).map((month) => {
      const [wage, days] = [amountIn(own, month), count(common(worked, [month]))];
      const atMost = shareOf(exact(minimum), share * days, count([month]));
      return holds(atMost, 'gt', wage) ? wage : atMost;
    }),
  );
}

/** Somebody with a disability card, of whatever kind and grade. */
function isDisabled({ disability }: PersonFacts): boolean {
  return disability.state === 'known';
}
