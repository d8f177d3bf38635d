import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** Whether a household may get a measure, as far as its facts show it; the department that gives it decides (S0-07). */
export const measureOutcomeCodes = {
  name: 'measure-outcome',
  term: '措施',
  open: false,
  codes: {
    may: { zh: '可能符合', en: 'may qualify' },
    not: { zh: '不符合', en: 'does not qualify' },
    open: { zh: '暂不能判断', en: 'cannot be decided yet' },
  },
} as const satisfies CodeList;
export const MEASURE_OUTCOMES = codesOf(measureOutcomeCodes);
export type MeasureOutcome = CodeOf<typeof measureOutcomeCodes>;

/** Who gets a measure: the family, one of its members, or somebody who helps it, such as an employer (S3-18, S3-19). */
export const measureReceiverCodes = {
  name: 'measure-receiver',
  term: '措施',
  open: false,
  codes: {
    household: { zh: '家庭', en: 'the household' },
    person: { zh: '个人', en: 'the person' },
    helper: { zh: '带动、吸纳困难群众的主体', en: 'whoever helps the family, such as an employer' },
  },
} as const satisfies CodeList;
export const MEASURE_RECEIVERS = codesOf(measureReceiverCodes);
export type MeasureReceiver = CodeOf<typeof measureReceiverCodes>;

/** How often a measure is given. */
export const measurePeriodCodes = {
  name: 'measure-period',
  term: '措施',
  open: false,
  codes: {
    once: { zh: '一次性', en: 'once' },
    'per-event': { zh: '每次', en: 'each time' },
    month: { zh: '每月', en: 'each month' },
    quarter: { zh: '每季度', en: 'each quarter' },
    year: { zh: '每年', en: 'each year' },
  },
} as const satisfies CodeList;
export const MEASURE_PERIODS = codesOf(measurePeriodCodes);
export type MeasurePeriod = CodeOf<typeof measurePeriodCodes>;
