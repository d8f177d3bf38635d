import { entryCorrectionCodes, helperAwardStepCodes, nameOf } from '@aid-chain/vocabulary';
import { inBrackets, NOTHING } from './eligibility-phrases.rules.js';
import type { LinkDefinitions } from './link-definition.js';
import { organisationText } from './organisation-phrase.rules.js';

/** Who helps a monitored household, on its aid chain: awards to others for it, without their amounts, and the monthly visits (S3-17 to S3-19). */
export const HELPER_LINKS = {
  'referral.helper-award-updated.v1': {
    refs: (d) => ({
      ...{ awardId: d.awardId, organisationId: d.organisationId, measureCode: d.measureCode },
      ...{ step: d.step, on: d.on, reasonCode: d.reasonCode },
    }),
    sentence: (d, names) => {
      const [measure, step] = [names.measure(d.measureCode), nameOf(helperAwardStepCodes, d.step)];
      const who = organisationText(d.organisationId, d.organisationKind, names);
      const why =
        d.reasonCode === undefined ? NOTHING : inBrackets(nameOf(entryCorrectionCodes, d.reasonCode));
      return {
        zh: `${measure.zh}${who.zh}：${step.zh}${why.zh}，${d.on}。奖补给带动、吸纳的主体，不是本户的收入。`,
        en: `${measure.en}${who.en}: ${step.en}${why.en}, ${d.on}. The award is for who helps, and is no income of the family.`,
      };
    },
  },
  'referral.helper-visit-recorded.v1': {
    refs: (d) => ({ month: d.month, on: d.on, reasonCode: d.reasonCode }),
    sentence: ({ month, on, measuresInPlace, reasonCode }) => {
      const why = reasonCode === undefined ? NOTHING : inBrackets(nameOf(entryCorrectionCodes, reasonCode));
      const of = month.slice(0, 7);
      return {
        zh: `帮扶责任人 ${of} 入户${why.zh}，${on}；帮扶措施${measuresInPlace ? '已落实' : '未全部落实'}。`,
        en: `The helper’s visit of ${of}${why.en}, ${on}; the measures are ${measuresInPlace ? 'in place' : 'not all in place'}.`,
      };
    },
  },
} as const satisfies LinkDefinitions;
