import type { Sealed } from '@aid-chain/contracts';
import type {
  GuardianKind,
  LivesApartReason,
  NoIdReason,
  Relation,
  Residence,
  Sex,
} from '@aid-chain/vocabulary';

/** A person's sealed columns. */
export interface SealedPersonRow {
  readonly person_id: string;
  readonly name: Sealed;
  readonly id_number: Sealed | null;
  readonly no_id_reason_code: NoIdReason | null;
  readonly birth_date: Sealed;
  readonly sex: Sex;
  readonly register_region_code: string;
  readonly phone: Sealed | null;
}

interface WithoutHousehold {
  readonly household_id: null;
  readonly last_household_id: string | null;
  readonly last_relation: Relation | null;
  readonly last_from: string | null;
  readonly last_left_on: string | null;
  readonly last_ended: boolean | null;
}

/** The time of living in a household. */
export interface Stay {
  readonly relation: Relation;
  readonly lives_from: string;
  readonly lives_to: string | null;
  readonly reason_out: LivesApartReason | null;
}

/** One row of `lastMembers`. */
export interface FormerMemberRow extends Stay {
  readonly person_id: string;
  readonly left_on: string;
}

interface WithHousehold extends Stay {
  readonly household_id: string;
  readonly moved_on: string | null;
  readonly filed_on: string | null;
  readonly acted_on: string | null;
  readonly version: number;
  readonly region_code: string;
  readonly residence: Residence;
  readonly address: Sealed;
  readonly guardian_kind: GuardianKind | null;
  readonly changed_on: string;
  readonly placed_on: string | null;
  readonly recognised: readonly { readonly category: string; readonly to: string | null }[] | null;
  readonly application_id: string | null;
  readonly application_region: string | null;
  readonly application_received_on: string | null;
}

/** One row of `FIND_FAMILY`. */
export type RegisterRow = SealedPersonRow & {
  readonly indexed: readonly string[];
  /** The households of which the person was a member and is none any more. */
  readonly former: readonly string[];
  /** Whether the last that the register has of the person is the death; null where it has nothing. */
  readonly died: boolean | null;
} & (WithoutHousehold | WithHousehold);

export type MemberRow = RegisterRow & WithHousehold;

export function isMemberRow(row: RegisterRow): row is MemberRow {
  return row.household_id !== null;
}
