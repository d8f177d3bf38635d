import type { Fen } from '@aid-chain/kernel';
import type { Category, CategoryOutcome, Track } from '@aid-chain/vocabulary';
import type { Missing } from '../worksheet/worksheet-line.js';

/** What a category came to in a determination. */
export interface CategoryResult {
  readonly category: Category;
  readonly track: Track;
  readonly outcome: CategoryOutcome;
  /** Only for dibao that is met: the monthly benefit of the household. */
  readonly monthlyAmountFen: Fen | null;
  readonly missing: readonly Missing[];
  /** Rule ids of the lines that the outcome rests on. */
  readonly ruleIds: readonly string[];
  readonly restsOnDemoValues: boolean;
}
