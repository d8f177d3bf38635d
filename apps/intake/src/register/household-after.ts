import { firstOfMonth, type IsoDate } from '@aid-chain/kernel';
import type {
  CorrectionPaper,
  GuardianKind,
  HouseholdChangeKind,
  HouseholdChangeReason,
} from '@aid-chain/vocabulary';
import type { HouseholdEnd, HouseholdPlace, KnownMember } from './register.js';

/** A member as the register has it from now on. */
export interface MemberAfter extends KnownMember {
  /** Whether the register knew the person before. */
  readonly known: boolean;
  /** Whether something that the register keeps of the person changed. */
  readonly corrected: boolean;
  /** The ID number that was put right: whoever it belongs to must be able to file with it. */
  readonly formerNumber?: string;
  /** Whether the person was a member of this household before. */
  readonly joins: boolean;
  /** No one else of this name and birth date is known, and nobody has looked: two such filings at once collide. */
  readonly alone: boolean;
  /** Since when the person counts as a member, where that is not the day of the change: a mistake left no gap. */
  readonly since?: IsoDate;
}

/** By what a registered household changes. */
export interface HouseholdChange {
  readonly kind: HouseholdChangeKind;
  readonly effectiveOn: IsoDate;
  readonly reasonCode: HouseholdChangeReason;
  /** What shows that something was entered by mistake. */
  readonly paper?: CorrectionPaper;
}

/**
 * A plan as it is kept and published in clear: a day of change on which somebody who joins was born is a birth date, so it is
 * its month, written as the first (adr/0016) and shown as a month. Any other day is kept as entered.
 */
export function byMonthOfBirth(plan: readonly HouseholdAfter[]): HouseholdAfter[] {
  const births = plan.flatMap(({ members }) =>
    members.filter(({ joins }) => joins).map(({ birthDate }) => birthDate),
  );
  return plan.map((after) => {
    const { change } = after;
    if (change?.reasonCode !== 'born' || !births.includes(change.effectiveOn)) return after;
    return { ...after, change: { ...change, effectiveOn: firstOfMonth(change.effectiveOn) } };
  });
}

/** Who stands for children without an adult; the name is asked of a person only. */
export interface Guardian {
  readonly kind: GuardianKind;
  readonly name?: string;
  readonly phone?: string;
}

/** A household as it is from now on: newly entered, or changed from the version that was read. */
export interface HouseholdAfter extends HouseholdPlace {
  readonly householdId: string;
  /** Undefined for a new household. */
  readonly change?: HouseholdChange;
  readonly members: readonly MemberAfter[];
  /** Persons who were members and are none any more. */
  readonly leaving: readonly string[];
  /** Until when they count as members, where that is not the day of the change: who was entered by mistake never was one. */
  readonly leftOn?: IsoDate;
  /** Who stands for it while nobody in it is of age. */
  readonly guardian?: Guardian;
  /** Whether the guardian is the one whom the register has already. */
  readonly guardianStays?: boolean;
  /** With whom a minor lives who left it for nobody of the register. */
  readonly goesTo?: Guardian;
  /** The household into which all its members went; this one ends. */
  readonly closedInto?: string;
  /** The end that is corrected, with the version that the household had; it stands again. */
  readonly restores?: HouseholdEnd & { readonly version: number; readonly paper: CorrectionPaper };
}

/** Whether nobody stays: the household ends, in another one or altogether. */
export function isEnding({ members, leaving }: HouseholdAfter): boolean {
  return members.length === 0 && leaving.length > 0;
}
