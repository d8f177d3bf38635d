import type { Fault } from '@aid-chain/kernel';
import {
  ASSESSMENT_DIMENSIONS,
  assessmentDimensionCodes,
  listed,
  nameOf,
  type AssessmentClass,
  type AssessmentDimension,
  type NeedKind,
} from '@aid-chain/vocabulary';
import { inBothLanguages } from '@aid-chain/kernel';

/** What a survey found of one item: of which dimension and class it is, and whether the family lacks it. */
export interface AssessedItem {
  readonly dimension: AssessmentDimension;
  readonly class: AssessmentClass;
  readonly item: string;
  readonly isLacking: boolean;
}

/** Which need what a family lacks points to; of economy and participation the rules and other help decide. */
const NEED_OF: Readonly<Partial<Record<AssessmentDimension, NeedKind>>> = {
  health: 'medical',
  education: 'education',
  housing: 'housing',
  employment: 'employment',
};

/** An item as the list of a place names it: dimension/class/item. */
function itemKey({ dimension, class: of, item }: Omit<AssessedItem, 'isLacking'>): string {
  return `${dimension}/${of}/${item}`;
}

/**
 * Every fault of an assessment: an item that the place does not name, one twice, and dimensions that were left out
 * (ASSESSMENT_ITEM_UNKNOWN, ASSESSMENT_ITEM_TWICE, ASSESSMENT_INCOMPLETE). Source: S4-21.
 * @param known the items of the place
 */
export function assessmentFaults(
  items: readonly AssessedItem[] | undefined,
  known: readonly string[],
): Fault[] {
  if (items === undefined) return [];
  const keys = items.map(itemKey);
  const named = new Set(items.map(({ dimension }) => dimension));
  const missing = ASSESSMENT_DIMENSIONS.filter((each) => !named.has(each));
  const ofItems = keys.flatMap((key, index): Fault[] => {
    const path = `/assessment/${String(index)}/item`;
    if (!known.includes(key))
      return [{ code: 'ASSESSMENT_ITEM_UNKNOWN', path, params: { items: known.join(', ') } }];
    return keys.indexOf(key) === index ? [] : [{ code: 'ASSESSMENT_ITEM_TWICE', path, params: {} }];
  });
  const names = listed(missing.map((each) => nameOf(assessmentDimensionCodes, each)));
  const incomplete: Fault = {
    code: 'ASSESSMENT_INCOMPLETE',
    path: '/assessment',
    params: inBothLanguages({ missing: names }),
  };
  return missing.length === 0 ? ofItems : [...ofItems, incomplete];
}

/** The needs that what a family lacks points to, each once: the survey confirms or declines them like every other. */
export function needsOfAssessment(items: readonly AssessedItem[] = []): NeedKind[] {
  const kinds = items.flatMap(({ dimension, isLacking }) => (isLacking ? (NEED_OF[dimension] ?? []) : []));
  return [...new Set(kinds)];
}
