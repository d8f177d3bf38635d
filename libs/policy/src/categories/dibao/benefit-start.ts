import { addMonths, firstOfMonth, type IsoDate } from '@aid-chain/kernel';
import { paramValue } from '../../pack/param.js';
import type { RulePack } from '../../pack/pack.js';

/**
 * First day of a recognition: of the month after the decision, unless the place starts with the same month
 * (D57 art. 21). Throws where the pack does not say.
 */
export function benefitStart(pack: RulePack, decidedOn: IsoDate): IsoDate {
  const months = paramValue(pack, 'dibao.benefit.start') === 'same-month' ? 0 : 1;
  return addMonths(firstOfMonth(decidedOn), months);
}
