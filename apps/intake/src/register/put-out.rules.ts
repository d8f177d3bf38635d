import { ageOn, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { concerned } from './concerned.rules.js';
import { departures, takenOff, type Departure } from './departures.rules.js';
import type { HeadCheck } from './head.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold } from './register.js';

/** With these it is known where a minor is who lives in no household of the register: dead, or never there. */
const KNOWN: readonly WhyGone[] = ['died', 'head-died', 'entered-wrongly'];

/** With these a minor is with somebody whom the register does not have, or where somebody outside stands for the child: a person is named. */
const WITH_PERSON: readonly WhyGone[] = [
  'custody',
  'moved-out',
  'prison',
  'compulsory-detox',
  'military-service',
  'religious',
  'missing',
];

type WhyGone = Departure['reasonCode'];

/** Whether somebody goes to where the register has nobody, so that a minor needs a named person. */
export function goesElsewhere({ reasonCode }: Departure): boolean {
  return WITH_PERSON.includes(reasonCode);
}

/**
 * Whether no minor is left in no household but for a reason that states where the child is, by whatever kind of change.
 * Refuses MINOR_WITHOUT_HOUSEHOLD.
 */
export function minorsChecked(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
  { today, minorUnderAge }: Pick<HeadCheck, 'today' | 'minorUnderAge'>,
): Result<true> {
  const alone = departures(plan, households, today).find(
    (departure) =>
      ageOn(departure.member.birthDate, today) < minorUnderAge &&
      !KNOWN.includes(departure.reasonCode) &&
      !goesElsewhere(departure),
  );
  if (alone === undefined) return ok(true);
  const family = households.find(({ householdId }) => householdId === alone.householdId);
  return refuse('MINOR_WITHOUT_HOUSEHOLD', {
    ...concerned(alone.member.personId, family?.members ?? []),
    age: minorUnderAge,
  });
}

/** With these it is certain who is gone: not the head who files. */
const OTHERS_GONE: readonly WhyGone[] = ['died', 'head-died', 'entered-wrongly'];

/**
 * Whether a head who files keeps no household whose other members it puts out: of a couple that parts, or a family that
 * divides, a filing cannot settle who stays, and household and history stay with those who do.
 * Refuses HISTORY_STAYS_WITH_FAMILY.
 */
export function historyChecked(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
  { filedFor, today }: { readonly filedFor: string; readonly today: IsoDate },
): Result<true> {
  const after = plan.find(({ householdId }) => householdId === filedFor);
  const before = households.find(({ householdId }) => householdId === filedFor)?.members ?? [];
  const head = before.find(({ relation }) => relation === 'head')?.personId;
  const staying = after?.members.map(({ personId }) => personId) ?? [];
  if (after === undefined || head === undefined || !staying.includes(head)) return ok(true);
  const out = takenOff([after], households, today).filter(
    ({ reasonCode }) => !OTHERS_GONE.includes(reasonCode),
  );
  const alone = before.every(({ personId }) => personId === head || !staying.includes(personId));
  const marriedOut = out.every(({ reasonCode }) => reasonCode === 'married-out');
  const parted = out.some(({ member }) => member.relation === 'spouse') || (alone && !marriedOut);
  return out.length > 0 && parted ? refuse('HISTORY_STAYS_WITH_FAMILY', { count: out.length }) : ok(true);
}
