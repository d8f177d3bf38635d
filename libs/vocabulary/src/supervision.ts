import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** How a department stands to a supervision order. */
export const supervisionStateCodes = {
  name: 'supervision-state',
  term: '督办',
  open: false,
  codes: {
    open: { zh: '办理中', en: 'being done' },
    done: { zh: '已办结', en: 'done' },
    'not-done': { zh: '到期未办结', en: 'its day has passed and it is not done' },
  },
} as const satisfies CodeList;
export const SUPERVISION_STATES = codesOf(supervisionStateCodes);
export type SupervisionState = CodeOf<typeof supervisionStateCodes>;

/** By what a department is measured for a quarter (S4-29). */
export const departmentIndicatorCodes = {
  name: 'department-indicator',
  term: '部门季度通报',
  open: true,
  codes: {
    received: { zh: '收到转办', en: 'referrals received' },
    'not-taken': { zh: '不受理或无法办理', en: 'declined or not possible' },
    helped: { zh: '已帮扶的转办', en: 'referrals with help given' },
    'steps-on-time': { zh: '环节按期', en: 'steps in time' },
    'steps-late': { zh: '环节逾期办理', en: 'steps late' },
    'steps-missing': { zh: '环节逾期未办', en: 'steps overdue' },
    'feedback-on-time': { zh: '反馈按期', en: 'reports in time' },
    'feedback-late': { zh: '反馈逾期', en: 'reports late' },
    'feedback-missing': { zh: '反馈逾期未报', en: 'reports overdue' },
    supervised: { zh: '被督办事项', en: 'things supervised' },
    'supervised-open': { zh: '督办未办结', en: 'of these not done' },
  },
} as const satisfies CodeList;
export const DEPARTMENT_INDICATORS = codesOf(departmentIndicatorCodes);
export type DepartmentIndicator = CodeOf<typeof departmentIndicatorCodes>;
