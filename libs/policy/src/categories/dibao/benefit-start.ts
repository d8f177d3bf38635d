import { addMonths, firstOfMonth, type IsoDate } from '@aid-chain/kernel';
import type { RulePack } from '../../pack/pack.js';
import { requiredParameter } from '../../pack/read-parameter.js';
import { dibaoParameters } from './parameters.js';

/**
 * First day of a recognition: of the month after the decision, unless the place starts with the same month
 * (D57 art. 21). Throws where the pack does not say.
 */
export function benefitStart(pack: RulePack, decidedOn: IsoDate): IsoDate {
  const months = requiredParameter(pack, dibaoParameters, 'dibao.benefit.start') === 'same-month' ? 0 : 1;
  return addMonths(firstOfMonth(decidedOn), months);
}
