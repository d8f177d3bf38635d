import { round } from '../exact/exact.js';
import type { CaseFacts, ExpenditureFact, RegisteredMember } from '../facts/facts.js';
import { partInWindow } from '../periods/part-of-amount.js';
import type { Membership } from './membership.js';

type Spent = Pick<CaseFacts, 'expenditures' | 'bills'>;

/**
 * The spending that the household bears: of its members and of all together, and of somebody who has left, in prison or dead
 * for the days until then (R24 4: what the family spent before it applied). Of whom the register does not know, all.
 */
export function spendingOfHousehold(
  { expenditures, bills }: Spent,
  memberships: ReadonlyMap<string, Membership>,
  persons: readonly RegisteredMember[],
): Spent {
  const gone = persons.filter(({ personId }) => memberships.get(personId) === 'not-counted');
  if (gone.length === 0) return bills === undefined ? { expenditures } : { expenditures, bills };
  const leaving = new Map(gone.map(({ personId, livesTogether }) => [personId, livesTogether]));
  const borne = (items: readonly ExpenditureFact[]) =>
    items.flatMap((item) => {
      const stay = item.personId === undefined ? undefined : leaving.get(item.personId);
      return stay === undefined ? [item] : untilLeaving(item, stay);
    });
  return { expenditures: borne(expenditures), ...(bills === undefined ? {} : { bills: borne(bills) }) };
}

function untilLeaving(item: ExpenditureFact, { to }: RegisteredMember['livesTogether']): ExpenditureFact[] {
  if (to === undefined || item.period.from > to) return [];
  if (item.period.to <= to) return [item];
  const period = { from: item.period.from, to };
  const part = (amountFen: number) => round(partInWindow(amountFen, item.period, period), 'half_up');
  return [{ ...item, period, grossFen: part(item.grossFen), reimbursedFen: part(item.reimbursedFen) }];
}
