import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What a contract may let the people of a purchased service do; never an opinion or a decision (社会救助法 55, 56). */
export const serviceActivityCodes = {
  name: 'service-activity',
  term: '购买服务事项',
  open: false,
  codes: {
    'household-survey': { zh: '家庭经济状况调查', en: 'survey of a household' },
    filing: { zh: '建档代办申请', en: 'filing for a family' },
    'home-visit': { zh: '访视', en: 'visits' },
    'need-analysis': { zh: '需求分析', en: 'analysis of needs' },
    'service-giving': {
      zh: '提供照护、生活、关爱服务',
      en: 'giving care, daily living and comfort services',
    },
  },
} as const satisfies CodeList;
export const SERVICE_ACTIVITIES = codesOf(serviceActivityCodes);
export type ServiceActivity = CodeOf<typeof serviceActivityCodes>;

/** Why a household is taken from the people of a purchased service. */
export const assignmentEndCodes = {
  name: 'assignment-end',
  term: '分派结束原因',
  open: true,
  codes: {
    done: { zh: '事项已完成', en: 'the work is done' },
    'taken-back': { zh: '镇（街道）收回自办', en: 'the township does it itself' },
    'other-worker': { zh: '改派他人', en: 'somebody else does it' },
    'close-relative': { zh: '须回避', en: 'a close relative' },
  },
} as const satisfies CodeList;
export const ASSIGNMENT_ENDS = codesOf(assignmentEndCodes);
export type AssignmentEnd = CodeOf<typeof assignmentEndCodes>;
