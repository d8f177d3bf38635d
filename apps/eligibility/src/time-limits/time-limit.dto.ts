import { Choice, Day } from '@aid-chain/platform';
import {
  extensionReasonCodes,
  named,
  pauseReasonCodes,
  TIME_LIMIT_CHANGES,
  TIME_LIMIT_REASONS,
  timeLimitChangeCodes,
  type TimeLimitChange,
  type TimeLimitReason,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/time-limit`. */
export class TimeLimitDto {
  @Day({ description: '日期 · day' })
  on: string;

  @Choice(TIME_LIMIT_CHANGES, { description: `办理 · what is done: ${named(timeLimitChangeCodes)}` })
  change: TimeLimitChange;

  @Choice(TIME_LIMIT_REASONS, {
    optional: true,
    description: `原因，恢复计时的不填 · reason, none to resume; of an extension: ${named(extensionReasonCodes)}; of a pause: ${named(pauseReasonCodes)}`,
    example: 'hard-survey',
  })
  reasonCode?: TimeLimitReason;
}
