import type { Category } from '@aid-chain/vocabulary';
import type { CategoryResult, PersonResult } from '../categories/category-result.js';
import { missingFact } from '../worksheet/fact-ref.js';
import type { Missing } from '../worksheet/worksheet-line.js';

/** That a household, or one of its members, belongs to a category, or that this is still open. */
export interface CategoryStanding {
  readonly category: Category;
  /** Null where all of the household belongs to it. */
  readonly personId: string | null;
  readonly is: 'yes' | 'open';
  /** What keeps it open. */
  readonly missing: readonly Missing[];
}

/**
 * Where a household stands by what the rules come to, before anybody decides: who meets a category is taken for one who
 * belongs to it, who cannot be decided on is open. Other hardship is what people recognise case by case (S0-16): none until then.
 */
export function standingsOf(results: readonly CategoryResult[]): readonly CategoryStanding[] {
  return results.flatMap((result) => {
    const { category, persons, singles = [], missing } = result;
    const alone = singles.flatMap((single) => personStanding('dibao', single, missing));
    if (persons === undefined || persons.length === 0) return [...wholeStanding(result), ...alone];
    return [...persons.flatMap((person) => personStanding(category, person, missing)), ...alone];
  });
}

function wholeStanding({ category, outcome, missing, asked }: CategoryResult): CategoryStanding[] {
  if (asked === 'where-requested') return [];
  if (outcome === 'met' || outcome === 'proposed')
    return [{ category, personId: null, is: 'yes', missing: [] }];
  return outcome === 'undetermined' ? [{ category, personId: null, is: 'open', missing }] : [];
}

/** A proposal for one person waits for a decision (社会救助法 21(2)). */
function personStanding(
  category: Category,
  { personId, outcome }: PersonResult,
  missing: readonly Missing[],
): CategoryStanding[] {
  if (outcome === 'met') return [{ category, personId, is: 'yes', missing: [] }];
  if (outcome === 'proposed') return [{ category, personId, is: 'open', missing: [DECISION] }];
  const own = missing.filter((each) => each.personId === null || each.personId === personId);
  return outcome === 'undetermined' ? [{ category, personId, is: 'open', missing: own }] : [];
}

/** What people have to decide first. */
const DECISION = missingFact(
  'decision',
  null,
  { zh: '人员尚未作出的决定', en: 'a decision that people still have to make' },
  [],
);
