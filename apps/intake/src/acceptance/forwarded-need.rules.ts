import type { Need } from '@aid-chain/contracts';
import { urgencyByKind } from '@aid-chain/policy';
import { nameOf, needKindCodes } from '@aid-chain/vocabulary';

export interface ForwardedRequest {
  readonly needId: string;
  readonly kind: Need['kind'];
  readonly applicationId: string;
  readonly regionCode: string;
  readonly receivedOn: string;
}

/** The need of a request that asks for help only and is forwarded at once (转办: S0-02, S4-12; N11; 社会救助法 64). */
export function forwardedNeed(request: ForwardedRequest): Need {
  const { zh, en } = nameOf(needKindCodes, request.kind);
  return {
    needId: request.needId,
    kind: request.kind,
    aspects: request.kind === 'medical' ? ['cost'] : [],
    regionCode: request.regionCode,
    urgency: urgencyByKind(request.kind),
    groundCode: 'help-requested',
    textZh: `该家庭于 ${request.receivedOn} 请求帮助：${zh}。`,
    textEn: `The family asked for help on ${request.receivedOn}: ${en}.`,
    origin: { type: 'application', id: request.applicationId },
    establishedOn: request.receivedOn,
  };
}
