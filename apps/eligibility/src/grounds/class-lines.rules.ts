import type { Determination } from '@aid-chain/policy';
import type { Category } from '@aid-chain/vocabulary';
import type { Recognition } from '../recognitions/recognition.state.js';
import { factsRead } from './ground.rules.js';
import type { LinesAndFacts } from './adjustment-lines.js';

type Sheet = Pick<Determination, 'categories' | 'lines'>;
type Whose = Pick<Recognition, 'category' | 'personId'>;

/** The classes of whose lines a recognition is examined: a single dibao with the class of its family, an end with what is met instead. */
export function classesRead({ category, personId }: Whose, metInstead: Category | null): readonly Category[] {
  const single: readonly Category[] = category === 'dibao' && personId !== null ? ['margin'] : [];
  return [...new Set([category, ...single, ...(metInstead === null ? [] : [metInstead])])];
}

/** Every fact that the lines of some classes read on a worksheet. */
export function factsOfClasses(
  { lines, categories }: Sheet,
  read: readonly Category[],
): LinesAndFacts['facts'] {
  const rules = new Set(
    categories.filter(({ category }) => read.includes(category)).flatMap(({ ruleIds }) => ruleIds),
  );
  return factsRead(lines.filter(({ ruleId }) => rules.has(ruleId)));
}
