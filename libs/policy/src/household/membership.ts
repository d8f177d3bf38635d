import { addMonths, ageOn, type IsoDate } from '@aid-chain/kernel';
import { isAwayOnly, LIVES_APART_REASONS, type LivesApartReason } from '@aid-chain/vocabulary';
import type { PersonFacts, RegisteredMember } from '../facts/facts.js';
import type { RulePack } from '../pack/pack.js';
import { readParameter } from '../pack/read-parameter.js';
import { householdParameters } from './parameters.js';

/** Whether somebody is a member of the household; `open` where what is known does not say it. */
export type Membership = 'counted' | 'not-counted' | 'open';

/** A registered member, with what is known of schooling and ability to work. */
export type MembershipFacts = RegisteredMember & Partial<Pick<PersonFacts, 'student' | 'labour'>>;

/** What the place says of who counts. */
interface MembershipTerms {
  readonly minorUnder: number;
  readonly dependentStages: readonly string[];
  readonly notCounted: readonly string[];
  readonly religiousYears: number;
}

/** How somebody belongs to the family, as article 7 distinguishes them. */
type Kin = 'couple' | 'minor' | 'adult-child' | 'supported' | 'not-known';

/** Full age by the law of the whole country (民法典 第十七条), for a place whose parameters are not complete. */
const FULL_AGE = 18;

/** From which age somebody is an adult: by the parameters of the day, or by the law where they are not complete. */
export function adultFrom(pack: RulePack | undefined): number {
  const minorUnder =
    pack === undefined ? undefined : readParameter(pack, householdParameters, 'household.minor.under-age');
  return minorUnder?.state === 'value' ? minorUnder.value : FULL_AGE;
}

/** Whether a stay is over on a day: from the day after its last one (D57 art. 7). */
export function hasEnded(to: IsoDate, on: IsoDate): boolean {
  return to < on;
}

/**
 * Whether a person is a member of the household on a day (D57 art. 7): a spouse, a minor and a child who studies up to
 * a bachelor's degree are, wherever they live; who is dead, in prison, in compulsory detoxification or declared missing
 * is not from the day after; others are while they live with the family. A reason that decides nothing leaves it open.
 * A pack that is older than these parameters counts by the days alone.
 */
export function membershipOn(person: MembershipFacts, pack: RulePack, on: IsoDate): Membership {
  const { from, to, reasonOut } = person.livesTogether;
  if (from > on) return 'not-counted';
  if (to !== undefined && !hasEnded(to, on)) return 'counted';
  const terms = termsOf(pack);
  if (terms === 'absent') return to === undefined ? 'counted' : 'not-counted';
  if (to === undefined && (reasonOut === undefined || isAwayOnly(reasonOut))) return 'counted';
  return terms === 'open' || reasonOut === undefined ? 'open' : afterLeaving(person, reasonOut, terms, on);
}

function termsOf(pack: RulePack): MembershipTerms | 'absent' | 'open' {
  const minorUnder = readParameter(pack, householdParameters, 'household.minor.under-age');
  const stages = readParameter(pack, householdParameters, 'household.dependent.stages');
  const notCounted = readParameter(pack, householdParameters, 'household.not-counted.reasons');
  const years = readParameter(pack, householdParameters, 'household.religious.years');
  if (notCounted.state === 'absent') return 'absent';
  if (minorUnder.state !== 'value' || stages.state !== 'value') return 'open';
  if (notCounted.state !== 'value' || years.state !== 'value') return 'open';
  return {
    minorUnder: minorUnder.value,
    dependentStages: stages.value,
    notCounted: notCounted.value,
    religiousYears: years.value,
  };
}

function afterLeaving(
  person: MembershipFacts,
  reason: LivesApartReason,
  terms: MembershipTerms,
  on: IsoDate,
): Membership {
  const { to } = person.livesTogether;
  // A later version of the register may know further reasons; what this one does not know decides nothing.
  if (!LIVES_APART_REASONS.includes(reason)) return 'open';
  if (terms.notCounted.includes(reason)) return to === undefined ? 'open' : 'not-counted';
  const kin = kinOf(person, terms, on);
  switch (reason) {
    case 'work-away':
      return WORKS_AWAY[kin] ?? workingChild(person, terms);
    case 'study-away':
      return STUDIES_AWAY[kin] ?? studying(person, terms);
    case 'religious':
      if (to === undefined) return 'open';
      return addMonths(to, 12 * terms.religiousYears) < on ? 'not-counted' : 'counted';
    case 'divorced':
      return person.relation === 'spouse' ? 'not-counted' : 'open';
    case 'military-service':
      return kin === 'couple' ? 'counted' : LEFT[kin];
    case 'married-out':
    case 'moved-out':
      return kin === 'adult-child' && isDependent(person, terms) ? 'open' : LEFT[kin];
    case 'other':
      return kin === 'supported' ? 'not-counted' : 'open';
    case 'prison':
    case 'compulsory-detox':
    case 'missing':
    case 'died':
      return 'open';
  }
}

/** A wage elsewhere takes nobody out of the marriage or the care of parents; a grown child then lives by itself. */
const WORKS_AWAY = {
  couple: 'counted',
  minor: 'counted',
  'adult-child': undefined,
  supported: 'not-counted',
  'not-known': 'open',
} as const satisfies Record<Kin, Membership | undefined>;

const STUDIES_AWAY = {
  couple: 'counted',
  minor: 'counted',
  'adult-child': undefined,
  supported: undefined,
  'not-known': 'open',
} as const satisfies Record<Kin, Membership | undefined>;

/** Where somebody has left for good: article 7 holds a spouse and a minor in the household, so people find out. */
const LEFT = {
  couple: 'open',
  minor: 'open',
  'adult-child': 'not-counted',
  supported: 'not-counted',
  'not-known': 'open',
} as const satisfies Record<Kin, Membership>;

function kinOf({ relation, birthDate }: MembershipFacts, terms: MembershipTerms, on: IsoDate): Kin {
  if (relation === 'head' || relation === 'spouse') return 'couple';
  if (relation === undefined || birthDate === undefined) return 'not-known';
  if (ageOn(birthDate, on) < terms.minorUnder) return 'minor';
  return relation === 'child' ? 'adult-child' : 'supported';
}

/** A grown child who works away; one who is known to be unable to work, or to study, is at odds with that. */
function workingChild(person: MembershipFacts, terms: MembershipTerms): Membership {
  return isDependent(person, terms) ? 'open' : 'not-counted';
}

function isDependent({ student, labour }: MembershipFacts, { dependentStages }: MembershipTerms): boolean {
  const studies = student?.state === 'known' && dependentStages.includes(student.value.stage);
  return studies || (labour?.state === 'known' && labour.value === 'none');
}

function studying({ student }: MembershipFacts, { dependentStages }: MembershipTerms): Membership {
  if (student?.state !== 'known') return 'open';
  return dependentStages.includes(student.value.stage) ? 'counted' : 'not-counted';
}
