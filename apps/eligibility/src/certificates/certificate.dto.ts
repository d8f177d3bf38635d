import { Choice, Day, Id, PageQuery, Region, Text } from '@aid-chain/platform';
import { CERTIFICATE_ANSWERS, type CertificateAnswer } from '@aid-chain/vocabulary';

/** Body of `POST /v1/certificate-proposals`. */
export class CertificateProposalDto {
  @Id({ description: '发现虚假证明的案件 · the case in which the false certificate was found' })
  caseId: string;

  @Day({ description: '提出建议的日期 · day of the proposal' })
  on: string;

  @Text(200, { description: '出具证明的单位或者人员（加密保存） · who issued it, kept sealed' })
  issuer: string;

  @Text(200, {
    description: '收函单位：该单位或者其上级主管机关（加密保存） · its unit or superior, kept sealed',
  })
  addressee: string;

  @Text(4000, { description: '建议书内容（加密保存） · what the proposal states, kept sealed' })
  content: string;
}

/** Body of `POST /v1/certificate-proposals/{id}/answer`. */
export class CertificateAnswerDto {
  @Day({ description: '收到答复的日期 · day on which the answer came' })
  on: string;

  @Choice(CERTIFICATE_ANSWERS, { description: '处理结果 · what was done' })
  answer: CertificateAnswer;

  @Text(4000, { description: '答复内容（加密保存） · the answer, kept sealed' })
  note: string;
}

/** Filters of the list of proposals. */
export class CertificateProposalsQuery extends PageQuery {
  @Id({ optional: true, description: '某户的 · of one household' })
  householdId?: string;

  @Region({ optional: true, description: '地区及其以下 · a region and all below it' })
  regionCode?: string;
}
