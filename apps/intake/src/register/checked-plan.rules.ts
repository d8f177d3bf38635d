import type { IsoDate, Result } from '@aid-chain/kernel';
import type { HouseholdChangeKind, HouseholdChangeReason } from '@aid-chain/vocabulary';
import { ok } from '@aid-chain/kernel';
import { changeDaysChecked } from './change-day.rules.js';
import { concernedBy, reasonChecked } from './change-reasons.rules.js';
import { deathsChecked, returnPaperChecked } from './deaths.rules.js';
import { withGuardians } from './guardian.rules.js';
import type { Guardian, HouseholdAfter } from './household-after.js';
import { checkPlan, isReviewing } from './household-plan.rules.js';
import { plausibleChange, type PlausibleBy } from './plausible-change.rules.js';
import type { RegisterView } from './register.js';

/** What a plan does and why; without a change it only enters a new household. */
export interface PlannedChange {
  /** More than one where one answer of the window does several things. */
  readonly kinds: readonly HouseholdChangeKind[];
  readonly change?: { readonly effectiveOn: IsoDate; readonly reasonCode: HouseholdChangeReason };
  readonly guardian?: Guardian;
}

/**
 * Whether the register may become as planned, by a household change or by an answer of the window: the same is asked of
 * both. Refuses what `checkPlan`, `changeDaysChecked`, `deathsChecked`, `returnPaperChecked`, `reasonChecked` and `plausibleChange` and `withGuardians` refuse.
 */
export function planChecked(
  plan: readonly HouseholdAfter[],
  view: RegisterView,
  { kinds, change, guardian }: PlannedChange,
  by: PlausibleBy,
): Result<readonly HouseholdAfter[]> {
  const concerned = concernedBy(plan, view.households);
  const asked: readonly (() => Result<unknown>)[] = [
    () => checkPlan(plan, view, by),
    () => changeDaysChecked(plan, view, by),
    () => deathsChecked(plan, view, change?.reasonCode, isReviewing(by)),
    () => returnPaperChecked(plan, view),
    () => (change === undefined ? ok(true) : reasonChecked({ ...change, kinds, concerned })),
    () => plausibleChange(plan, view, change ?? { effectiveOn: by.today, reasonCode: 'other' }, by),
  ];
  for (const question of asked) {
    const answer = question();
    if (!answer.ok) return answer;
  }
  return withGuardians(plan, view.households, guardian, by);
}
