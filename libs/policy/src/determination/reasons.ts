import type { Bilingual, Category } from '@aid-chain/vocabulary';
import type { CategoryDefinition } from '../categories/category-definition.js';
import { CATEGORY_DEFINITIONS } from '../categories/category-definitions.js';
import type { Determination, WorksheetLine } from './determination.js';

/** One reason as an event may carry it: rule, amount, limit and date, never what a sealed field holds. */
export interface EventReason {
  readonly ruleId: string;
  readonly textZh: string;
  readonly textEn: string;
}

const DEFINITIONS: readonly CategoryDefinition[] = CATEGORY_DEFINITIONS;
const GUARDED = new Map<string, Bilingual>(
  DEFINITIONS.flatMap(({ guardedSentences = {} }) => Object.entries(guardedSentences)),
);

/**
 * Why a category was not met, one sentence per line that failed, for events and notices.
 * The full sentences stay on the worksheet.
 */
export function refusalReasons(determination: Determination, category: Category): readonly EventReason[] {
  return determination.lines
    .filter((line) => line.category === category && line.outcome === 'not-met')
    .map(reasonOf);
}

function reasonOf(line: WorksheetLine): EventReason {
  const guarded = GUARDED.get(line.ruleId);
  return { ruleId: line.ruleId, textZh: guarded?.zh ?? line.textZh, textEn: guarded?.en ?? line.textEn };
}
