import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import {
  ANSWER_OBJECTIONS,
  ASKED_OF,
  DECLARATION_DIFFERENCES,
  VERIFICATION_GROUNDS,
  VERIFICATION_REQUEST_STATES,
  VERIFICATION_RESULTS,
} from '@aid-chain/vocabulary';

/** Something in which an answer differs from the declaration, without a figure. */
export class DifferenceView {
  @ShownText({ description: '事项，如 incomes 收入、assets 财产 · fact, e.g. incomes, assets' })
  fact: string;

  @ShownText({ description: '种类 · kind' })
  kind: string;

  @ShownCode(DECLARATION_DIFFERENCES, { description: '与申报的差异 · how it differs from the declaration' })
  difference: string;
}

/** A request to one source about one person, as it stands. */
export class VerificationRequestView {
  @ShownId({ description: '核对请求 · the request' })
  requestId: string;

  @ShownId({ description: '被查询的成员或义务人 · the member or supporter asked about' })
  subjectId: string;

  @ShownPart(() => NameView, { description: '在家庭中的身份 · place in the family' })
  whose: NameView;

  @ShownText({ description: '数据来源 · source' })
  sourceCode: string;

  @ShownPart(() => NameView, { description: '来源名称 · its name' })
  sourceName: NameView;

  @ShownCode(ASKED_OF, { description: '向谁查询 · who is asked' })
  askedOf: string;

  @ShownText({ optional: true, description: '外地机构所在县（区）代码 · county of the authority elsewhere' })
  authorityRegion?: string;

  @ShownWhole({ description: '对同一来源和人员的第几次 · the how manieth to this source about this person' })
  version: number;

  @ShownCode(VERIFICATION_GROUNDS, { description: '查询依据 · ground of the query' })
  ground: string;

  @ShownPart(() => NameView, { description: '依据的法条 · the article it rests on' })
  article: NameView;

  @ShownText({ optional: true, description: '所签文本的版本 · version of the text that was signed' })
  textVersion?: string;

  @ShownDay({ optional: true, description: '签署日期 · day of the signature' })
  signedOn?: string;

  @ShownDay({ description: '提出日期 · day on which it was asked' })
  askedOn: string;

  @ShownDay({ optional: true, description: '答复期限 · by when it is to be answered' })
  dueOn?: string;

  @ShownFlag({ description: '期限超出已公布的日历 · its day lies beyond the announced calendar' })
  dueProvisional: boolean;

  @ShownCode(VERIFICATION_REQUEST_STATES, { description: '状态 · state' })
  state: string;

  @ShownPart(() => NameView, { description: '状态名称 · its name' })
  stateName: NameView;

  @ShownDay({ description: '该状态的日期 · day since which it is so' })
  stateOn: string;

  @ShownText({ optional: true, description: '撤回理由 · why it was withdrawn' })
  reasonCode?: string;

  @ShownCode(VERIFICATION_RESULTS, {
    optional: true,
    description: '答复结果；无数据不等于零 · what it answered',
  })
  result?: string;

  @ShownDay({ optional: true, description: '来源被查询的日期 · day on which the source was queried' })
  queriedOn?: string;

  @ShownDay({ optional: true, description: '答复有效至 · until when the answer is valid' })
  validUntil?: string;

  @ShownFlag({ optional: true, description: '答复已过有效期 · the answer is no longer valid' })
  isExpired?: boolean;

  @ShownPart(() => DifferenceView, {
    list: true,
    optional: true,
    description: '与申报不同之处；义务人不比较 · in what it differs from the declaration; not of supporters',
  })
  differences?: DifferenceView[];

  @ShownWhole({
    optional: true,
    description: '计入第几份核对报告 · version of the report in which it stands',
  })
  reportedIn?: number;

  @ShownId({ optional: true, description: '所复查的请求 · the request that it asks once more' })
  reexamines?: string;

  @ShownCode(ANSWER_OBJECTIONS, { optional: true, description: '异议内容 · what the family objected to' })
  objection?: string;

  @ShownDay({ optional: true, description: '提出异议的日期 · day of the objection' })
  objectedOn?: string;
}

export class VerificationRequestsView {
  @ShownId()
  caseId: string;

  @ShownPart(() => VerificationRequestView, {
    list: true,
    description: '核对请求 · requests of the case, by person and source',
  })
  items: VerificationRequestView[];

  @ShownText({ optional: true })
  next?: string;
}
