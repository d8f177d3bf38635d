import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownLeftOut,
  ShownNext,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import {
  EVALUATIONS,
  SERVICE_CANCELLATIONS,
  SERVICE_FOLLOW_UPS,
  SERVICE_SESSION_STATES,
  SERVICE_UNITS,
} from '@aid-chain/vocabulary';
import { FollowUpView, SessionEvaluationView, StatementView } from './statement.view.js';

/** Services that were planned. */
export class SessionsPlannedView {
  @ShownId({ list: true, description: '服务安排编号 · the services that were planned' })
  sessionIds: string[];
}

/** What a step of a service came to. */
export class SessionChangedView {
  @ShownId({ description: '服务安排编号 · the service as it was planned' })
  sessionId: string;

  @ShownCode(SERVICE_SESSION_STATES, { description: '状态 · state' })
  state: string;

  @ShownWhole({ optional: true, description: '应付金额，单位：分 · what is to be paid, in fen' })
  amountFen?: number;
}

/** A service that was planned; a provider sees neither household nor person. */
export class SessionView {
  @ShownId({ description: '服务安排编号 · the service as it was planned' })
  sessionId: string;

  @ShownId({ optional: true, description: '户；服务方看不到 · the household, not for providers' })
  householdId?: string;

  @ShownId({ optional: true, description: '服务对象；服务方看不到 · the person, not for providers' })
  personId?: string;

  @ShownText({ description: '服务项目 · the service' })
  item: string;

  @ShownPart(() => NameView, { description: '项目名称 · its name' })
  itemName: NameView;

  @ShownCode(SERVICE_UNITS, { description: '单位 · unit' })
  unit: string;

  @ShownText({ description: '责任部门 · the department that provides it' })
  department: string;

  @ShownText({ optional: true, description: '合同编号 · number of the contract' })
  contract?: string;

  @ShownDay({ description: '安排的日期 · the planned day' })
  plannedOn: string;

  @ShownText({ description: '安排的开始时间 · the planned time' })
  plannedFrom: string;

  @ShownWhole({ description: '安排的数量 · how much is planned' })
  plannedUnits: number;

  @ShownCode(SERVICE_SESSION_STATES, { description: '状态 · state' })
  state: string;

  @ShownFlag({ description: '服务方是否已确认 · whether the provider has stated anything' })
  statedByProvider: boolean;

  @ShownFlag({ description: '服务对象是否已确认 · whether the person has stated anything' })
  statedByPerson: boolean;

  @ShownText({ optional: true, description: '实际开始时间（双方确认） · when it really began' })
  givenFrom?: string;

  @ShownWhole({ optional: true, description: '实际数量（双方确认） · how much both sides state' })
  units?: number;

  @ShownWhole({ optional: true, description: '应付金额，单位：分 · what is to be paid, in fen' })
  amountFen?: number;

  @ShownCode(SERVICE_FOLLOW_UPS, { optional: true, description: '处理结果 · what was done about it' })
  followUp?: string;

  @ShownCode(SERVICE_CANCELLATIONS, { optional: true, description: '取消理由 · why it was cancelled' })
  cancelledFor?: string;

  @ShownCode(EVALUATIONS, { optional: true, description: '评价 · how the person found it' })
  evaluation?: string;

  @ShownPart(() => StatementView, {
    list: true,
    description: '双方历次陈述 · all statements, in their order',
  })
  statements: StatementView[];

  @ShownPart(() => FollowUpView, { list: true, description: '历次处理 · what was done about it' })
  followUps: FollowUpView[];

  @ShownPart(() => SessionEvaluationView, { list: true, description: '历次评价 · all evaluations' })
  evaluations: SessionEvaluationView[];
}

export class SessionPage {
  @ShownPart(() => SessionView, { list: true })
  items: SessionView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}

/** What is to be paid to one provider for one service. */
export class PaymentLineView {
  @ShownText({ description: '责任部门 · the department' })
  department: string;

  @ShownText({ optional: true, description: '合同编号 · number of the contract' })
  contract?: string;

  @ShownText({ description: '服务项目 · the service' })
  item: string;

  @ShownWhole({ description: '双方确认的次数 · how many both sides state' })
  given: number;

  @ShownWhole({ description: '双方确认的数量 · how much both sides state' })
  units: number;

  @ShownWhole({ description: '应付金额，单位：分 · what is to be paid, in fen' })
  amountFen: number;

  @ShownWhole({ description: '未提供或未证实的次数，不付 · not given or not proven: not paid' })
  unpaid: number;
}

export class PaymentPage {
  @ShownPart(() => PaymentLineView, { list: true })
  items: PaymentLineView[];

  @ShownNext()
  next?: string;
}
