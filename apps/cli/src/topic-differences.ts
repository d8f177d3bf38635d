import { describeDifference, type TopicDifference } from '@aid-chain/messaging';
import type { Print } from './output.js';

/** Prints each difference in a sentence. @throws Error when there is any */
export function refuseDifferences(differences: readonly TopicDifference[], print: Print): void {
  for (const difference of differences) print(describeDifference(difference));
  if (differences.length > 0) throw new Error(`${String(differences.length)} 处不符 / differences`);
}
