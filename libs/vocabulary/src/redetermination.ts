import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** How far a redetermination is. */
export const redeterminationStateCodes = {
  name: 'redetermination-state',
  term: '重新核算',
  open: true,
  codes: {
    running: { zh: '核算中', en: 'in progress' },
    done: { zh: '已完成', en: 'done' },
    'parameters-changed': {
      zh: '中途启用了新的参数，已停止',
      en: 'stopped: other parameters were taken meanwhile',
    },
    failed: { zh: '多次出错，已停止，须查看日志', en: 'stopped: failed again and again, see the log' },
  },
} as const satisfies CodeList;
export const REDETERMINATION_STATES = codesOf(redeterminationStateCodes);
export type RedeterminationState = CodeOf<typeof redeterminationStateCodes>;

/** What a running recognition would come to; nothing of it changes a recognition (L-01). */
export const redeterminationChangeCodes = {
  name: 'redetermination-change',
  term: '重新核算',
  open: true,
  codes: {
    up: { zh: '金额增加', en: 'a higher amount' },
    down: { zh: '金额减少', en: 'a lower amount' },
    'no-longer-met': { zh: '不再符合', en: 'no longer met' },
    'otherwise-met': {
      zh: '改为符合另一类别，或者整户符合',
      en: 'met otherwise: another category, or the whole household',
    },
    undetermined: { zh: '资料不足，暂不能判断', en: 'undetermined, something is not known' },
    unchanged: { zh: '没有变化', en: 'unchanged' },
    'not-computed': { zh: '未能核算，须查看日志', en: 'could not be computed, see the log' },
  },
} as const satisfies CodeList;
export const REDETERMINATION_CHANGES = codesOf(redeterminationChangeCodes);
export type RedeterminationChange = CodeOf<typeof redeterminationChangeCodes>;
