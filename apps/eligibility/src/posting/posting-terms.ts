import type { RulePack } from '@aid-chain/policy';
import { placeParameterOrNull } from '../place/place-rules.js';
import type { lastPostingDay } from './posting.rules.js';

/** How long a decision stays on the board by the parameters of a day; null where the place sets no length (L-08). */
export function postingTerms(pack: RulePack): Parameters<typeof lastPostingDay>[1] {
  return {
    days: placeParameterOrNull(pack, 'posting.days'),
    rollToWorkingDay: placeParameterOrNull(pack, 'publicity.roll-to-working-day') === true,
  };
}
