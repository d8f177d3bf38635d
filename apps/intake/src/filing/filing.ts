import type { LivesApartReason, NoIdReason, Relation, Residence, Sex } from '@aid-chain/vocabulary';
import type { IsoDate } from '@aid-chain/kernel';
import type { FileApplicationDto } from './file-application.dto.js';

/** How long a member has lived with the family; `to` and `reasonOut` for somebody who is away. */
export interface LivesTogether {
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly reasonOut?: LivesApartReason;
}

/** By what a person is known, as a card or a filing states it. */
export type StatedIdentity = Pick<FiledMember, 'idNumber' | 'noIdReasonCode' | 'birthDate' | 'sex'>;

/** A member as filed, in clear and in memory only: birth date and sex are filled in from the ID number. */
export interface FiledMember {
  readonly ref: string;
  readonly relation: Relation;
  readonly name: string;
  readonly idNumber?: string;
  readonly noIdReasonCode?: NoIdReason;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
  /** Only where the filing states it. */
  readonly registerRegionCode?: string;
  readonly livesTogether: LivesTogether;
  readonly phone?: string;
  /** What the filing stated in place of the number that the window read off the card. */
  readonly asFiled?: StatedIdentity;
}

/** The family as filed. */
export interface FiledHousehold {
  readonly regionCode: string;
  readonly residence: Residence;
  readonly address: string;
  readonly members: readonly FiledMember[];
}

/** A filing that has no fault: who they are, and what they declare. */
export interface Filing {
  readonly household: FiledHousehold;
  readonly declaration: FileApplicationDto;
  /** Number of the contract, of a filing by somebody of a purchased service (L-56). */
  readonly contract?: string;
}
