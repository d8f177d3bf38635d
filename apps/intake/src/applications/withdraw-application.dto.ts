import { Choice, Day } from '@aid-chain/platform';
import { WITHDRAWAL_REASONS, type WithdrawalReason } from '@aid-chain/vocabulary';

/** The family takes its application back. */
export class WithdrawApplicationDto {
  @Day({ description: '撤回日期：不早于收到申请之日，不晚于今天', example: '2026-01-13' })
  on: string;

  @Choice(WITHDRAWAL_REASONS, { description: '撤回原因' })
  reasonCode: WithdrawalReason;
}
