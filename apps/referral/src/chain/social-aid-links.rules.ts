import type { Payload } from '@aid-chain/contracts';
import { formatYuan } from '@aid-chain/kernel';
import {
  nameOf,
  needKindCodes,
  offerFormCodes,
  offerItemCodes,
  offerUnitCodes,
  socialAidStepCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { NOTHING } from './eligibility-phrases.rules.js';
import type { LinkDefinitions } from './link-definition.js';
import { organisationText } from './organisation-phrase.rules.js';

type Updated = Payload<'referral.social-aid-updated.v1'>;

/** The help of social forces on the aid chain: from whom, what, and how far it came. */
export const SOCIAL_AID_LINKS = {
  'referral.social-aid-updated.v1': {
    refs: (d) => ({
      ...{ needId: d.needId, needKind: d.needKind, socialNeedId: d.socialNeedId, matchId: d.matchId },
      ...{ organisationId: d.organisationId, step: d.step, on: d.on, reasonCode: d.reasonCode },
    }),
    sentence: (d, names) => {
      const [need, step] = [nameOf(needKindCodes, d.needKind), nameOf(socialAidStepCodes, d.step)];
      const [what, who] = [whatOf(d), organisationText(d.organisationId, d.organisationKind, names)];
      return {
        zh: `社会力量帮扶（${need.zh}需求，${what.zh}）${who.zh}：${step.zh}，${d.on}。`,
        en: `Help of social forces (${need.en} need, ${what.en})${who.en}: ${step.en}, ${d.on}.`,
      };
    },
  },
} as const satisfies LinkDefinitions;

/** What and how much: money in yuan, everything else with its unit. */
function whatOf({ form, item, quantity, unit }: Updated): Bilingual {
  const name = item === undefined ? nameOf(offerFormCodes, form) : nameOf(offerItemCodes, item);
  if (quantity === undefined) return name;
  if (form === 'money') {
    const yuan = formatYuan(quantity);
    return { zh: `${name.zh} ${yuan} 元`, en: `${name.en}, ${yuan} yuan` };
  }
  const counted = unit === undefined ? NOTHING : nameOf(offerUnitCodes, unit);
  const many = String(quantity);
  return { zh: `${name.zh} ${many} ${counted.zh}`, en: `${name.en}, ${many} ${counted.en}` };
}
