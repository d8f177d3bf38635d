import type { CodeList, CodeOf } from './code-list.js';

/** What a department does next, by a day that the place sets. */
export const referralStepCodes = {
  name: 'referral-step',
  term: '转办',
  open: true,
  codes: {
    acknowledge: { zh: '签收', en: 'acknowledge' },
    decide: { zh: '决定是否受理', en: 'accept or decline' },
    begin: { zh: '开始办理', en: 'begin and report' },
  },
} as const satisfies CodeList;
export type ReferralStep = CodeOf<typeof referralStepCodes>;

/** How late a step is that has not been taken. */
export const stepStageCodes = {
  name: 'step-stage',
  term: '转办',
  open: true,
  codes: {
    'due-soon': { zh: '即将到期', en: 'due soon' },
    overdue: { zh: '已逾期', en: 'overdue' },
    escalated: { zh: '逾期未办，交民政督促', en: 'long overdue, given to civil affairs' },
  },
} as const satisfies CodeList;
export type StepStage = CodeOf<typeof stepStageCodes>;
