import { placeParameter } from '@aid-chain/platform';
import type { RulePack } from '@aid-chain/policy';
import type { PublicityStep } from '../procedures/procedure-definition.js';
import type { PublicityTerms } from './publicity.rules.js';

/** How long publicity lasts by the parameters of a day. @throws RefusalError PARAMETER_NOT_SET */
export function publicityTerms(pack: RulePack, step: PublicityStep): PublicityTerms {
  return {
    days: placeParameter(pack, step.days),
    rollToWorkingDay: placeParameter(pack, step.rollToWorkingDay),
  };
}
