import { inBothLanguages, type IsoDate, type RefusalParams } from '@aid-chain/kernel';
import type { ChangeDayDoubt } from '@aid-chain/vocabulary';
import type { LivesTogether } from '../filing/filing.js';
import { concerned } from './concerned.rules.js';
import { isLiving } from './deaths.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold, KnownMember } from './register.js';

/** A day that a change states, with the days of which the register knows that it was otherwise. */
export interface StatedDay {
  readonly whose: RefusalParams;
  readonly on: IsoDate;
  /** That it is the first day of something, not the end of what was before. */
  readonly begins?: true;
  /** The day on which the person filed for the household, and so lived there. */
  readonly actedOn?: IsoDate | undefined;
  /** The day of the last filing that has it as it was before the change, and which doubt that is. */
  readonly filedOn?: IsoDate | undefined;
  readonly doubt: ChangeDayDoubt;
}

const HOUSEHOLD = inBothLanguages({ whose: { zh: '该户', en: 'the household' } });

/**
 * Every day that a plan states of a household: from when somebody is no member any more, wherever the person goes, or
 * dead, from when somebody joins, until or since when a member lives there otherwise than registered, since when it lives
 * elsewhere and has another head. Asked of the plan and not of the kind of the change: a correction that ends a stay, a
 * split, a merger and a filing for a new household are no other thing than a leave.
 * @param isReviewer who may put right that somebody never was there, or never left
 */
export function statedDays(
  after: HouseholdAfter,
  households: readonly KnownHousehold[],
  isReviewer: boolean,
): StatedDay[] {
  const before = households.find(({ householdId }) => householdId === after.householdId);
  if (before === undefined || after.change === undefined) return [];
  const { effectiveOn: on, reasonCode } = after.change;
  const isMistake = reasonCode === 'entered-wrongly' && isReviewer;
  return [
    ...before.members.flatMap((member) => {
      const isLeaving = isLiving(member.livesTogether) && after.leaving.includes(member.personId);
      if (isLeaving && !isMistake) return [{ ...ofMember(member, before), on }];
      return correctedStay(member, before, after);
    }),
    ...(isMistake ? [] : joinDays(before, after)),
    ...placeDay(before, after),
    ...headDay(before, after),
  ];
}

/**
 * From when somebody joins: not before a filing of the household that does not name the person. A newborn may have been
 * left out of a filing; a birth of long ago is asked about as every other day is.
 */
function joinDays({ members: known }: KnownHousehold, { change, members }: HouseholdAfter): StatedDay[] {
  if (change === undefined) return [];
  const filings = change.reasonCode === 'born' ? [] : known.flatMap((member) => member.filedOn ?? []);
  const filedOn = filings.sort().at(-1);
  return members
    .filter(({ joins }) => joins)
    .map(({ personId }) => {
      const whose = concerned(personId, members);
      return { whose, on: change.effectiveOn, filedOn, doubt: 'filed-without' };
    });
}

function ofMember(
  { personId, actedOn, filedOn }: KnownMember,
  { members }: Pick<KnownHousehold, 'members'>,
): Omit<StatedDay, 'on'> {
  return { whose: concerned(personId, members), actedOn, filedOn, doubt: 'filed-as-living' };
}

/** Until when, and since when, somebody lives there who stays on the list. */
function correctedStay(
  member: KnownMember,
  before: KnownHousehold,
  { members }: HouseholdAfter,
): StatedDay[] {
  const now = members.find(({ personId }) => personId === member.personId)?.livesTogether;
  if (now === undefined) return [];
  const was = member.livesTogether;
  const own = ofMember(member, before);
  const end = isFiledAsGone(member, now) ? { ...own, filedOn: undefined } : own;
  return [
    ...(now.to === undefined || isSameEnd(now, was) ? [] : [{ ...end, on: now.to }]),
    ...(now.from === was.from ? [] : [{ ...own, on: now.from, begins: true as const }]),
  ];
}

/**
 * Whether the last filing named somebody as gone already: it then speaks for life alone, and against no other day of
 * leaving. An end that was entered since does not state what the filing stated.
 */
function isFiledAsGone({ livesTogether: was, filedOn }: KnownMember, now: LivesTogether): boolean {
  if (was.to === undefined || (filedOn !== undefined && was.to >= filedOn)) return false;
  return isLiving(now) || !isLiving(was);
}

function isSameEnd(now: LivesTogether, was: LivesTogether): boolean {
  return now.to === was.to && now.reasonOut === was.reasonOut;
}

function placeDay(before: KnownHousehold, after: HouseholdAfter): StatedDay[] {
  const fields = ['regionCode', 'residence', 'address'] as const;
  if (after.change === undefined || fields.every((field) => after[field] === before[field])) return [];
  const on = after.change.effectiveOn;
  return [{ whose: HOUSEHOLD, on, filedOn: before.placedOn, doubt: 'filed-as-before' }];
}

/** Another head while the former one lives there as before; of a head who died or left that day is asked already. */
function headDay({ members }: KnownHousehold, after: HouseholdAfter): StatedDay[] {
  const old = members.find(({ relation }) => relation === 'head');
  const now = after.members.find(({ relation }) => relation === 'head');
  if (after.change === undefined || old === undefined || now === undefined) return [];
  const still = after.members.find(({ personId }) => personId === old.personId);
  if (now.personId === old.personId || still === undefined) return [];
  if (!isSameEnd(still.livesTogether, old.livesTogether)) return [];
  const whose = concerned(now.personId, after.members);
  return [{ whose, on: after.change.effectiveOn, filedOn: old.filedOn, doubt: 'filed-as-before' }];
}
