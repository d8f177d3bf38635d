import type { RefusalText } from './refusal-text.js';

/** Refusals of what families were paid less than they were due. */
export const arrearsCodes = {
  ARREARS_SETTLED: {
    status: 409,
    zh: '该补发事项已于 {on} 登记办结，不能改写。登记有误的，请写明理由予以更正（correction），更正后重新登记。',
    en: 'These arrears were settled on {on}, and that is not rewritten. Where it was recorded by mistake, correct it with its reason (correction) and record it anew.',
  },
  ARREARS_NOT_SETTLED: {
    status: 409,
    zh: '该补发事项尚待补发，没有可更正的登记。已补发或者认定无须补发的，请先登记（settlement）。',
    en: 'These arrears are still due, so nothing was recorded that could be corrected. Record first that they were paid or are not owed (settlement).',
  },
  ARREARS_REASON_MISSING: {
    status: 422,
    zh: '认定无须补发，但未写明理由。请填写 reason。',
    en: 'Nothing is owed, but no reason is given. State why in reason.',
  },
} as const satisfies Record<string, RefusalText>;
