import { inSubtree, regionsAbove, type IsoDate } from '@aid-chain/kernel';
import type { RegisterPlaceLevel } from '@aid-chain/policy';
import type { FamilyTerms } from '../filing/filing-terms.js';
import type { FiledMember, Filing } from '../filing/filing.js';
import { familyDoubts } from './plausible-family.rules.js';
import type { Doubt, Recognition } from './recognition.js';

/** By what a filing is asked about. */
export interface AskedBy {
  readonly terms: FamilyTerms;
  readonly today: IsoDate;
  /** Staff codes of declared relatives that stand in no directory. */
  readonly unknownStaff: readonly string[];
}

/**
 * What a person at the window asks of a filing beside who its members are: whether the family can be as filed, whether it
 * applies at the right place (L-26), whether it has already what it applies for (S2-06), and names that are hardly names.
 */
export function filingDoubts(
  filing: Filing,
  recognition: Recognition,
  { terms, today, unknownStaff }: AskedBy,
): Doubt[] {
  return [
    ...familyDoubts(filing, recognition, terms),
    ...registeredElsewhere(filing, recognition, terms),
    ...recognisedAlready(filing, recognition, today),
    ...unusualNames(filing, recognition),
    ...unknownRelatives(filing, unknownStaff),
  ];
}

const LEVELS_ABOVE = { province: 0, prefecture: 1, county: 2 } as const satisfies Record<
  RegisterPlaceLevel,
  number
>;

/**
 * Nobody of the family is registered where it applies. A household of the register was asked when it was entered; a place
 * that the filing does not state is unknown, since a number names only where it was issued.
 */
function registeredElsewhere(
  { household: { regionCode, members }, declaration }: Filing,
  { known, home }: Recognition,
  { registerPlace }: FamilyTerms,
): Doubt[] {
  const isAsked = home === undefined && declaration.categoriesRequested.length > 0;
  const area = registerPlace && regionsAbove(regionCode)[LEVELS_ABOVE[registerPlace]];
  if (!isAsked || area === undefined) return [];
  const isOutside = (member: FiledMember): boolean => {
    const place = member.registerRegionCode ?? known.get(member.ref)?.registerRegionCode;
    return place !== undefined && !inSubtree(place.padEnd(12, '0'), area);
  };
  return members.every(isOutside) ? [{ code: 'registered-elsewhere' }] : [];
}

/** What the household has as a whole: a member may still join what another one has alone. */
function recognisedAlready(
  { declaration: { categoriesRequested } }: Filing,
  { home }: Recognition,
  today: IsoDate,
): Doubt[] {
  const has = (home?.recognised ?? []).filter(({ to }) => to === null || to >= today);
  const isAgain = categoriesRequested.some((asked) => has.some(({ category }) => category === asked));
  return home !== undefined && isAgain ? [{ code: 'recognised-already', householdId: home.householdId }] : [];
}

/** Letters of any script, their marks, dots between parts, blanks, hyphens and apostrophes. */
const USUAL_NAME = /^[\p{L}\p{M}·•‧・．.\s'’-]+$/u;

function unusualNames({ household: { members } }: Filing, { known }: Recognition): Doubt[] {
  return members
    .filter(({ ref, name }) => !known.has(ref) && !USUAL_NAME.test(name))
    .map(({ ref }): Doubt => ({ code: 'name-unusual', memberRef: ref }));
}

/** An outsider is not shown which codes exist, so that the window finds out whom the family means (D57 11). */
function unknownRelatives({ declaration }: Filing, unknownStaff: readonly string[]): Doubt[] {
  return declaration.declaredRelatives
    .filter(({ staffCode }) => unknownStaff.includes(staffCode))
    .map(({ memberRef }): Doubt => ({ code: 'staff-code-unknown', memberRef }));
}
