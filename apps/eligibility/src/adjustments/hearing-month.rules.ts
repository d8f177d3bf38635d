import { ok, refuse, type IsoDate, type Result as Decided } from '@aid-chain/kernel';
import type { Adjustment, Result } from './adjustment.state.js';
import { whatOf } from './compared.rules.js';
import { isSameResult } from './stale.rules.js';

type Proposal = Pick<Adjustment, 'category' | 'firstMonth' | keyof Result>;

/**
 * From which month on a family is heard on a proposal whose first month is over: months that have begun are paid as they are (社会救助法 48;
 * L-01). Refuses PROPOSAL_MONTH_OVER where it comes to something else in the first month that is left, an end among it: nobody is heard on
 * what will not be.
 * @param now what it comes to on the day of the hearing
 */
export function heardFrom(
  proposal: Proposal,
  now: { readonly result: Result; readonly from: IsoDate },
): Decided<IsoDate> {
  const { category, firstMonth } = proposal;
  if (isSameResult(proposal, now.result)) return ok(now.from);
  return refuse('PROPOSAL_MONTH_OVER', { firstMonth, ...whatOf({ category }) });
}
