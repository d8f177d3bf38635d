import { Choice } from '@aid-chain/platform';
import { CATEGORIES, categoryCodes, named, type Category } from '@aid-chain/vocabulary';

/** Of which category it is asked what would change the result. */
export class CounterfactualQuery {
  @Choice(CATEGORIES, { description: `类别 · category: ${named(categoryCodes)}` })
  category: Category;
}
