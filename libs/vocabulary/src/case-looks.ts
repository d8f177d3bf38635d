import type { DataSeen } from './looks.js';

/** Looks at cases: their course, their verification, what is determined and paid by them; with their names. */
export const CASE_LOOKS = {
  'cases.listed': { zh: '案件列表', en: 'list of cases' },
  'case.shown': { zh: '案件（隐去）', en: 'case, masked' },
  'case.unmasked': { zh: '案件（完整）', en: 'case in full' },
  'case.steps-shown': { zh: '案件各步骤及期限', en: 'steps of a case with their deadlines' },
  'county-visits.unmasked': {
    zh: '县级入户的记录（含所见）',
    en: 'visits of the county with what was found',
  },
  'county-visits.shown': { zh: '县级入户的记录', en: 'visits of the county' },
  'ledger.listed': { zh: '监测台账', en: 'ledger of monitored households' },
  'close-relatives.listed': { zh: '近亲属备案', en: 'register of close relatives' },
  'postings.shown': { zh: '确认决定的公布情况', en: 'postings of a case' },
  'verification-batches.listed': { zh: '未送达平台的核对批次', en: 'batches of requests that wait' },
  'verification-requests.shown': { zh: '案件的核对请求', en: 'verification requests of a case' },
  'parked-answers.listed': { zh: '搁置的核对答复', en: 'parked answers of sources' },
  'inquiry-letters.shown': { zh: '案件的信函索证', en: 'inquiry letters of a case' },
  'determination.shown': { zh: '认定工作底稿', en: 'worksheet of the determination' },
  'adjustment.listed': { zh: '待遇调整列表', en: 'list of adjustments' },
  'adjustment.shown': { zh: '待遇调整（隐去）', en: 'adjustment, masked' },
  'adjustment.unmasked': { zh: '待遇调整（含所述意见）', en: 'adjustment with what was stated' },
  'method-differences.listed': { zh: '两种办法不一致之处', en: 'where two methods differ' },
  'redetermination.listed': { zh: '重新核算列表', en: 'list of redeterminations' },
  'redetermination.shown': { zh: '重新核算的汇总', en: 'counts of a redetermination' },
  'redetermined-cases.listed': {
    zh: '重新核算有变化的案件',
    en: 'cases that a redetermination finds changed',
  },
} as const;

/** What each of them shows. */
export const SEEN_OF_CASE: Readonly<Record<keyof typeof CASE_LOOKS, readonly DataSeen[]>> = {
  'cases.listed': ['course'],
  'case.shown': ['identity', 'family', 'verification', 'decision', 'course'],
  'case.unmasked': ['identity', 'family', 'verification', 'decision', 'course'],
  'case.steps-shown': ['course'],
  'county-visits.unmasked': ['circumstances', 'verification'],
  'county-visits.shown': ['course'],
  'ledger.listed': ['place', 'circumstances', 'course'],
  'close-relatives.listed': ['place', 'decision', 'staff'],
  'postings.shown': ['course'],
  'verification-requests.shown': ['verification'],
  'parked-answers.listed': ['course'],
  'verification-batches.listed': ['course'],
  'inquiry-letters.shown': ['name', 'verification', 'course'],
  'determination.shown': ['name', 'economy', 'circumstances', 'verification', 'decision'],
  'adjustment.listed': ['decision', 'course'],
  'adjustment.shown': ['economy', 'circumstances', 'decision', 'course'],
  'adjustment.unmasked': ['economy', 'circumstances', 'decision', 'course'],
  'method-differences.listed': ['economy'],
  'redetermination.listed': ['course'],
  'redetermination.shown': ['course'],
  'redetermined-cases.listed': ['economy', 'circumstances', 'decision'],
};
