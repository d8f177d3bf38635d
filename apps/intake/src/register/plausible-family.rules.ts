import { ageOn, type IsoDate } from '@aid-chain/kernel';
import type { EducationStage, HouseholdChangeReason, Relation, RelationDoubt } from '@aid-chain/vocabulary';
import type { FamilyTerms } from '../filing/filing-terms.js';
import type { FiledMember, Filing } from '../filing/filing.js';
import { isOfMinors } from './guardian.rules.js';
import type { Doubt, Recognition } from './recognition.js';

/** How many of a relation one head can have. */
const MAX_OF_RELATION: Readonly<Partial<Record<Relation, number>>> = {
  spouse: 1,
  parent: 2,
  'parent-in-law': 2,
};

/** Of a member what the relation is held against. */
type Related = Pick<FiledMember, 'relation' | 'birthDate' | 'sex'>;

const OLDER: readonly Relation[] = ['parent', 'grandparent'];
/** Elders whom a marriage makes so where birth does not: step-parents, step-grandparents, parents of a spouse. */
const BY_MARRIAGE: readonly Relation[] = [...OLDER, 'parent-in-law'];
const YOUNGER: readonly Relation[] = ['child', 'grandchild'];

/**
 * What a person at the window asks of a family that can hardly be as filed: several spouses, a spouse under the age of
 * marriage or of the sex of the head, a parent who is not older than the head, a wage of a child, or a school against its age. What the register has so already was settled
 * before and is not asked again; wage and schooling are new with each filing.
 */
export function familyDoubts(filing: Filing, recognition: Recognition, ages: FamilyTerms): Doubt[] {
  const { members } = filing.household;
  const head = members.find(({ relation }) => relation === 'head');
  const open = members.filter((member) => !isRegisteredSo(member, recognition));
  return [
    ...withoutAdult(filing, recognition, ages),
    ...open.flatMap((member) =>
      relationDoubts(member, members, head, filing.declaration.receivedOn, ages).map((code) => ({
        code,
        memberRef: member.ref,
      })),
    ),
    ...members
      .filter((member) => earnsAsChild(member, filing, ages))
      .map(({ ref }): Doubt => ({ code: 'wage-of-child', memberRef: ref })),
    ...members
      .filter((member) => studiesAsChild(member, filing, ages))
      .map(({ ref }): Doubt => ({ code: 'schooling-against-age', memberRef: ref })),
  ];
}

/** What is odd about the relation of a member to the head, by number, age and sex: asked of a filing and of a change alike. */
export function relationDoubts(
  member: Related,
  members: readonly Pick<Related, 'relation'>[],
  head: Pick<Related, 'birthDate' | 'sex'> | undefined,
  on: IsoDate,
  ages: FamilyTerms,
): RelationDoubt[] {
  return [
    ...(isTooOften(member, members) ? (['relation-too-often'] as const) : []),
    ...(isAgainstAge(member, head, on, ages) ? (['relation-against-age'] as const) : []),
    ...(member.relation === 'spouse' && member.sex === head?.sex ? (['spouse-of-same-sex'] as const) : []),
  ];
}

/** Why somebody joins as a child or grandchild of the blood, or as if: always the younger one (民法典 1098). */
const BECOMES_YOUNGER: readonly HouseholdChangeReason[] = ['born', 'adopted'];

/**
 * Whether no paper could make a relation so: an elder who is not older than the head and could not have married into it
 * either, or somebody born or adopted who is not younger than the head. Nobody confirms it; a step-parent is not meant.
 */
export function isImpossible(
  member: Related & { readonly joins: boolean },
  head: Pick<Related, 'birthDate'> | undefined,
  { effectiveOn, reasonCode }: { readonly effectiveOn: IsoDate; readonly reasonCode: HouseholdChangeReason },
  { marriageMale, marriageFemale }: FamilyTerms,
): boolean {
  const { relation, birthDate, sex, joins } = member;
  if (head === undefined) return false;
  const marriage = sex === 'male' ? marriageMale : marriageFemale;
  if (BY_MARRIAGE.includes(relation)) {
    const unmarried = marriage !== undefined && ageOn(birthDate, effectiveOn) < marriage;
    return unmarried && birthDate >= head.birthDate;
  }
  const asYounger = joins && BECOMES_YOUNGER.includes(reasonCode) && YOUNGER.includes(relation);
  return asYounger && birthDate <= head.birthDate;
}

/** Children of whom no adult is filed; what the register has so already was answered before. */
function withoutAdult(
  { household: { members }, declaration: { receivedOn } }: Filing,
  { home }: Recognition,
  { minorUnder }: FamilyTerms,
): Doubt[] {
  if (minorUnder === undefined || home?.guardianKind !== undefined) return [];
  return isOfMinors(members, { today: receivedOn, minorUnderAge: minorUnder })
    ? [{ code: 'no-adult-member' }]
    : [];
}

function isRegisteredSo({ ref, relation }: FiledMember, { known, home }: Recognition): boolean {
  const personId = known.get(ref)?.personId;
  return (
    home?.members.some((member) => member.personId === personId && member.relation === relation) ?? false
  );
}

/** Whether there are more of a member's relation than one head can have. */
function isTooOften(
  { relation }: Pick<Related, 'relation'>,
  members: readonly Pick<Related, 'relation'>[],
): boolean {
  const max = MAX_OF_RELATION[relation];
  return max !== undefined && members.filter((member) => member.relation === relation).length > max;
}

/** Whether a member is too young for a spouse, or on the wrong side of the head's age for the relation. */
function isAgainstAge(
  { relation, birthDate, sex }: Related,
  head: Pick<Related, 'birthDate'> | undefined,
  on: IsoDate,
  { marriageMale, marriageFemale }: FamilyTerms,
): boolean {
  const marriage = sex === 'male' ? marriageMale : marriageFemale;
  if (relation === 'spouse') return marriage !== undefined && ageOn(birthDate, on) < marriage;
  if (head === undefined) return false;
  if (OLDER.includes(relation)) return birthDate >= head.birthDate;
  return YOUNGER.includes(relation) && birthDate <= head.birthDate;
}

function earnsAsChild(
  { ref, birthDate }: FiledMember,
  { declaration }: Filing,
  { work }: FamilyTerms,
): boolean {
  if (work === undefined) return false;
  return declaration.incomes.some(
    ({ memberRef, kind, amountFen, period }) =>
      memberRef === ref && kind === 'wage' && amountFen > 0 && ageOn(birthDate, period.to) < work,
  );
}

/** Schools that nobody enters before an age at which work is allowed: compulsory schooling comes first (义务教育法 2, 11). */
const HIGHER: readonly (EducationStage | undefined)[] = ['college', 'postgraduate'];

function studiesAsChild(
  { ref, birthDate }: FiledMember,
  { declaration: { members, receivedOn } }: Filing,
  { work, school }: FamilyTerms,
): boolean {
  const isYoungerThan = (age: number | undefined): boolean =>
    age !== undefined && ageOn(birthDate, receivedOn) < age;
  if (!isYoungerThan(work) && !isYoungerThan(school)) return false;
  const stage = members.find((one) => one.ref === ref)?.circumstance?.student?.stage;
  if (HIGHER.includes(stage)) return isYoungerThan(work);
  return stage !== undefined && stage !== 'kindergarten' && isYoungerThan(school);
}
