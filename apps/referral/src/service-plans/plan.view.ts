import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownNext,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import {
  ASSESSMENT_REASONS,
  CARERS,
  HOMES,
  SERVICE_KINDS,
  SERVICE_UNITS,
  UNRECOGNISED_REASONS,
} from '@aid-chain/vocabulary';
import { SelfCareDto } from './plan.dto.js';

/** What an assessment or a plan came to. */
export class AssessmentChangedView {
  @ShownId({ description: '需求评估编号 · the assessment' })
  assessmentId: string;

  @ShownDay({ optional: true, description: '重新评估日期；没有规定的没有 · when it is due again' })
  nextOn?: string;

  @ShownId({ optional: true, description: '服务计划编号 · the plan' })
  planId?: string;

  @ShownId({ list: true, description: '由计划产生的转办 · referrals of the plan' })
  referralIds: string[];
}

/** A line of a plan. */
export class PlanLineView {
  @ShownWhole({ description: '第几项 · which line' })
  line: number;

  @ShownText({ description: '服务项目 · the service' })
  item: string;

  @ShownPart(() => NameView, { description: '项目名称 · its name' })
  itemName: NameView;

  @ShownCode(SERVICE_KINDS, { description: '服务种类 · kind of service' })
  kind: string;

  @ShownCode(SERVICE_UNITS, { description: '单位 · unit' })
  unit: string;

  @ShownText({ description: '责任部门 · the department that provides it' })
  department: string;

  @ShownText({ optional: true, description: '政府购买服务的合同编号 · number of the contract' })
  contract?: string;

  @ShownWhole({ optional: true, description: '每单位金额，单位：分 · what a unit costs, in fen' })
  priceFen?: number;

  @ShownWhole({ description: '每月几个单位 · units a month' })
  unitsAMonth: number;
}

/** What was found in an assessment, for who states a reason. */
export class FindingsView {
  @ShownPart(() => SelfCareDto, { description: '六项自理能力 · the six items of self-care' })
  selfCare: SelfCareDto;

  @ShownCode(CARERS, { description: '现由谁照料 · who cares for the person now' })
  carer: string;

  @ShownCode(HOMES, { description: '居住条件 · what the home is like' })
  home: string;

  @ShownText({ optional: true, description: '本人意愿 · what the person wishes' })
  wish?: string;
}

/** An assessment with its plan. */
export class AssessmentView {
  @ShownId({ description: '需求评估编号 · the assessment' })
  assessmentId: string;

  @ShownId({ description: '被评估的家庭成员 · whose needs were assessed' })
  personId: string;

  @ShownCode(ASSESSMENT_REASONS, { description: '评估原因 · why' })
  reason: string;

  @ShownCode(UNRECOGNISED_REASONS, {
    optional: true,
    description: '没有认定时的理由 · why, where nothing was recognised',
  })
  unrecognisedReason?: string;

  @ShownDay({ description: '评估日期 · day of the assessment' })
  assessedOn: string;

  @ShownDay({ optional: true, description: '重新评估日期 · when it is due again' })
  nextOn?: string;

  @ShownFlag({ description: '此后是否已重新评估 · whether the needs were assessed again since then' })
  isReplaced: boolean;

  @ShownPart(() => FindingsView, {
    optional: true,
    description: '评估内容，仅在说明查看原因后显示 · what was found, in full looks only',
  })
  findings?: FindingsView;

  @ShownId({ optional: true, description: '服务计划编号 · the plan' })
  planId?: string;

  @ShownDay({ optional: true, description: '计划日期 · day of the plan' })
  plannedOn?: string;

  @ShownPart(() => PlanLineView, { list: true, description: '计划的服务 · services of the plan' })
  lines: PlanLineView[];
}

export class AssessmentList {
  @ShownPart(() => AssessmentView, { list: true })
  items: AssessmentView[];

  @ShownNext()
  next?: string;
}

/** A service of the list of the place. */
export class ServiceItemView {
  @ShownText({ description: '服务项目 · the service' })
  item: string;

  @ShownPart(() => NameView, { description: '项目名称 · its name' })
  itemName: NameView;

  @ShownCode(SERVICE_KINDS, { description: '服务种类 · kind of service' })
  kind: string;

  @ShownCode(SERVICE_UNITS, { description: '单位 · unit' })
  unit: string;

  @ShownPart(() => NameView, { description: '服务对象 · for whom' })
  forWhom: NameView;

  @ShownText({ description: '责任部门 · the department that provides it' })
  department: string;

  @ShownText({ optional: true, description: '政府购买服务的合同编号 · number of the contract' })
  contract?: string;

  @ShownWhole({ optional: true, description: '每单位金额，单位：分 · what a unit costs, in fen' })
  priceFen?: number;

  @ShownText({ optional: true, description: '依据文件 · the document' })
  doc?: string;

  @ShownText({ optional: true, description: '依据条款 · its article' })
  article?: string;

  @ShownFlag({ description: '演示值，没有文件依据 · a demonstration, no document gives it' })
  demo: boolean;
}

export class ServiceItemList {
  @ShownPart(() => ServiceItemView, { list: true })
  items: ServiceItemView[];
}
