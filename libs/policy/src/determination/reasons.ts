import type { Category } from '@aid-chain/vocabulary';
import type { CategoryDefinition, GuardedSentence } from '../categories/category-definition.js';
import { CATEGORY_DEFINITIONS } from '../categories/category-definitions.js';
import type { SourceRef } from '../pack/pack.js';
import { sourcesText } from '../worksheet/sources-text.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import type { Determination } from './determination.js';

/** One reason as an event may carry it: rule, amount, limit and date, never what a sealed field holds. */
export interface EventReason {
  readonly ruleId: string;
  readonly textZh: string;
  readonly textEn: string;
}

const DEFINITIONS: readonly CategoryDefinition[] = CATEGORY_DEFINITIONS;
const GUARDED = new Map<string, GuardedSentence>(
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

const GROUPS = [
  'category',
  'line',
  'ground',
  'assets',
  'income',
] as const satisfies readonly WorksheetLine['group'][];

/**
 * The documents on which a recognition rests, each once: those of the condition first, then those by which property
 * and income were counted. Demonstration values have none and carry a mark of their own (N0, N13).
 */
export function basisOf(determination: Determination, categories: readonly Category[]): readonly SourceRef[] {
  const read = new Set(
    determination.categories
      .filter(({ category }) => categories.includes(category))
      .flatMap(({ ruleIds }) => ruleIds),
  );
  const met = determination.lines.filter(({ ruleId, outcome }) => outcome === 'met' && read.has(ruleId));
  const found = new Map<string, SourceRef>();
  for (const source of GROUPS.flatMap((group) => met.filter((line) => line.group === group)).flatMap(
    sourcesOf,
  )) {
    const key = `${source.doc} ${source.article}`;
    if (!found.has(key)) found.set(key, source);
  }
  return [...found.values()];
}

function sourcesOf({ parameters }: WorksheetLine): SourceRef[] {
  return parameters.flatMap(({ doc, article, demo, also = [], under }) =>
    doc === null || demo
      ? []
      : [{ doc, article: article ?? '' }, ...also, ...(under === undefined ? [] : [under])],
  );
}

/** A guarded sentence cites what the line rests on as its own sentence does (社会救助法 45). */
function reasonOf(line: WorksheetLine): EventReason {
  const { ruleId, textZh, textEn } = line;
  const guarded = GUARDED.get(ruleId);
  if (guarded === undefined) return { ruleId, textZh, textEn };
  const { zh, en } = typeof guarded === 'function' ? guarded(line) : guarded;
  const cited = sourcesText(line.parameters);
  return { ruleId, textZh: `${zh}${cited.zh}`, textEn: `${en}${cited.en}` };
}
