import { Choice, Day, ShownCode, ShownId } from '@aid-chain/platform';
import { NEED_DECISIONS, type NeedDecision } from '@aid-chain/vocabulary';
import { Code } from '../body/fields.js';

/** Body of `POST /v1/needs/{id}/decision`. */
export class NeedDecisionDto {
  @Choice(NEED_DECISIONS, { description: '决定及其理由 · what is decided, and why' })
  decision: NeedDecision;

  @Code({
    optional: true,
    description: '接收部门；仅 sent-elsewhere · receiving department',
    example: 'health',
  })
  to?: string;

  @Day({ description: '决定日期，不早于部门答复、不晚于今天 · not before the answers, not in the future' })
  on: string;
}

/** What a decision came to. */
export class DecidedNeedView {
  @ShownId()
  needId: string;

  @ShownCode(['open', 'closed'], { description: '需求状态 · state of the need' })
  state: string;

  @ShownCode(NEED_DECISIONS, { description: '作出的决定 · what was decided' })
  decision: string;

  @ShownId({ optional: true, description: '转由另一部门时，新的转办 · the new referral, where it was sent' })
  referralId?: string;
}
