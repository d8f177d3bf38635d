import type { NeedKind } from './need.js';

export interface NeedTemplate {
  readonly groundCode: string;
  readonly zh: string;
  readonly en: string;
}

const NAMES: Readonly<Record<NeedKind, { readonly zh: string; readonly en: string }>> = {
  medical: { zh: '医疗', en: 'medical' },
  education: { zh: '教育', en: 'education' },
  housing: { zh: '住房', en: 'housing' },
  'drinking-water': { zh: '饮水', en: 'drinking water' },
  employment: { zh: '就业', en: 'employment' },
  industry: { zh: '产业帮扶', en: 'industry' },
  disaster: { zh: '受灾', en: 'disaster' },
  'care-service': { zh: '照护服务', en: 'care service' },
  subsidy: { zh: '补贴', en: 'subsidy' },
  charity: { zh: '慈善帮扶', en: 'charity' },
  other: { zh: '其他', en: 'other' },
};

/** Sentence of a need that a rule proposes: need, amount, limit and date, nothing of the person. */
export function ruleTemplate(
  kind: NeedKind,
  detail?: { readonly zh: string; readonly en: string },
): NeedTemplate {
  const name = NAMES[kind];
  return {
    groundCode: `need.${kind}.rule@1`,
    zh: `${name.zh}需求：按规则提出${detail === undefined ? '' : `，${detail.zh}`}`,
    en: `need ${name.en}: proposed by rule${detail === undefined ? '' : `, ${detail.en}`}`,
  };
}

/** Sentence of a need that the family asked for. */
export function requestTemplate(kind: NeedKind): NeedTemplate {
  const name = NAMES[kind];
  return {
    groundCode: `need.${kind}.requested@1`,
    zh: `${name.zh}需求：申请人提出`,
    en: `need ${name.en}: asked for by the applicant`,
  };
}
