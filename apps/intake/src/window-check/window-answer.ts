import type { IsoDate } from '@aid-chain/kernel';
import type {
  ConfirmableDoubt,
  CorrectionPaper,
  HouseholdChangeReason,
  Relation,
  WindowReason,
} from '@aid-chain/vocabulary';
import type { Acceptance } from '../acceptance/acceptance.js';
import type { Filing } from '../filing/filing.js';
import type { Guardian, HouseholdAfter } from '../register/household-after.js';
import type { KnownPerson } from '../register/register.js';

/** Who one member of the filing is: a candidate, somebody new, or the same person as another entry of the list. */
export interface MemberAnswer {
  readonly ref: string;
  readonly personId?: string;
  readonly sameAs?: string;
  /** The number of the card, where the filing has it mistyped. */
  readonly idNumber?: string;
}

/** What the window found out about a filing. */
export interface WindowAnswer {
  readonly decision: 'confirm' | 'correct';
  readonly reasonCode: WindowReason;
  readonly householdId: string;
  readonly members: readonly MemberAnswer[];
  /** How those are related who stay in a household that members of the filing leave; by person id. */
  readonly relations?: ReadonlyMap<string, Relation>;
  readonly guardian?: Guardian;
  /** Doubts about a relation that the reviewer has looked at. */
  readonly confirmedDoubts?: readonly ConfirmableDoubt[];
  /** What shows another name or number of somebody of the register. */
  readonly paper?: CorrectionPaper;
  readonly change?: { readonly effectiveOn: IsoDate; readonly reasonCode: HouseholdChangeReason };
}

/** A member of the filing with the person that the window has named. */
export interface NamedMember {
  readonly member: Filing['household']['members'][number];
  readonly personId: string;
  /** Undefined for somebody new. */
  readonly person?: KnownPerson;
}

/** What an answer comes to: the application, and the register as it is from now on. */
export interface WindowPlan {
  readonly filing: Filing;
  readonly acceptance: Acceptance;
  readonly households: readonly HouseholdAfter[];
  readonly named: readonly NamedMember[];
}
