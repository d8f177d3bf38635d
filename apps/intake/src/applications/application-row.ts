import type { Sealed } from '@aid-chain/contracts';
import type { SealedFacts } from '@aid-chain/facts';
import { sql } from '@aid-chain/messaging';
import type { ApplicationState, Track, WithdrawalState } from '@aid-chain/vocabulary';
import type { ProposedChange } from '../register/proposed-changes.rules.js';
import type { Standing } from '../application-state/tracks.rules.js';

/** The columns of an application that carry its standing. */
export interface StandingRow {
  readonly state: ApplicationState;
  readonly tracks: Standing['tracks'];
}

/** One row of a list. */
export interface ApplicationRow extends StandingRow {
  readonly id: string;
  /** Null while the application waits for the window check, and where it was not accepted. */
  readonly household_id: string | null;
  readonly case_id: string | null;
  readonly region_code: string;
  readonly channel: string;
  readonly filed_by: string;
  /** The person or system that typed it in. */
  readonly filed_by_actor: string;
  readonly contract: string | null;
  readonly received_on: string;
  readonly accepted_on: string | null;
  readonly categories_requested: readonly string[];
  readonly help_requested: readonly string[];
  readonly withdrawal: WithdrawalState | null;
  readonly withdrawal_requested_on: string | null;
  readonly withdrawal_reason_code: string | null;
  readonly withdrawal_declined_reason_code: string | null;
  /** The tracks for which a request was granted; the others had been decided before. */
  readonly withdrawal_tracks: readonly Track[] | null;
  readonly withdrawn_on: string | null;
  readonly checked_on: string | null;
  readonly check_reason_code: string | null;
}

/** The part of a declaration by which recusal is asked. */
interface DeclaredRelatives {
  readonly declaredRelatives?: readonly { readonly staffCode: string }[];
}

/** One application with what only its own page shows. */
export interface ApplicationDetailRow extends ApplicationRow {
  /** Family and place as filed. */
  readonly filed: Sealed;
  readonly declared: DeclaredRelatives;
  readonly sealed: SealedFacts<Sealed>;
  readonly proposed_changes: readonly ProposedChange[];
}

export const APPLICATION_COLUMNS = sql`a.id, a.household_id, a.case_id, a.region_code, a.channel, a.filed_by,
  a.filed_by_actor, a.contract, a.received_on::text, a.categories_requested, a.help_requested, a.state, a.tracks,
  a.withdrawal, a.withdrawal_requested_on::text, a.withdrawal_reason_code, a.withdrawal_declined_reason_code,
  a.withdrawal_tracks, a.withdrawn_on::text, a.accepted_on::text, a.checked_on::text, a.check_reason_code`;

export function standingOf({ state, tracks }: StandingRow): Standing {
  return { state, tracks };
}
