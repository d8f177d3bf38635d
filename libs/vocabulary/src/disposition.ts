import { codesOf, type CodeList, type CodeOf } from './code-list.js';

export const dispositionCodes = {
  name: 'disposition',
  term: '处置',
  open: true,
  codes: {
    deliver: { zh: '落实政策', en: 'deliver the policy' },
    push: { zh: '推送需求', en: 'push the need' },
    identify: { zh: '启动识别', en: 'identify' },
    conference: { zh: '个案会商', en: 'case conference' },
    check: { zh: '核查', en: 'check' },
    unsubstantiated: { zh: '不属实，解除', en: 'unsubstantiated' },
    'recognition-ended': { zh: '认定已终止，预警消除', en: 'closed, the recognition has ended' },
    'household-restored': {
      zh: '户终止系误登，户已恢复，预警消除',
      en: 'closed, the household stands again, its end was entered by mistake',
    },
    'change-put-right': {
      zh: '变动系误登，登记已更正，预警消除',
      en: 'closed, the change was entered by mistake and the register put right',
    },
    'case-joined': {
      zh: '识别已在办理，未另立案，材料并入在办案件',
      en: 'joined the identification in work',
    },
  },
} as const satisfies CodeList;
export type Disposition = CodeOf<typeof dispositionCodes>;

/** What follows without being chosen: an end, an end or a change that was none, and an identification that is in work already. */
const FOLLOWING_DISPOSITIONS: readonly Disposition[] = [
  'recognition-ended',
  'household-restored',
  'change-put-right',
  'case-joined',
];

/** What a person chooses. */
export const CHOSEN_DISPOSITIONS = codesOf(dispositionCodes).filter(
  (code) => !FOLLOWING_DISPOSITIONS.includes(code),
);
