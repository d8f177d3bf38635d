import type { Payload } from '@aid-chain/contracts';
import {
  nameOf,
  needKindCodes,
  referralStepCodes,
  stepStageCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';
import type { LinkDefinitions } from './link-definition.js';

/** What departments did not do by its day is on the aid chain. */
export const STEP_LINKS = {
  'referral.step-overdue.v1': {
    refs: (d) => ({
      ...{ referralId: d.referralId, needKind: d.needKind, department: d.department },
      ...{ step: d.step, level: d.stage, dueOn: d.dueOn },
    }),
    sentence: (d, names) => {
      const department = names.department(d.department);
      const need = nameOf(needKindCodes, d.needKind);
      const [step, stage] = [nameOf(referralStepCodes, d.step), nameOf(stepStageCodes, d.stage)];
      return {
        zh: `${department.zh}对${need.zh}需求转办未按期${step.zh}（期限 ${d.dueOn}）：${stage.zh}。`,
        en: `${department.en} did not ${step.en} in time on the referral of the ${need.en} need (due ${d.dueOn}): ${stage.en}.`,
      };
    },
  },
  'referral.referral-supervised.v1': {
    refs: (d) => ({
      ...{ referralId: d.referralId, needKind: d.needKind, department: d.department },
      ...{ step: d.step, quarter: d.quarter, dueOn: d.dueOn },
    }),
    sentence: (d, names) => {
      const department = names.department(d.department);
      const [need, what] = [nameOf(needKindCodes, d.needKind), supervised(d)];
      return {
        zh: `民政督办${department.zh}：${need.zh}需求转办${what.zh}，限 ${d.dueOn} 前办结。`,
        en: `Civil affairs ordered ${department.en} to do by ${d.dueOn} what is overdue on the ${need.en} need: ${what.en}.`,
      };
    },
  },
} as const satisfies LinkDefinitions;

/** What is overdue: a step, or the report of a quarter. */
function supervised({ step, quarter }: Payload<'referral.referral-supervised.v1'>): Bilingual {
  if (step !== undefined) return nameOf(referralStepCodes, step);
  return { zh: `${quarter ?? ''} 反馈`, en: `the report on ${quarter ?? ''}` };
}
