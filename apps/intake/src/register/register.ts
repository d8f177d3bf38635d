import type { IsoDate } from '@aid-chain/kernel';
import type {
  GuardianKind,
  HouseholdChangeReason,
  NoIdReason,
  Relation,
  Residence,
  Sex,
} from '@aid-chain/vocabulary';
import type { LivesTogether } from '../filing/filing.js';

/** A person of the register, opened for one decision; never stored or logged in this form. */
export interface KnownPerson {
  readonly personId: string;
  readonly name: string;
  readonly idNumber?: string;
  readonly noIdReasonCode?: NoIdReason;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
  readonly registerRegionCode: string;
  readonly phone?: string;
  /** `kid:value` of every blind index row of the person. */
  readonly indexed: readonly string[];
  /** Households of which the person was a member and is none any more. */
  readonly former?: readonly string[];
  /** The register has the death of the person: the last membership ended by it, or the member is put down as dead. */
  readonly died?: true;
  /** The last stay of somebody who is in no household now. */
  readonly last?: LastStay;
}

/** Where somebody who is in no household lived last. */
interface LastStay {
  readonly householdId: string;
  readonly relation: Relation;
  readonly from: IsoDate;
  /** The day on which it ended. */
  readonly leftOn: IsoDate;
  /** Whether the household has ended and went into no other: what ended with somebody by mistake is restored. */
  readonly householdEnded: boolean;
}

export interface KnownMember extends KnownPerson {
  readonly relation: Relation;
  readonly livesTogether: LivesTogether;
  /** The day from which a change brought the person into this household; none where it was entered with it. */
  readonly movedOn?: IsoDate;
  /** The day of the last filing of this household that names the person as a member and was not withdrawn. */
  readonly filedOn?: IsoDate;
  /** The day of the last of them that the person filed as its head. */
  readonly actedOn?: IsoDate;
}

/** Where a household lives. */
export interface HouseholdPlace {
  readonly regionCode: string;
  readonly residence: Residence;
  readonly address: string;
}

/** An active household with all who belong to it now. */
export interface KnownHousehold extends HouseholdPlace {
  readonly householdId: string;
  /** Raised by every change of the register: the guard of the hot write. */
  readonly version: number;
  /** The day on which the register last changed about this household. */
  readonly changedOn: IsoDate;
  /** The last day of which it is known that it lived where it is registered: of a filing from there, or of the move there. */
  readonly placedOn?: IsoDate;
  readonly members: readonly KnownMember[];
  /** Who stands for it, where nobody in it is of age. */
  readonly guardianKind?: GuardianKind;
  readonly open?: OpenApplication;
  /** What eligibility recognised it as, each to its last day. */
  readonly recognised?: readonly RecognisedAs[];
}

/** A category that a household has, to a last day where one is known. */
export interface RecognisedAs {
  readonly category: string;
  readonly to: IsoDate | null;
}

/** How a household ended, as the register and its event have it. */
export interface HouseholdEnd {
  readonly on: IsoDate;
  readonly reasonCode: HouseholdChangeReason;
  readonly eventId: string;
  /** Where it ended in another household: which, and who went over. */
  readonly merged?: Merger;
}

/** The end of a household in another one. */
export interface Merger {
  readonly into: string;
  /** Its last members, as they lived there. */
  readonly members: readonly FormerMember[];
}

/** How somebody lived in a household that went into another one. */
export interface FormerMember {
  readonly personId: string;
  readonly relation: Relation;
  readonly livesTogether: LivesTogether;
  readonly leftOn: IsoDate;
}

/** A household that ended; nobody is a member. */
export interface EndedHousehold {
  readonly household: KnownHousehold;
  readonly end: HouseholdEnd;
}

export interface OpenApplication {
  readonly applicationId: string;
  readonly receivedOn: IsoDate;
  readonly regionCode: string;
}

/** What the register knows of the people of one filing: their active households, and those who are in none. */
export interface RegisterView {
  readonly households: readonly KnownHousehold[];
  readonly withoutHousehold: readonly KnownPerson[];
  /** The person whom the window has found, at an earlier filing, to be this member without a number; by member ref. */
  readonly answered: ReadonlyMap<string, string>;
}

export const NOBODY_KNOWN: RegisterView = { households: [], withoutHousehold: [], answered: new Map() };
