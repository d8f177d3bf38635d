import type { NeedKind } from './need.js';

/** What each kind of need is called, in every sentence of every service (adr/0001). */
export const NEED_NAMES: Readonly<Record<NeedKind, { readonly zh: string; readonly en: string }>> = {
  medical: { zh: '医疗', en: 'medical' },
  education: { zh: '教育', en: 'education' },
  housing: { zh: '住房', en: 'housing' },
  'drinking-water': { zh: '饮水', en: 'drinking water' },
  employment: { zh: '就业', en: 'employment' },
  industry: { zh: '产业帮扶', en: 'industry' },
  disaster: { zh: '受灾', en: 'disaster' },
  'care-service': { zh: '照护服务', en: 'care service' },
  subsidy: { zh: '补贴', en: 'subsidy' },
  charity: { zh: '慈善', en: 'charity' },
  other: { zh: '其他', en: 'other' },
};
