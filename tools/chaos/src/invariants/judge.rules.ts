import { backToRest, everyPushReceived, groupsAtTheEnd, oneSenderEach } from './ending.rules.js';
import type { Breach, Evidence, Outside } from './evidence.types.js';
import {
  everyConsumerHasAll,
  everyEffectOnce,
  onlyPoisonParked,
  positionsAtTheEnd,
} from './receiving.rules.js';
import {
  everyCommandPublishedOnce,
  noGhosts,
  nothingLost,
  nothingUnsent,
  streamsInOrder,
} from './sending.rules.js';

const INVARIANTS: readonly ((evidence: Evidence, outside: Outside) => Breach[])[] = [
  everyCommandPublishedOnce,
  nothingUnsent,
  nothingLost,
  noGhosts,
  streamsInOrder,
  everyConsumerHasAll,
  everyEffectOnce,
  positionsAtTheEnd,
  onlyPoisonParked,
  everyPushReceived,
  groupsAtTheEnd,
  oneSenderEach,
  backToRest,
];

/** All that is not as it must be; nothing was lost, doubled, reordered or left behind when it is empty. */
export function judge(evidence: Evidence, outside: Outside): Breach[] {
  return INVARIANTS.flatMap((invariant) => invariant(evidence, outside));
}
