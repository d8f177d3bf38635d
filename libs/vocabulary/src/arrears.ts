import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** Why a family was paid less than it was due. */
export const arrearsCauseCodes = {
  name: 'arrears-cause',
  term: '补发',
  open: true,
  codes: {
    stayed: { zh: '调整决定停止执行', en: 'the reduction was stayed' },
    'set-aside': { zh: '调整决定被变更或者撤销', en: 'the reduction was changed or set aside' },
    'ended-mistakenly': {
      zh: '因户被误登终止而停发，现已恢复',
      en: 'the household had been ended by mistake',
    },
    'decided-late': {
      zh: '按救济结果重新办理，决定晚于应享之月',
      en: 'decided anew after a remedy, later than the months due',
    },
    'standard-raised': {
      zh: '标准提高，决定晚于应享之月',
      en: 'a raised standard, decided later than the months due',
    },
  },
} as const satisfies CodeList;
export const ARREARS_CAUSES = codesOf(arrearsCauseCodes);
export type ArrearsCause = CodeOf<typeof arrearsCauseCodes>;

/** Where arrears stand. */
export const arrearsStateCodes = {
  name: 'arrears-state',
  term: '补发',
  open: false,
  codes: {
    due: { zh: '待补发', en: 'due' },
    paid: { zh: '已补发', en: 'paid' },
    'not-owed': { zh: '无须补发', en: 'not owed' },
  },
} as const satisfies CodeList;
export const ARREARS_STATES = codesOf(arrearsStateCodes);
export type ArrearsState = CodeOf<typeof arrearsStateCodes>;

/** How arrears are settled. */
export type ArrearsOutcome = Exclude<ArrearsState, 'due'>;
export const ARREARS_OUTCOMES = ['paid', 'not-owed'] as const satisfies readonly ArrearsOutcome[];
