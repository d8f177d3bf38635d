import type { IsoDate } from '@aid-chain/kernel';
import type { DecidedBody } from '../authority/authority.rules.js';
import type { CaseEvent } from '../cases/case.state.js';
import type { UsedAuthority } from '../cases/course.state.js';
import { amountDays, amountOf } from '../recognitions/recognition-amount.rules.js';
import { recognitionKey } from '../recognitions/recognition-key.rules.js';
import type { Recognition, SetAside } from '../recognitions/recognition.state.js';

/** Why a recognition pays another amount, or runs again, by a remedy. */
export type SuspensionReason = 'stayed' | 'set-aside' | 'stay-lifted';

/**
 * What is paid from each day on from the first that differs: the other services keep amounts by their first day.
 * @param decidedUnder by what a township decided it; undefined where the county did, or nobody here
 */
export function changedAmounts(
  before: Recognition,
  after: Recognition,
  reasonCode: SuspensionReason | 'standard-changed',
  decidedUnder?: UsedAuthority,
): readonly CaseEvent[] {
  const days = [...new Set([...amountDays(before), ...amountDays(after)])].sort();
  const first = days.findIndex((day) => amountOf(before, day) !== amountOf(after, day));
  if (first < 0) return [];
  const changed = days.slice(first).filter((day, index, all) => {
    // A day on which nothing changes any more is no news: the others have that amount already.
    const earlier = all[index - 1];
    const amount = amountOf(after, day);
    return earlier === undefined || amount !== amountOf(after, earlier) || amount !== amountOf(before, day);
  });
  return changed.map((effectiveOn) => {
    const amount = amountOf(after, effectiveOn);
    const paid = amount === null ? {} : { monthlyAmountFen: amount };
    const under = decidedUnder === undefined ? {} : { decidedUnder };
    const data = { ...aboutOf(after), effectiveOn, reasonCode, ...paid, ...under };
    return { type: 'eligibility.recognition-changed.v1', data };
  });
}

interface Restoring {
  readonly on: IsoDate;
  readonly reason: SuspensionReason;
  /** Who decides the track in this place on this day. */
  readonly decided: DecidedBody;
}

/** That an end is not carried out, and what had ended runs on without a gap. */
export function restored(
  before: Recognition,
  after: Recognition,
  { on, reason, decided }: Restoring,
): readonly CaseEvent[] {
  const { state, caseId, track, validTo } = before;
  if (state.is !== 'ended' || after.state.is !== 'running') return [];
  const data = {
    ...{ ...aboutOf(before), caseId, track, endedFrom: state.on, on, reasonCode: reason },
    ...decided,
    ...(validTo === undefined ? {} : { validTo }),
  };
  return [{ type: 'eligibility.recognition-restored.v1', data }];
}

/** That an end is carried out again, from a day on. */
export function endsAgain(
  recognition: Recognition,
  end: SetAside['end'],
  { effectiveOn, decided }: { readonly effectiveOn: IsoDate; readonly decided: DecidedBody },
): readonly CaseEvent[] {
  if (end === undefined) return [];
  const data = { ...aboutOf(recognition), effectiveOn, reasonCode: end.reasonCode, ...decided };
  return [{ type: 'eligibility.recognition-ended.v1', data }];
}

function aboutOf(recognition: Recognition) {
  return { subject: { householdId: recognition.householdId }, ...recognitionKey(recognition) };
}
