import type { Fen } from '@aid-chain/kernel';
import type { CategoryResult } from '@aid-chain/policy';
import { careLevelCodes, codesOf, type AdjustmentKind, type CareLevel } from '@aid-chain/vocabulary';
import type { Recognition } from '../recognitions/recognition.state.js';

type Whose = Pick<Recognition, 'category' | 'personId'>;
type Results = readonly CategoryResult[];
type Supplement = NonNullable<CategoryResult['supplements']>[number];
type PersonResult = NonNullable<CategoryResult['persons']>[number];

/** From the lightest care to the heaviest. */
const CARE_LEVELS = codesOf(careLevelCodes);

/**
 * What becomes less of a recognition that goes on, or more (L-02): the amount, the care class, and each supplement for
 * itself, so that one that ends is found also where a raised standard hides it.
 * @param before the worksheet of the decision, undefined where none was kept
 * @returns none where nothing of it changes
 */
export function kindsOf(
  amounts: { readonly before: Fen | null; readonly after: Fen | null },
  whose: Whose,
  before: Results | undefined,
  after: Results,
): readonly AdjustmentKind[] {
  const less = [
    ...amountKinds(amounts).filter((kind) => kind !== 'higher-amount'),
    ...(before === undefined
      ? []
      : [...supplementKinds(whose, before, after), ...careKinds(whose, before, after)]),
  ];
  return less.length > 0 ? less : amountKinds(amounts);
}

/** Whether an amount becomes less, more, or nobody knows; none where it stays. */
export function amountKinds({
  before,
  after,
}: {
  readonly before: Fen | null;
  readonly after: Fen | null;
}): readonly AdjustmentKind[] {
  if (before === after) return [];
  if (after === null) return ['unclear'];
  return [after > (before ?? 0) ? 'higher-amount' : 'lower-amount'];
}

function supplementKinds(whose: Whose, before: Results, after: Results): AdjustmentKind[] {
  const now = supplementsOf(whose, after);
  const found = supplementsOf(whose, before).map((was): AdjustmentKind | undefined => {
    const is = now.find((each) => each.personId === was.personId && each.group === was.group);
    if (is === undefined) return 'supplement-ends';
    return is.amountFen < was.amountFen ? 'supplement-falls' : undefined;
  });
  return [...new Set(found.filter((kind) => kind !== undefined))];
}

function supplementsOf({ category, personId }: Whose, results: Results): readonly Supplement[] {
  const own = results.filter((each) => each.category === category);
  const all = own.flatMap(({ supplements = [] }) => supplements);
  return personId === null ? all : all.filter((each) => each.personId === personId);
}

function careKinds(whose: Whose, before: Results, after: Results): AdjustmentKind[] {
  const [was, is] = [careOf(whose, before), careOf(whose, after)];
  if (was === undefined || was === is) return [];
  if (is === undefined) return ['unclear'];
  return CARE_LEVELS.indexOf(is) < CARE_LEVELS.indexOf(was) ? ['lower-care'] : [];
}

function careOf({ category, personId }: Whose, results: Results): CareLevel | undefined {
  const persons = results.flatMap((each): readonly PersonResult[] =>
    each.category === category ? (each.persons ?? []) : [],
  );
  return persons.find((each) => each.personId === personId)?.careLevel;
}
