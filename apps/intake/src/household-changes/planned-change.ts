import { ok, refuse, type Result } from '@aid-chain/kernel';
import { planChecked } from '../register/checked-plan.rules.js';
import { paperMissing } from '../register/deaths.rules.js';
import type { HouseholdAfter } from '../register/household-after.js';
import { identityChecked } from '../register/identity.rules.js';
import type { PlausibleBy } from '../register/plausible-change.rules.js';
import { CHANGE_RULES, type ChangeKind } from './change-rules.js';
import { hasEffect } from './changed-household.rules.js';
import type { ChangeScene } from './household-change.js';

/**
 * The register as a change makes it. Refuses HOUSEHOLD_CHANGED_SINCE_SEEN, CHANGE_WITHOUT_EFFECT, what the kind, `identityChecked` and `planChecked` refuse, and
 * VALIDATION_FAILED where it is taken back that somebody went elsewhere without the paper that shows the mistake.
 */
export function plannedChange(
  scene: ChangeScene,
  { kind }: { readonly kind: ChangeKind },
  by: PlausibleBy,
): Result<readonly HouseholdAfter[]> {
  const { version } = scene.household;
  if ((scene.request.version ?? version) !== version)
    return refuse('HOUSEHOLD_CHANGED_SINCE_SEEN', { version });
  const plan = CHANGE_RULES.find((rule) => rule.kind === kind)?.plan(scene) ?? ok([]);
  if (!plan.ok) return plan;
  const { households } = scene.view;
  const before = new Map(households.map((household) => [household.householdId, household]));
  if (!plan.value.some((after) => hasEffect(after, before.get(after.householdId)))) {
    return refuse('CHANGE_WITHOUT_EFFECT');
  }
  const { effectiveOn, reasonCode, confirmedDoubts = [], guardian, paper } = scene.request;
  const same = identityChecked(plan.value, scene.view, paper, by);
  if (!same.ok) return same;
  const named = guardian === undefined ? {} : { guardian };
  const change = { kinds: [kind], change: { effectiveOn, reasonCode }, ...named };
  const checked = planChecked(plan.value, scene.view, change, { ...by, confirmedDoubts });
  if (!checked.ok || paper !== undefined) return checked;
  return kind === 'join' && reasonCode === 'entered-wrongly' ? paperMissing() : checked;
}
