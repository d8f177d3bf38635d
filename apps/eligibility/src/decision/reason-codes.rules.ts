/** Reasons of agriculture for and against a recognition, with the sentence that the notice carries (S0-21; policy.md §9). */
export const DECISION_REASONS = {
  'ground-substantiated': { zh: '识别依据经核实成立。', en: 'The ground was found to hold.' },
  'income-below-line': {
    zh: '家庭人均纯收入低于监测线。',
    en: 'The net income per head is below the monitoring line.',
  },
  'risk-of-hardship': {
    zh: '存在致贫返贫风险，需要帮扶。',
    en: 'There is a risk of falling into poverty that needs help.',
  },
  'coping-ability': {
    zh: '家庭有能力自行应对，暂无致贫返贫风险。',
    en: 'The family can cope by itself; there is no risk of poverty now.',
  },
  'income-after-spending-sufficient': {
    zh: '扣除刚性支出后，家庭人均收入仍明显高于监测线。',
    en: 'After the rigid spending the income per head is still clearly above the monitoring line.',
  },
  'covered-by-other-aid': { zh: '困难已由其他帮扶解决。', en: 'The hardship is met by other aid.' },
  'ground-not-substantiated': { zh: '识别依据经核实不成立。', en: 'The ground was found not to hold.' },
  'negative-list': { zh: '符合不予识别的情形。', en: 'A case of the negative list applies.' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type DecisionReason = keyof typeof DECISION_REASONS;

export const DECISION_REASON_CODES = Object.keys(DECISION_REASONS) as DecisionReason[];
