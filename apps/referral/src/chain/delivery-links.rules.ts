import { deliveryStateCodes, nameOf } from '@aid-chain/vocabulary';
import { inBrackets, NOTHING } from './eligibility-phrases.rules.js';
import type { LinkDefinitions } from './link-definition.js';

/** What came of measures that departments were asked to carry out, as it stands on the aid chain (S2-16). */
export const DELIVERY_LINKS = {
  'referral.delivery-answered.v1': {
    refs: (d) => ({
      ...{ requestId: d.requestId, warningId: d.warningId, referralId: d.referralId },
      ...{ department: d.department, state: d.state, on: d.on, dueOn: d.dueOn, reasonCode: d.reasonCode },
    }),
    sentence: (d, names) => {
      const [department, state] = [names.department(d.department), nameOf(deliveryStateCodes, d.state)];
      const reason =
        d.reasonCode === undefined ? undefined : names.referral(d.referralId)?.reason(d.reasonCode);
      const why = reason === undefined ? NOTHING : inBrackets(reason);
      const due =
        d.dueOn === undefined ? NOTHING : { zh: `，答复期限 ${d.dueOn}`, en: `, answer due ${d.dueOn}` };
      return {
        zh: `商请落实的政策（${department.zh}）：${state.zh}${why.zh}，${d.on}${due.zh}。`,
        en: `Measure asked of its department (${department.en}): ${state.en}${why.en}, ${d.on}${due.en}.`,
      };
    },
  },
} as const satisfies LinkDefinitions;
