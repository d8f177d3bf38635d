import type { IsoDate, Result } from '@aid-chain/kernel';
import type {
  CorrectionPaper,
  HouseholdChangeKind,
  HouseholdChangeReason,
  Relation,
  ConfirmableDoubt,
} from '@aid-chain/vocabulary';
import type { LivesTogether } from '../filing/filing.js';
import type { Guardian, HouseholdAfter } from '../register/household-after.js';
import type {
  HouseholdEnd,
  HouseholdPlace,
  KnownHousehold,
  KnownPerson,
  RegisterView,
} from '../register/register.js';

/** What is put right about a member; what is left out stays. */
export interface Corrected {
  readonly name?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly registerRegionCode?: string;
  readonly livesTogether?: LivesTogether;
}

/** A change of a household as an official asks for it. Each kind reads what it needs. */
export interface ChangeRequest {
  readonly effectiveOn: IsoDate;
  readonly reasonCode: HouseholdChangeReason;
  /** The version of the household that the official saw. */
  readonly version?: number;
  readonly personIds: readonly string[];
  readonly relations: ReadonlyMap<string, Relation>;
  readonly place?: HouseholdPlace;
  readonly corrected?: Corrected;
  /** What shows that something was entered by mistake. */
  readonly paper?: CorrectionPaper;
  /** Who stands for minors of whom no adult is left, or with whom a child lives that leaves. */
  readonly guardian?: Guardian;
  /** Doubts about a relation that the reviewer has looked at. */
  readonly confirmedDoubts?: readonly ConfirmableDoubt[];
  /** Somebody whom the register does not know, and who joins. */
  readonly newPerson?: KnownPerson;
  /** For a household that the change brings into being. */
  readonly newHouseholdId: string;
}

/** The household that changes, with what the register knows of everybody the change names. */
export interface ChangeScene {
  readonly household: KnownHousehold;
  /** How the household ended, where it has. */
  readonly end?: HouseholdEnd;
  readonly view: RegisterView;
  readonly request: ChangeRequest;
}

/** The households that a change is about: also one that has ended, which is restored by it. */
export function householdsConcerned({ household, view }: ChangeScene): string[] {
  return [...new Set([household, ...view.households].map(({ householdId }) => householdId))];
}

/** One kind of change: what the register is after it, before it is checked (`checkPlan`). */
export interface HouseholdChangeRule {
  readonly kind: HouseholdChangeKind;
  plan(scene: ChangeScene): Result<HouseholdAfter[]>;
}
