import type { RefusalText } from './refusal-text.js';

/** Refusals of supervision orders (S0-27). */
export const supervisionCodes = {
  NOTHING_TO_SUPERVISE: {
    status: 409,
    zh: '该部门在本辖区没有逾期未办、也未列入有效督办单的事项，无需督办。请在反馈义务和待办列表中核对。',
    en: 'In your region this department has nothing overdue that no running supervision order names. Check the lists of duties and of what is due.',
  },
} as const satisfies Record<string, RefusalText>;
