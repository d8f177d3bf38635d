import { FACTS, itemsOf, type Facts } from '@aid-chain/facts';
import { groupBy, type LooseFields } from '@aid-chain/kernel';
import type { DeclarationDifference } from '@aid-chain/vocabulary';

/** One kind of fact in which an answer differs from what the family declared; no amount stands in it. */
export interface Difference {
  /** The field of the fact, e.g. `incomes`. */
  readonly fact: string;
  readonly kind: string;
  readonly difference: DeclarationDifference;
}

const kindOf = ({ kind, itemCode: item }: LooseFields): string => {
  if (typeof kind === 'string') return kind;
  return typeof item === 'string' ? item : '';
};

const amountIn = (item: LooseFields): string =>
  JSON.stringify([item['amountFen'], item['valueFen'], item['count'], item['grossFen'], item['period']]);

/**
 * In what an answer about one member differs from the declaration (N4): a kind of income or property that was not declared, or
 * one of which the figures are others. What was declared and the source does not know is no difference: no data is not zero.
 */
export function differencesFrom(answer: Facts, declared: Facts, personId: string): Difference[] {
  return FACTS.flatMap((fact): Difference[] => {
    const found = byKind(itemsOf(answer, fact));
    const stated = byKind(itemsOf(declared, fact).filter((item) => isOf(item, personId)));
    return [...found].flatMap(([kind, figures]): Difference[] => {
      const before = stated.get(kind);
      if (before === undefined) return [{ fact: fact.field, kind, difference: 'not-declared' }];
      return before === figures ? [] : [{ fact: fact.field, kind, difference: 'differs' }];
    });
  });
}

/** A fact that names nobody is the household's. */
const isOf = ({ personId }: LooseFields, of: string): boolean => personId === undefined || personId === of;

/** The figures of each kind, in an order of their own, so that two lists of the same items are the same. */
function byKind(items: readonly LooseFields[]): ReadonlyMap<string, string> {
  const figures = [...groupBy(items, kindOf)];
  return new Map(figures.map(([kind, each]) => [kind, each.map(amountIn).sort().join()]));
}
