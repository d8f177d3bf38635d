import type { DataSeen } from './looks.js';

/** Looks at the help of social forces and at services in kind, with their names. */
export const SOCIAL_AID_LOOKS = {
  'service-item.listed': { zh: '服务清单', en: 'list of services' },
  'helper-visit.listed': { zh: '帮扶责任人每月入户（隐去）', en: 'monthly visits of the helper, masked' },
  'helper-visit.unmasked': {
    zh: '帮扶责任人每月入户（含收入）',
    en: 'monthly visits of the helper with the income',
  },
  'service-plan.listed': { zh: '服务需求评估和计划（隐去）', en: 'assessments and plans, masked' },
  'service-plan.unmasked': { zh: '服务需求评估和计划（完整）', en: 'assessments and plans in full' },
  'service-session.listed': { zh: '服务安排列表', en: 'list of planned services' },
  'service-payment.counted': { zh: '服务应付清单', en: 'what is to be paid for services' },
  'social-organisation.listed': { zh: '社会力量列表', en: 'list of organisations of social forces' },
  'social-organisation.read': { zh: '社会力量登记（隐去）', en: 'organisation of social forces, masked' },
  'social-organisation.unmasked': { zh: '社会力量登记（完整）', en: 'organisation in full' },
  'social-fund.listed': { zh: '救急难基金台账', en: 'ledger of an emergency fund' },
  'social-certificate.listed': { zh: '帮扶证明列表', en: 'list of certificates of help given' },
  'social-offer.listed': { zh: '供给列表', en: 'list of offers' },
  'social-need.listed': { zh: '求助事项列表', en: 'list of needs open to social forces' },
  'social-need.read': {
    zh: '求助事项及依法救助',
    en: 'need open to social forces, with the aid of the law',
  },
  'published-need.listed': { zh: '公开求助清单（不含身份信息）', en: 'published needs, without identity' },
  'social-proposal.listed': { zh: '对接建议清单', en: 'proposed matches' },
  'social-match.listed': { zh: '对接列表', en: 'list of matches' },
  'social-contact.disclosed': { zh: '经同意提供的联系方式', en: 'contact given by consent' },
} as const;

/** What each of them shows. */
export const SEEN_OF_SOCIAL_AID: Readonly<Record<keyof typeof SOCIAL_AID_LOOKS, readonly DataSeen[]>> = {
  'service-item.listed': ['course'],
  'helper-visit.listed': ['course'],
  'helper-visit.unmasked': ['economy', 'course'],
  'service-plan.listed': ['need', 'course'],
  'service-plan.unmasked': ['circumstances', 'need', 'course'],
  'service-session.listed': ['need', 'course'],
  'service-payment.counted': ['course'],
  'social-organisation.listed': ['course'],
  'social-organisation.read': ['course'],
  'social-organisation.unmasked': ['course'],
  'social-fund.listed': ['course'],
  'social-certificate.listed': ['course'],
  'social-offer.listed': ['course'],
  'social-need.listed': ['need', 'place'],
  'social-need.read': ['decision', 'need', 'place'],
  'published-need.listed': ['place'],
  'social-proposal.listed': ['need', 'place'],
  'social-match.listed': ['need', 'place'],
  'social-contact.disclosed': ['name', 'phone', 'address'],
};
