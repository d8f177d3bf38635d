import type { Adjustment } from './adjustment.state.js';

/** What an adjustment comes to, as commands and lists show it. */
export function resultOf(adjustment: Adjustment) {
  const { adjustmentId, revision, state, kinds, amountBeforeFen, amountAfterFen, ends, firstMonth } =
    adjustment;
  const { hearingOwed, hearingGround, publicityOwed, noticeOwed, noticeDueOn } = adjustment;
  return {
    ...{ adjustmentId, revision, state, kinds, amountBeforeFen, amountAfterFen, ends, firstMonth },
    ...{ hearingOwed, hearingGround, publicityOwed, noticeOwed, noticeDueOn },
  };
}

/** What a command on an adjustment answers. */
export function answerOf(adjustment: Adjustment): object {
  return { adjustment: resultOf(adjustment) };
}
