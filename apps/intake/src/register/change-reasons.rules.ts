import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { HouseholdChangeKind, HouseholdChangeReason, Relation } from '@aid-chain/vocabulary';
import type { HouseholdAfter, MemberAfter } from './household-after.js';
import type { KnownHousehold } from './register.js';

/** Somebody whom a change concerns, as far as its reason can be held against the person. */
export interface Concerned {
  readonly birthDate: IsoDate;
  /** The relation before the change, of somebody who was a member. */
  readonly relation?: Relation;
  /** The relation of somebody who joins. */
  readonly joinsAs?: Relation;
  /** Whether the change enters a number of somebody who had none. */
  readonly numberEntered?: boolean;
}

/** As what somebody can join by marriage: not as a descendant, an ancestor or a sibling of the head. */
const BY_MARRIAGE: readonly Relation[] = ['head', 'spouse', 'parent-in-law', 'other'];

interface ReasonRule {
  /** Kinds of change that may rest on it; without them every kind. */
  readonly kinds?: readonly HouseholdChangeKind[];
  /** Whether it can be true of those concerned on that day; without one it can be true of everybody. */
  readonly holds?: (concerned: readonly Concerned[], effectiveOn: IsoDate) => boolean;
}

/** Which change each reason belongs to, and of whom it can be true. */
const REASONS: Readonly<Record<HouseholdChangeReason, ReasonRule>> = {
  born: { kinds: ['join'], holds: someoneWas(({ birthDate }, on) => sameMonth(birthDate, on)) },
  adopted: { kinds: ['join'] },
  'married-in': {
    kinds: ['join'],
    holds: someoneWas(({ joinsAs }) => joinsAs !== undefined && BY_MARRIAGE.includes(joinsAs)),
  },
  'married-out': { kinds: ['leave', 'split'] },
  divorced: { kinds: ['leave', 'split', 'join'] },
  custody: { kinds: ['join', 'leave', 'split'] },
  died: { kinds: ['leave', 'correction'] },
  'moved-in': { kinds: ['join'] },
  'moved-out': { kinds: ['leave', 'split'] },
  returned: { kinds: ['join', 'correction'] },
  'left-household': { kinds: ['leave'] },
  'own-household': { kinds: ['split'] },
  'same-family': { kinds: ['join', 'merge'] },
  'head-died': { kinds: ['new-head', 'leave'], holds: someoneWas(({ relation }) => relation === 'head') },
  'head-left': { kinds: ['new-head', 'leave'], holds: someoneWas(({ relation }) => relation === 'head') },
  'family-agreed': { kinds: ['new-head', 'split'] },
  'no-adult-member': { kinds: ['new-head', 'leave', 'split'] },
  moved: { kinds: ['moved'] },
  'data-corrected': { kinds: ['correction'] },
  // Who joins so was put down as dead by mistake (`deathsChecked`).
  'entered-wrongly': { kinds: ['correction', 'leave', 'join', 'restore'] },
  'number-issued': {
    kinds: ['correction'],
    holds: someoneWas(({ numberEntered }) => numberEntered === true),
  },
  other: {},
};

/** What a change does, with whom it concerns. */
export interface ReasonedChange {
  /** More than one where one answer of the window does several things. */
  readonly kinds: readonly HouseholdChangeKind[];
  readonly concerned: readonly Concerned[];
  readonly effectiveOn: IsoDate;
  readonly reasonCode: HouseholdChangeReason;
}

/** Refuses CHANGE_REASON_OF_OTHER_KIND, which names the reasons that fit, and CHANGE_REASON_OF_OTHER_PERSON. */
export function reasonChecked({ kinds, concerned, effectiveOn, reasonCode }: ReasonedChange): Result<true> {
  const rule = REASONS[reasonCode];
  if (!fits(rule, kinds)) {
    const fitting = Object.entries(REASONS).flatMap(([code, one]) => (fits(one, kinds) ? [code] : []));
    return refuse('CHANGE_REASON_OF_OTHER_KIND', { reasonCode, reasons: fitting.join('、') });
  }
  const holds = rule.holds?.(concerned, effectiveOn) ?? true;
  return holds ? ok(true) : refuse('CHANGE_REASON_OF_OTHER_PERSON', { reasonCode });
}

/** Everybody whom a planned change concerns: who joins or leaves, who is put right, and who was head before. */
export function concernedBy(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
): Concerned[] {
  return plan.flatMap(({ householdId, members, leaving }) => {
    const before = households.find((one) => one.householdId === householdId)?.members ?? [];
    const heads = members.filter(({ relation }) => relation === 'head').map(({ personId }) => personId);
    const left = before.filter(
      ({ personId, relation }) =>
        leaving.includes(personId) || (relation === 'head' && !heads.includes(personId)),
    );
    const changed = members.filter(({ joins, corrected }) => joins || corrected);
    return [...left, ...changed.map((member) => concernedMember(member, before))];
  });
}

function concernedMember(member: MemberAfter, before: KnownHousehold['members']): Concerned {
  const old = before.find(({ personId }) => personId === member.personId);
  const entered = old !== undefined && old.idNumber === undefined && member.idNumber !== undefined;
  const joinsAs = member.joins ? { joinsAs: member.relation } : {};
  return { birthDate: member.birthDate, numberEntered: entered, ...joinsAs };
}

function fits(rule: ReasonRule, kinds: readonly HouseholdChangeKind[]): boolean {
  const { kinds: own } = rule;
  return own === undefined || kinds.some((kind) => own.includes(kind));
}

function someoneWas(
  test: (person: Concerned, effectiveOn: IsoDate) => boolean,
): NonNullable<ReasonRule['holds']> {
  return (concerned, effectiveOn) => concerned.some((person) => test(person, effectiveOn));
}

/** The day of a birth is kept by its month (adr/0016), so a birth counts from its month. */
function sameMonth(a: IsoDate, b: IsoDate): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
}
