import { isOf, recognitionKey } from '../recognitions/recognition-key.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';

/** Recognitions that run by one key, the last decided first: of households that are one by now, several. */
export type RecognitionGroup = readonly [Recognition, ...Recognition[]];

/** A recognition with the others of some that have its key. */
export function groupOf(running: readonly Recognition[], recognition: Recognition): RecognitionGroup {
  const key = recognitionKey(recognition);
  const others = running.filter(
    (each) => each.recognitionId !== recognition.recognitionId && isOf(key, recognitionKey(each)),
  );
  return [recognition, ...others];
}
