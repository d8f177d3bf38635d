import { ageOn, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { LivesTogether } from '../filing/filing.js';
import { concerned } from './concerned.rules.js';
import { departures } from './departures.rules.js';
import { isGoneAfter, type HeadCheck } from './head.rules.js';
import type { Guardian, HouseholdAfter } from './household-after.js';
import { goesElsewhere } from './put-out.rules.js';
import type { KnownHousehold } from './register.js';

type Aged = { readonly birthDate: IsoDate; readonly livesTogether: LivesTogether };

/** Whether somebody lives in a household and none of those who do is an adult. */
export function isOfMinors(
  members: readonly Aged[],
  { today, minorUnderAge }: Pick<HeadCheck, 'today' | 'minorUnderAge'>,
): boolean {
  const living = members.filter(({ livesTogether }) => !isGoneAfter(livesTogether, today));
  return living.length > 0 && living.every(({ birthDate }) => ageOn(birthDate, today) < minorUnderAge);
}

/**
 * The plan with a guardian for each household that is left with minors only, and for each minor who goes to nobody whom
 * the register has, by whatever kind of change: a named answer, also that it is not settled yet, never a child as head in silence (民法典 27, 31, 32; A-03).
 * Refuses GUARDIAN_MISSING, and MINOR_WITHOUT_HOUSEHOLD where a child goes away and no person is named.
 * @param given what the official states; for a household it stays as it was where nothing is stated
 */
export function withGuardians(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
  given: Guardian | undefined,
  by: Pick<HeadCheck, 'today' | 'minorUnderAge'>,
): Result<readonly HouseholdAfter[]> {
  const isMinor = ({ birthDate }: Aged): boolean => ageOn(birthDate, by.today) < by.minorUnderAge;
  const gone = departures(plan, households, by.today);
  const named: HouseholdAfter[] = [];
  for (const after of plan) {
    const before = households.find(({ householdId }) => householdId === after.householdId);
    const away = gone.find(
      (one) => one.householdId === after.householdId && isMinor(one.member) && goesElsewhere(one),
    );
    if (away !== undefined && given?.kind !== 'person') {
      return refuse('MINOR_WITHOUT_HOUSEHOLD', {
        ...concerned(away.member.personId, before?.members ?? []),
        age: by.minorUnderAge,
      });
    }
    const goesTo = away === undefined || given === undefined ? {} : { goesTo: given };
    if (!isOfMinors(after.members, by)) {
      named.push({ ...after, ...goesTo });
      continue;
    }
    const kept = before?.guardianKind === undefined ? undefined : { kind: before.guardianKind };
    const guardian = given ?? kept;
    if (guardian === undefined) return refuse('GUARDIAN_MISSING', { age: by.minorUnderAge });
    named.push({ ...after, ...goesTo, guardian, guardianStays: given === undefined });
  }
  return ok(named);
}
