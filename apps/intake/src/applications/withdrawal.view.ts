import { ShownDay } from '@aid-chain/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  TRACKS,
  WITHDRAWAL_DECLINE_REASONS,
  WITHDRAWAL_REASONS,
  WITHDRAWAL_STATES,
  type Track,
  type WithdrawalState,
} from '@aid-chain/vocabulary';
import type { ApplicationRow } from './application-row.js';

/** What became of the family's wish to take the application back. */
export class WithdrawalView {
  @ApiProperty({
    enum: WITHDRAWAL_STATES,
    description: 'requested：等待认定服务答复，此间申请仍在办理 · until the answer the application goes on',
  })
  state: WithdrawalState;

  @ShownDay()
  on: string;

  @ApiProperty({ enum: WITHDRAWAL_REASONS })
  reasonCode: string;

  @ApiPropertyOptional({ enum: WITHDRAWAL_DECLINE_REASONS, description: 'why nothing was left to withdraw' })
  declinedReasonCode?: string;

  @ApiPropertyOptional({
    enum: TRACKS,
    isArray: true,
    description:
      '准予撤回的事项，其余事项此前已有决定 · what the grant ended; other tracks were decided before',
  })
  tracks?: readonly Track[];
}

/** @returns the wish as an application shows it; nothing where there was none */
export function withdrawalOf(row: ApplicationRow): { readonly withdrawal?: WithdrawalView } {
  const { withdrawal: state, withdrawal_requested_on: on, withdrawal_reason_code: reasonCode } = row;
  if (state === null || on === null || reasonCode === null) return {};
  const { withdrawal_declined_reason_code: declinedReasonCode, withdrawal_tracks: tracks } = row;
  const declined = declinedReasonCode === null ? {} : { declinedReasonCode };
  return { withdrawal: { state, on, reasonCode, ...declined, ...(tracks === null ? {} : { tracks }) } };
}
