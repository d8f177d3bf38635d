import { ShownDay, ShownLeftOut, ShownPart, ShownText, type Actor } from '@aid-chain/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  APPLICATION_STATES,
  OUTSIDE_APPLICATION_STATES,
  type OutsideApplicationState,
  APPLICATION_TRACK_STATES,
  type ApplicationState,
  type ApplicationTrackState,
  TRACKS,
  WINDOW_REASONS,
  type Track,
} from '@aid-chain/vocabulary';
import { AskedSupplementView } from '../non-acceptance/filing-supplement.view.js';
import { standingOf, type ApplicationRow } from './application-row.js';
import { withdrawalOf, WithdrawalView } from './withdrawal.view.js';
import { isOutside, outsideState } from '../application-state/outside.rules.js';

/** Every state in which somebody can see an application. */
export const SHOWN_STATES = [...new Set([...APPLICATION_STATES, ...OUTSIDE_APPLICATION_STATES])];

export class TrackView {
  @ApiProperty({ enum: TRACKS })
  track: Track;

  @ApiProperty({ enum: APPLICATION_TRACK_STATES })
  state: ApplicationTrackState;
}

/** An application in a list: no personal data. */
export class ApplicationView {
  @ApiProperty()
  applicationId: string;

  @ApiPropertyOptional({ description: 'once the application is accepted' })
  householdId?: string;

  @ApiPropertyOptional({ description: 'once eligibility has opened the case' })
  caseId?: string;

  @ApiProperty({
    enum: SHOWN_STATES,
    description: '外部渠道在决定之前只见 received · a portal sees received until it is decided',
  })
  state: ApplicationState | OutsideApplicationState;

  @ApiProperty({
    type: [TrackView],
    description: 'empty for a request that was forwarded at once, and for a portal until it is decided',
  })
  tracks: TrackView[];

  @ApiProperty()
  regionCode: string;

  @ApiProperty()
  channel: string;

  @ApiProperty()
  filedBy: string;

  @ApiPropertyOptional({
    description:
      '录入人（人员或系统），仅工作人员可见 · who typed it in, a person or a system; for officials only',
  })
  recordedBy?: string;

  @ShownText({
    optional: true,
    description:
      '由政府购买服务的人员提交：合同编号 · filed by a purchased service: the number of the contract',
  })
  purchasedService?: string;

  @ShownDay()
  receivedOn: string;

  @ShownDay({
    optional: true,
    description: '窗口核实后受理之日 · where the window check accepted it later than it was received',
  })
  acceptedOn?: string;

  @ApiPropertyOptional({ type: WithdrawalView })
  withdrawal?: WithdrawalView;

  @ShownDay({
    optional: true,
    description:
      '整件撤回之日；此前已决定的不变 · once it is withdrawn as a whole; what was decided before stays decided',
  })
  withdrawnOn?: string;

  @ApiPropertyOptional({ enum: WINDOW_REASONS, description: 'why it was not accepted' })
  notAcceptedReasonCode?: string;

  @ShownPart(() => AskedSupplementView, {
    optional: true,
    description:
      '窗口最近一次告知补正，仅工作人员可见 · what the window asked last to be put right; for officials only',
  })
  supplement?: AskedSupplementView;

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

  @ShownLeftOut()
  leftOut?: number;
}

/** The tracks in their fixed order. */
export function trackViews(tracks: Readonly<Partial<Record<Track, ApplicationTrackState>>>): TrackView[] {
  return TRACKS.flatMap((track) => {
    const state = tracks[track];
    return state === undefined ? [] : [{ track, state }];
  });
}

/** An application as somebody may see it: what would confirm an outsider's guess is left out. */
export function applicationView(
  row: ApplicationRow,
  actor: Pick<Actor, 'role'>,
  supplement?: AskedSupplementView,
): ApplicationView {
  const shown = isOutside(actor) ? outsideView(row) : officialView(row);
  return {
    applicationId: row.id,
    ...shown,
    regionCode: row.region_code,
    channel: row.channel,
    filedBy: row.filed_by,
    ...(row.contract === null ? {} : { purchasedService: row.contract }),
    receivedOn: row.received_on,
    ...(isOutside(actor) ? {} : { ...withdrawalOf(row), recordedBy: row.filed_by_actor }),
    ...(row.withdrawn_on === null ? {} : { withdrawnOn: row.withdrawn_on }),
    ...(supplement === undefined ? {} : { supplement }),
    categoriesRequested: row.categories_requested,
    helpRequested: row.help_requested,
  };
}

type Course = Pick<
  ApplicationView,
  'householdId' | 'caseId' | 'state' | 'tracks' | 'acceptedOn' | 'notAcceptedReasonCode'
>;

function officialView(row: ApplicationRow): Course {
  return {
    ...(row.household_id === null ? {} : { householdId: row.household_id }),
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    state: row.state,
    tracks: trackViews(standingOf(row).tracks),
    ...(row.accepted_on === null ? {} : { acceptedOn: row.accepted_on }),
    ...(row.state === 'not-accepted' && row.check_reason_code !== null
      ? { notAcceptedReasonCode: row.check_reason_code }
      : {}),
  };
}

/** Household and case are of the register; how the tracks ended is shown once all of them have. */
function outsideView(row: ApplicationRow): Course {
  const tracks = row.state === 'decided' ? trackViews(standingOf(row).tracks) : [];
  return { state: outsideState(row.state), tracks };
}
