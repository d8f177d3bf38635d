import { nameOf, needKindCodes, referralStepCodes, stepStageCodes } from '@aid-chain/vocabulary';
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
} as const satisfies LinkDefinitions;
