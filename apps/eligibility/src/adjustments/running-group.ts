import { RefusalError } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { CaseState } from '../cases/case.state.js';
import { recognitionsOfOne } from '../recognitions/recognition-store.js';
import type { Adjustment } from './adjustment.state.js';
import { groupOf, type RecognitionGroup } from './recognition-group.rules.js';

/** What runs of what a proposal is about. @throws RefusalError NO_RECOGNITION_TO_ADJUST */
export async function runningGroup(
  tx: CommandTx,
  { householdId }: CaseState,
  { recognitionId }: Adjustment,
): Promise<RecognitionGroup> {
  const all = (await recognitionsOfOne(tx, householdId)).filter(({ state }) => state.is === 'running');
  const found = all.find((each) => each.recognitionId === recognitionId);
  if (found === undefined) throw new RefusalError({ code: 'NO_RECOGNITION_TO_ADJUST', params: {} });
  return groupOf(all, found);
}
