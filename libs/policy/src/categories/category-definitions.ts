import type { CategoryDefinition } from './category-definition.js';
import { dibao } from './dibao/dibao.js';
import { margin } from './margin/margin.js';
import { monitored } from './monitored/monitored.js';
import { otherHardship } from './other-hardship/other-hardship.js';
import { rigidExpenditure } from './rigid-expenditure/rigid-expenditure.js';
import { tekun } from './tekun/tekun.js';

/** Every category that the rules examine, in the order of examination: a later one may look at earlier results. */
export const CATEGORY_DEFINITIONS = [
  tekun,
  dibao,
  margin,
  rigidExpenditure,
  monitored,
  otherHardship,
] as const satisfies readonly CategoryDefinition[];
