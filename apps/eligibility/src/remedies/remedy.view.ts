import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownLeftOut,
  ShownNext,
  ShownPart,
  ShownRegion,
  ShownText,
} from '@aid-chain/platform';
import {
  CORRECTION_BASES,
  NOTICE_METHODS,
  REMEDY_CHANNELS,
  REMEDY_DECISIONS,
  REMEDY_EXECUTIONS,
  REMEDY_GROUNDS,
  REMEDY_KINDS,
  REMEDY_RESULTS,
  REMEDY_SUBJECTS,
  TRACKS,
} from '@aid-chain/vocabulary';
import { RemedyChangedView } from './remedy-changed.view.js';
import { SettledFactView } from './settled-fact.view.js';

/** A remedy as it stands, without who filed it and without what was written. */
export class RemedyView extends RemedyChangedView {
  @ShownCode(REMEDY_KINDS, { description: '种类 · kind' })
  kind: string;

  @ShownPart(() => NameView, { description: '种类名称 · its name' })
  kindName: NameView;

  @ShownPart(() => NameView, { description: '状态名称 · name of the state' })
  stateName: NameView;

  @ShownCode(REMEDY_SUBJECTS, { description: '针对什么 · what it is about' })
  about: string;

  @ShownCode(REMEDY_CHANNELS, { description: '途径 · how it came in' })
  channel: string;

  @ShownCode(REMEDY_GROUNDS, {
    optional: true,
    description: '不服决定或者不作为 · against a decision or inaction',
  })
  ground?: string;

  @ShownRegion({ description: '所在地代码 · code of the place' })
  regionCode: string;

  @ShownId({ optional: true, description: '户 · the household' })
  householdId?: string;

  @ShownId({ optional: true, description: '未被受理的申请 · the application that was not accepted' })
  applicationId?: string;

  @ShownId({
    optional: true,
    description: '所针对的不予受理决定 · the decision not to accept that it is about',
  })
  nonAcceptanceId?: string;

  @ShownId({ optional: true, description: '案件 · the case' })
  caseId?: string;

  @ShownCode(TRACKS, { optional: true, description: '事项 · track' })
  track?: string;

  @ShownDay({ description: '提出日期 · day on which it was filed' })
  receivedOn: string;

  @ShownDay({ optional: true, description: '知道该行为的日期 · when the act became known' })
  knownOn?: string;

  @ShownFlag({ description: '是否匿名 · whether it is anonymous' })
  isAnonymous: boolean;

  @ShownDay({ optional: true, description: '受理或者指定审查人员之日 · accepted, or somebody named, on' })
  beganOn?: string;

  @ShownText({ optional: true, description: '审查人员编号 · who examines it' })
  examiner?: string;

  @ShownDay({ optional: true, description: '延长期限之日 · time extended on' })
  extendedOn?: string;

  @ShownDay({ optional: true, description: '停止执行之日 · execution stayed on' })
  stayedOn?: string;

  @ShownDay({ optional: true, description: '恢复执行之日 · stay lifted on' })
  stayLiftedOn?: string;

  @ShownCode(REMEDY_RESULTS, { optional: true, description: '结果 · what came of it' })
  result?: string;

  @ShownDay({ optional: true, description: '结果日期 · day of the result' })
  resultOn?: string;

  @ShownDay({ optional: true, description: '重新作出的期限 · by when it is done anew' })
  redoBy?: string;

  @ShownFlag({
    optional: true,
    description: '仅以违反法定程序为由撤销 · set aside for the procedure alone',
  })
  forProcedure?: boolean;

  @ShownDay({ optional: true, description: '答复日期 · answered on' })
  answeredOn?: string;

  @ShownCode(NOTICE_METHODS, { optional: true, description: '送达方式 · how it was delivered' })
  answerMethod?: string;

  @ShownDay({ optional: true, description: '县级入户日期 · visited by the county on' })
  visitedOn?: string;

  @ShownId({ optional: true, description: '重新办理的案件 · the case in which it is decided anew' })
  correctionCaseId?: string;

  @ShownDay({ optional: true, description: '决定重新办理之日 · decided anew from' })
  correctedOn?: string;

  @ShownCode(CORRECTION_BASES, {
    optional: true,
    description: '重新办理所依据的情况 · by what it is decided anew',
  })
  correctionBasis?: string;

  @ShownCode(REMEDY_DECISIONS, { optional: true, description: '所针对的决定 · which decision it is about' })
  decision?: string;

  @ShownId({
    optional: true,
    description: '所针对的减发或者终止的决定 · the reduction or end that it is about',
  })
  adjustmentId?: string;

  @ShownCode(REMEDY_EXECUTIONS, {
    optional: true,
    description: '结果的执行 · how its result was carried out',
  })
  execution?: string;

  @ShownDay({ optional: true, description: '执行之日 · carried out on' })
  executedOn?: string;
}

/** A remedy with what was written, for who states a reason; who filed it is shown to who examines it alone. */
export class RemedyDetailView extends RemedyView {
  @ShownPart(() => SettledFactView, { list: true, description: '经其认定的事实 · facts that it settled' })
  facts: SettledFactView[];

  @ShownText({
    optional: true,
    description: '提出人，只显示给审查人员 · who filed it, to who examines it alone',
  })
  reporter?: string;

  @ShownText({ optional: true, description: '内容 · what was stated' })
  content?: string;

  @ShownText({ optional: true, description: '不予受理的理由 · why it was not accepted' })
  acceptanceNote?: string;

  @ShownText({ optional: true, description: '查明的情况和处理 · what was found and done' })
  findings?: string;

  @ShownText({ optional: true, description: '答复内容 · the answer' })
  answer?: string;

  @ShownText({ optional: true, description: '重新办理的理由 · why it is decided anew' })
  correctionReason?: string;

  @ShownText({
    optional: true,
    description: '如何执行，或者为何无法执行 · how it was carried out, or why not',
  })
  executionReason?: string;
}

export class RemedyPage {
  @ShownPart(() => RemedyView, { list: true })
  items: RemedyView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}
