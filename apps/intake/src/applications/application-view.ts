import type { Actor } from '@aid-chain/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  APPLICATION_STATES,
  APPLICATION_TRACK_STATES,
  type ApplicationState,
  type ApplicationTrackState,
  TRACKS,
  WINDOW_REASONS,
  WITHDRAWAL_DECLINE_REASONS,
  WITHDRAWAL_REASONS,
  WITHDRAWAL_STATES,
  type Track,
  type WithdrawalState,
} from '@aid-chain/vocabulary';
import { standingOf, type ApplicationRow } from './application-row.js';

export class TrackView {
  @ApiProperty({ enum: TRACKS })
  track: Track;

  @ApiProperty({ enum: APPLICATION_TRACK_STATES })
  state: ApplicationTrackState;
}

/** What became of the family's wish to take the application back. */
export class WithdrawalView {
  @ApiProperty({
    enum: WITHDRAWAL_STATES,
    description: 'requested：等待认定服务答复，此间申请仍在办理 · until the answer the application goes on',
  })
  state: WithdrawalState;

  @ApiProperty()
  on: string;

  @ApiProperty({ enum: WITHDRAWAL_REASONS })
  reasonCode: string;

  @ApiPropertyOptional({ enum: WITHDRAWAL_DECLINE_REASONS, description: 'why nothing was left to withdraw' })
  declinedReasonCode?: string;
}

/** An application in a list: no personal data. */
export class ApplicationView {
  @ApiProperty()
  applicationId: string;

  @ApiPropertyOptional({ description: 'once the application is accepted' })
  householdId?: string;

  @ApiPropertyOptional({ description: 'once eligibility has opened the case' })
  caseId?: string;

  @ApiProperty({ enum: APPLICATION_STATES })
  state: ApplicationState;

  @ApiProperty({ type: [TrackView], description: 'empty for a request that was forwarded at once' })
  tracks: TrackView[];

  @ApiProperty()
  regionCode: string;

  @ApiProperty()
  channel: string;

  @ApiProperty()
  filedBy: string;

  @ApiProperty()
  receivedOn: string;

  @ApiPropertyOptional({ description: 'where the window check accepted it later than it was received' })
  acceptedOn?: string;

  @ApiPropertyOptional({ type: WithdrawalView })
  withdrawal?: WithdrawalView;

  @ApiPropertyOptional({
    description: 'once it is withdrawn as a whole; what was decided before stays decided',
  })
  withdrawnOn?: string;

  @ApiPropertyOptional({ enum: WINDOW_REASONS, description: 'why it was not accepted' })
  notAcceptedReasonCode?: string;

  @ApiProperty({ type: [String] })
  categoriesRequested: readonly string[];

  @ApiProperty({ type: [String] })
  helpRequested: readonly string[];
}

export class ApplicationPage {
  @ApiProperty({ type: [ApplicationView] })
  items: ApplicationView[];

  @ApiPropertyOptional({ description: 'there is more: send it back as cursor' })
  next?: string;
}

/** The tracks in their fixed order. */
export function trackViews(tracks: Readonly<Partial<Record<Track, ApplicationTrackState>>>): TrackView[] {
  return TRACKS.flatMap((track) => {
    const state = tracks[track];
    return state === undefined ? [] : [{ track, state }];
  });
}

/** An application as somebody may see it: why the window did not accept it would confirm an outsider's guess. */
export function applicationView(row: ApplicationRow, { role }: Pick<Actor, 'role'>): ApplicationView {
  return {
    applicationId: row.id,
    ...(row.household_id === null ? {} : { householdId: row.household_id }),
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    state: row.state,
    tracks: trackViews(standingOf(row).tracks),
    regionCode: row.region_code,
    channel: row.channel,
    filedBy: row.filed_by,
    receivedOn: row.received_on,
    ...(row.accepted_on === null ? {} : { acceptedOn: row.accepted_on }),
    ...(row.state === 'not-accepted' && row.check_reason_code !== null && role !== 'integrator'
      ? { notAcceptedReasonCode: row.check_reason_code }
      : {}),
    ...withdrawalOf(row),
    ...(row.withdrawn_on === null ? {} : { withdrawnOn: row.withdrawn_on }),
    categoriesRequested: row.categories_requested,
    helpRequested: row.help_requested,
  };
}

function withdrawalOf(row: ApplicationRow): Pick<ApplicationView, 'withdrawal'> {
  const { withdrawal: state, withdrawal_requested_on: on, withdrawal_reason_code: reasonCode } = row;
  if (state === null || on === null || reasonCode === null) return {};
  const declinedReasonCode = row.withdrawal_declined_reason_code;
  return {
    withdrawal: { state, on, reasonCode, ...(declinedReasonCode === null ? {} : { declinedReasonCode }) },
  };
}
