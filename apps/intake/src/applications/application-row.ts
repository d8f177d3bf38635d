import type { Sealed } from '@aid-chain/contracts';
import type { SealedFacts } from '@aid-chain/facts';
import type { ApplicationState, ApplicationTrackState } from '@aid-chain/vocabulary';
import type { Standing } from './tracks.rules.js';

/** The columns of an application that carry its standing. */
export interface StandingRow {
  readonly state: ApplicationState;
  readonly civil_affairs: ApplicationTrackState | null;
  readonly monitored: ApplicationTrackState | null;
}

/** One row of a list. */
export interface ApplicationRow extends StandingRow {
  readonly id: string;
  readonly household_id: string;
  readonly case_id: string | null;
  readonly region_code: string;
  readonly channel: string;
  readonly filed_by: string;
  readonly received_on: string;
  readonly categories_requested: readonly string[];
  readonly help_requested: readonly string[];
  readonly withdrawn_on: string | null;
}

/** One application with what only its own page shows. */
export interface ApplicationDetailRow extends ApplicationRow {
  readonly residence: string;
  readonly address: Sealed;
  readonly members: readonly { readonly personId: string; readonly relation: string }[];
  readonly declared: object;
  readonly sealed: SealedFacts<Sealed>;
}

export const APPLICATION_COLUMNS = `a.id, a.household_id, a.case_id, a.region_code, a.channel, a.filed_by,
  a.received_on::text, a.categories_requested, a.help_requested, a.state, a.civil_affairs, a.monitored,
  a.withdrawn_on::text`;

export function standingOf(row: StandingRow): Standing {
  return {
    state: row.state,
    tracks: {
      ...(row.civil_affairs === null ? {} : { 'civil-affairs': row.civil_affairs }),
      ...(row.monitored === null ? {} : { monitored: row.monitored }),
    },
  };
}
