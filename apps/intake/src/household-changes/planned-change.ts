import { ok, refuse, type Result } from '@aid-chain/kernel';
import { concernedBy, reasonChecked } from '../register/change-reasons.rules.js';
import type { HouseholdAfter } from '../register/household-after.js';
import { deathsChecked } from '../register/deaths.rules.js';
import { checkPlan, isReviewing } from '../register/household-plan.rules.js';
import { plausibleChange, type PlausibleBy } from '../register/plausible-change.rules.js';
import { CHANGE_RULES, type ChangeKind } from './change-rules.js';
import { hasEffect } from './changed-household.rules.js';
import type { ChangeScene } from './household-change.js';

/**
 * The register as a change makes it. Refuses CHANGE_WITHOUT_EFFECT and what the kind, `checkPlan`, `deathsChecked`,
 * `reasonChecked` and `plausibleChange` refuse.
 */
export function plannedChange(
  scene: ChangeScene,
  { kind }: { readonly kind: ChangeKind },
  by: PlausibleBy,
): Result<readonly HouseholdAfter[]> {
  const plan = CHANGE_RULES.find((rule) => rule.kind === kind)?.plan(scene) ?? ok([]);
  if (!plan.ok) return plan;
  const { households } = scene.view;
  const before = new Map(households.map((household) => [household.householdId, household]));
  if (!plan.value.some((after) => hasEffect(after, before.get(after.householdId)))) {
    return refuse('CHANGE_WITHOUT_EFFECT');
  }
  const checked = checkPlan(plan.value, scene.view, by);
  if (!checked.ok) return checked;
  const { effectiveOn, reasonCode } = scene.request;
  const deaths = deathsChecked(plan.value, scene.view, reasonCode, isReviewing(by));
  if (!deaths.ok) return deaths;
  const concerned = concernedBy(plan.value, households);
  const reasoned = reasonChecked({ kinds: [kind], concerned, effectiveOn, reasonCode });
  if (!reasoned.ok) return reasoned;
  const plausible = plausibleChange(plan.value, scene.view, scene.request, by);
  return plausible.ok ? checked : plausible;
}
