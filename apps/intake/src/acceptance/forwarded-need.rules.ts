import type { Need } from '@aid-chain/contracts';

export interface ForwardedRequest {
  readonly needId: string;
  readonly kind: Need['kind'];
  readonly applicationId: string;
  readonly regionCode: string;
  readonly receivedOn: string;
}

/** One word per kind, as the receiving department knows it. */
const KIND_TEXT = {
  medical: { zh: '医疗', en: 'medical' },
  education: { zh: '教育', en: 'education' },
  housing: { zh: '住房', en: 'housing' },
  'drinking-water': { zh: '饮水', en: 'drinking water' },
  employment: { zh: '就业', en: 'employment' },
  industry: { zh: '产业', en: 'industry' },
  disaster: { zh: '受灾', en: 'disaster' },
  'care-service': { zh: '照护服务', en: 'care service' },
  subsidy: { zh: '补贴', en: 'subsidy' },
  charity: { zh: '慈善', en: 'charity' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Record<Need['kind'], { zh: string; en: string }>;

/** The need of a request that asks for help only and is forwarded at once (转办: S0-02, S4-12; N11 art. 60). */
export function forwardedNeed(request: ForwardedRequest): Need {
  const { zh, en } = KIND_TEXT[request.kind];
  return {
    needId: request.needId,
    kind: request.kind,
    aspects: request.kind === 'medical' ? ['cost'] : [],
    regionCode: request.regionCode,
    urgency: 'normal',
    groundCode: 'help-requested',
    textZh: `该家庭于 ${request.receivedOn} 请求帮助：${zh}。`,
    textEn: `The family asked for help on ${request.receivedOn}: ${en}.`,
    origin: { type: 'application', id: request.applicationId },
    establishedOn: request.receivedOn,
  };
}
