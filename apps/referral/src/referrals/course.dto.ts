import { Choice, Day } from '@aid-chain/platform';
import {
  CANCELLATION_REASONS,
  REOPENING_REASONS,
  type CancellationReason,
  type ReopeningReason,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/referrals/{id}/cancellation`. */
export class CancellationDto {
  @Choice(CANCELLATION_REASONS, { description: '取消原因 · reason' })
  reasonCode: CancellationReason;

  @Day({ description: '取消日期，不早于转办、不晚于今天 · not before the referral, not in the future' })
  on: string;
}

/** Body of `POST /v1/referrals/{id}/reopening`. */
export class ReopeningDto {
  @Choice(REOPENING_REASONS, { description: '重新开启的理由 · reason' })
  reasonCode: ReopeningReason;

  @Day({ description: '决定日期，不早于结束、不晚于今天 · not before the end, not in the future' })
  on: string;
}
