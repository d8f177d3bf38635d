import { ShownCode, ShownDay, ShownId, ShownObject, ShownPart, ShownText } from '@aid-chain/platform';
import { NEED_KINDS, TRACKS, URGENCIES } from '@aid-chain/vocabulary';
import { StepDueView } from '../cases/track.view.js';

export class ProposedNeedView {
  @ShownCode(NEED_KINDS)
  kind: string;

  @ShownText({ list: true })
  aspects: string[];

  @ShownId({ nullable: true })
  personId: string | null;

  @ShownCode(URGENCIES)
  urgency: string;

  @ShownText({ description: '依据代码 · ground' })
  groundCode: string;

  @ShownText()
  textZh: string;

  @ShownText()
  textEn: string;
}

export class CaseDueView extends StepDueView {
  @ShownCode(TRACKS, { optional: true })
  track?: string;
}

export class RequestedPaperView {
  @ShownText({ description: '材料 · paper' })
  paper: string;

  @ShownId({ optional: true })
  personId?: string;

  @ShownText()
  reasonCode: string;

  @ShownDay()
  on: string;

  @ShownCode(['asked', 'came', 'not-needed'], {
    description: '仍须提供、已收到或不再需要 · still asked for, come or not needed',
  })
  state: string;

  @ShownDay({ optional: true, description: '收到日期 · came on' })
  cameOn?: string;
}

export class SupportNeedView {
  @ShownDay({ description: '说明必要的日期 · day on which the need was stated' })
  statedOn: string;

  @ShownText()
  reasonCode: string;
}

export class SupportConsentView {
  @ShownDay({ description: '同意的日期 · day of the consent' })
  givenOn: string;
}

/** Somebody outside the household who owes a member support. */
export class CaseSupporterView {
  @ShownId({ description: '义务人 · the supporter' })
  supporterId: string;

  @ShownText()
  name: string;

  @ShownId({ description: '受赡养、抚养、扶养的成员 · the member whom they owe support' })
  supporterOf: string;

  @ShownText()
  relation: string;

  @ShownPart(() => SupportNeedView, { optional: true, description: '核对的必要 · the stated need' })
  need?: SupportNeedView;

  @ShownPart(() => SupportConsentView, { optional: true, description: '本人同意 · their consent' })
  consent?: SupportConsentView;

  @ShownDay({ optional: true, description: '不同意的日期 · day of their refusal' })
  refusedOn?: string;

  @ShownDay({ description: '报告日期 · day of the report that names them' })
  on: string;

  @ShownObject({ list: true, description: '各来源的答复 · what the sources answered' })
  sources: object[];
}

/** What was restored and is examined anew. */
export class RequestedReviewView {
  @ShownId({ description: '提出审核的案件 · the case that asked for it' })
  requestedByCaseId: string;

  @ShownId({ description: '进行审核的案件 · the case that examines it' })
  caseId: string;

  @ShownCode(TRACKS)
  track: string;

  @ShownDay()
  on: string;

  @ShownText({
    nullable: true,
    description: '变化的内容，仅在填写查看原因时 · what changed, with a reason only',
  })
  reason: string | null;

  @ShownText()
  textZh: string;

  @ShownText()
  textEn: string;
}
