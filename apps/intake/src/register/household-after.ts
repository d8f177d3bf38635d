import { firstOfMonth, type IsoDate } from '@aid-chain/kernel';
import type { HouseholdChangeKind, HouseholdChangeReason } from '@aid-chain/vocabulary';
import type { HouseholdPlace, KnownMember } from './register.js';

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
}

/** By what a registered household changes. */
export interface HouseholdChange {
  readonly kind: HouseholdChangeKind;
  readonly effectiveOn: IsoDate;
  readonly reasonCode: HouseholdChangeReason;
}

/** A change as it is kept and told in clear: the day of a birth is a birth date, so it is its month (adr/0016). */
export function byMonthOfBirth(change: HouseholdChange): HouseholdChange {
  return change.reasonCode === 'born' ? { ...change, effectiveOn: firstOfMonth(change.effectiveOn) } : change;
}

/** A household as it is from now on: newly entered, or changed from the version that was read. */
export interface HouseholdAfter extends HouseholdPlace {
  readonly householdId: string;
  /** Undefined for a new household. */
  readonly change?: HouseholdChange;
  readonly members: readonly MemberAfter[];
  /** Persons who were members and are none any more. */
  readonly leaving: readonly string[];
  /** The household into which all its members went; this one ends. */
  readonly closedInto?: string;
}

/** Whether nobody stays: the household ends, in another one or altogether. */
export function isEnding({ members, leaving }: HouseholdAfter): boolean {
  return members.length === 0 && leaving.length > 0;
}
