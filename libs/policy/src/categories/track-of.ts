import type { Category, Track } from '@aid-chain/vocabulary';
import type { CategoryDefinition } from './category-definition.js';
import { CATEGORY_DEFINITIONS } from './category-definitions.js';

/** Which track decides a category (S0-21); civil affairs answers for one that no definition examines yet. */
export function trackOf(
  category: Category,
  definitions: readonly CategoryDefinition[] = CATEGORY_DEFINITIONS,
): Track {
  return definitions.find((definition) => definition.category === category)?.track ?? 'civil-affairs';
}
