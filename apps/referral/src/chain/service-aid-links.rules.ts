import { listed, nameOf, serviceAidStepCodes, serviceUnitCodes, type Bilingual } from '@aid-chain/vocabulary';
import type { Payload } from '@aid-chain/contracts';
import { inBrackets, NOTHING } from './eligibility-phrases.rules.js';
import type { LinkDefinitions } from './link-definition.js';

/** Service-type aid on the aid chain: assessed, planned, and each service that was given or not (L-54, L-55). */
export const SERVICE_AID_LINKS = {
  'referral.service-aid-updated.v1': {
    refs: (d) => ({
      ...{ assessmentId: d.assessmentId, planId: d.planId, sessionId: d.sessionId, step: d.step, on: d.on },
      ...{ services: d.services, referrals: d.referrals, reasonCode: d.reasonCode },
    }),
    sentence: (d, names) => {
      const step = nameOf(serviceAidStepCodes, d.step);
      const what = inBracketsOrNothing(listed((d.services ?? []).map((code) => names.service(code))));
      const much = unitsOf(d);
      return {
        zh: `服务类社会救助${what.zh}：${step.zh}${much.zh}，${d.on}。`,
        en: `Service-type aid${what.en}: ${step.en}${much.en}, ${d.on}.`,
      };
    },
  },
} as const satisfies LinkDefinitions;

function inBracketsOrNothing(text: Bilingual): Bilingual {
  return text.zh === '' ? NOTHING : inBrackets(text);
}

/** How much was given. */
function unitsOf({ units, unit }: Payload<'referral.service-aid-updated.v1'>): Bilingual {
  if (units === undefined || unit === undefined) return NOTHING;
  const { zh, en } = nameOf(serviceUnitCodes, unit);
  return { zh: ` ${String(units)} ${zh}`, en: `, ${String(units)} ${en}` };
}
