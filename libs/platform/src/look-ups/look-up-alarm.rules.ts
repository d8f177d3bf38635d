import type { RefusalCode } from '@aid-chain/kernel';
import type { LookUpAlarm } from '@aid-chain/vocabulary';

/** What a refused look-up was about, by the code with which it was refused (L-16). */
const ALARM_OF: Readonly<Partial<Record<RefusalCode, LookUpAlarm>>> = {
  LOOK_UP_CASE_MISSING: 'without-case',
  LOOK_UP_CASE_UNKNOWN: 'without-case',
  LOOK_UP_MATTER_MISSING: 'without-case',
  LOOK_UP_MATTER_INVALID: 'without-case',
  UNMASK_REASON_INVALID: 'without-case',
  CASE_NOT_FOUND: 'without-case',
  LOOK_UP_CASE_CLOSED: 'closed-case',
  VERIFICATION_CASE_CLOSED: 'closed-case',
  VERIFICATION_WITHOUT_GROUND: 'without-ground',
  SUPPORTER_CONSENT_MISSING: 'without-ground',
  SUPPORTER_CONSENT_EXPIRED: 'without-ground',
  CLOSE_RELATIVE: 'relative',
};

/** @returns which alarm a refusal of a look-up is, undefined for one that is none */
export function alarmOfRefusal(code: string | null): LookUpAlarm | undefined {
  return code === null ? undefined : (ALARM_OF as Readonly<Record<string, LookUpAlarm>>)[code];
}

/** How often each alarm was given, of refusals counted by code. */
export function countAlarms(
  refusals: readonly { readonly code: string; readonly n: number }[],
): ReadonlyMap<LookUpAlarm, number> {
  const counts = new Map<LookUpAlarm, number>();
  for (const { code, n } of refusals) {
    const alarm = alarmOfRefusal(code);
    if (alarm !== undefined) counts.set(alarm, (counts.get(alarm) ?? 0) + n);
  }
  return counts;
}

/** Looks of one actor on one day at households with which the actor has nothing to do. */
export interface Run {
  readonly actorId: string;
  readonly regionCode: string | null;
  readonly households: number;
}

/**
 * The actors who looked at more unconnected households than their place allows on a day (L-16).
 * @param limitOf the number of a place; undefined where nobody gives one, and then nothing is a run
 */
export function runsBeyond(
  runs: readonly Run[],
  limitOf: (regionCode: string | null) => number | undefined,
): Run[] {
  return runs.filter(({ regionCode, households }) => {
    const limit = limitOf(regionCode);
    return limit !== undefined && households > limit;
  });
}
