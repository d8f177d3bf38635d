import type { Category } from '@aid-chain/vocabulary';
import type { RecognitionKey } from '../cases/without-household.state.js';
import type { Recognition } from './recognition.state.js';

/** By what a recognition is named to the other services: whoever gets something alone is not the household. */
export function recognitionKey({
  category,
  personId,
}: Pick<Recognition, 'category' | 'personId'>): RecognitionKey {
  return { category, ...(personId === null ? {} : { personId }) };
}

/** Whether two name the same recognition. */
export function isOf(key: RecognitionKey, { category, personId }: RecognitionKey): boolean {
  return key.category === category && key.personId === personId;
}

/** The categories of some recognitions, each once. */
export function categoriesOf(keys: readonly RecognitionKey[]): readonly Category[] {
  return [...new Set(keys.map(({ category }) => category))];
}
