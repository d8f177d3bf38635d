import {
  ShownCode,
  ShownDay,
  ShownId,
  ShownLeftOut,
  ShownNext,
  ShownPart,
  ShownRegion,
  ShownText,
} from '@aid-chain/platform';
import { CERTIFICATE_ANSWERS } from '@aid-chain/vocabulary';

/** A proposal about a false certificate as it stands (社会救助法 72). */
export class CertificateProposalView {
  @ShownId({ description: '建议编号 · the proposal' })
  proposalId: string;

  @ShownId({ description: '案件 · the case' })
  caseId: string;

  @ShownId()
  householdId: string;

  @ShownRegion({ description: '村代码 · code of the village' })
  regionCode: string;

  @ShownDay({ description: '提出日期 · proposed on' })
  proposedOn: string;

  @ShownDay({ optional: true, description: '收到答复日期 · answered on' })
  answeredOn?: string;

  @ShownCode(CERTIFICATE_ANSWERS, { optional: true, description: '处理结果 · what was done' })
  answerCode?: string;
}

/** The same with what was written, for who states a reason. */
export class CertificateProposalDetailView extends CertificateProposalView {
  @ShownText({ optional: true, description: '出具证明的单位或者人员 · who issued it, in full looks only' })
  issuer?: string;

  @ShownText({ optional: true, description: '收函单位 · to whom it went, in full looks only' })
  addressee?: string;

  @ShownText({ optional: true, description: '建议书内容 · what it states, in full looks only' })
  content?: string;

  @ShownText({ optional: true, description: '答复内容 · the answer, in full looks only' })
  answer?: string;
}

export class CertificateProposalPage {
  @ShownPart(() => CertificateProposalView, { list: true })
  items: CertificateProposalView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}

/** What a step came to. */
export class CertificateChangedView {
  @ShownId({ description: '建议编号 · the proposal' })
  proposalId: string;

  @ShownId({ description: '案件，照常办理 · the case, which goes on' })
  caseId: string;
}
