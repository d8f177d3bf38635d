import { ShownCode } from '@aid-chain/platform';
import { REVIEW_OUTCOMES } from '@aid-chain/vocabulary';
import { TrackStepView } from '../commands/case-step.view.js';

export class ReviewMeetingStepView extends TrackStepView {
  @ShownCode(REVIEW_OUTCOMES, { description: '评议结果 · what it came to' })
  outcome: string;
}
