import {
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownLeftOut,
  ShownNotReadable,
  ShownObject,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { DeliveryView } from '../deliveries/delivery.view.js';
import { URGENCIES, VISIT_OUTCOMES, WARNING_STATES } from '@aid-chain/vocabulary';

/** Whom to visit, and what is known of the household already. */
export class VisitedHouseholdView {
  @ShownId()
  householdId: string;

  @ShownText({ nullable: true, description: '户主姓名，默认隐去 · name of the head, masked' })
  headName: string | null;

  @ShownText({ nullable: true, description: '户主电话，默认隐去 · phone of the head, masked' })
  headPhone: string | null;

  @ShownText({ nullable: true })
  address: string | null;

  @ShownText({ list: true, description: '已认定的类别 · categories that it is recognised in' })
  recognisedAs: string[];

  @ShownText({ list: true, description: '正在办理的事项 · tracks that are undecided' })
  openTracks: string[];

  @ShownWhole({ description: '逾期未反馈的转办件数 · referrals whose feedback is overdue' })
  overdueFeedback: number;
}

export class ConcernedMemberView {
  @ShownId()
  personId: string;

  @ShownText({ nullable: true })
  name: string | null;
}

/** A warning of the own region. */
export class WarningItemView {
  @ShownId()
  warningId: string;

  @ShownPart(() => VisitedHouseholdView, { description: '要走访的户 · the household to visit' })
  household: VisitedHouseholdView;

  @ShownPart(() => ConcernedMemberView, {
    list: true,
    description: '预警所指的成员，全户的为空 · members whom it is about, none where it is of the household',
  })
  concerns: ConcernedMemberView[];

  @ShownRegion()
  regionCode: string;

  @ShownText({ description: '监测指标 · the indicator' })
  indicator: string;

  @ShownCode(URGENCIES, { description: '预警级别 · level' })
  level: string;

  @ShownObject({ list: true, description: '依据：指标、数值、期间 · what it rests on' })
  evidence: object[];

  @ShownDay({ description: '预警日期 · day of the warning' })
  raisedOn: string;

  @ShownDay({ description: '走访期限 · last day for the visit' })
  dueOn: string;

  @ShownFlag()
  dueProvisional: boolean;

  @ShownCode(WARNING_STATES)
  state: string;

  @ShownDay({ nullable: true, description: '走访日期 · day of the visit' })
  visitedOn: string | null;

  @ShownCode(VISIT_OUTCOMES, { nullable: true, description: '走访结果 · outcome of the visit' })
  visitOutcome: string | null;

  @ShownText({ optional: true, description: '走访的录入人 · who recorded the visit' })
  visitRecordedBy?: string;

  @ShownText({
    optional: true,
    description:
      '由政府购买服务的人员走访：合同编号 · visited by a purchased service: number of the contract',
  })
  visitPurchasedService?: string;

  @ShownDay({ nullable: true, description: '处置日期 · day of the disposition' })
  disposedOn: string | null;

  @ShownText({ list: true, description: '处置 · what was decided' })
  dispositions: string[];

  @ShownPart(() => DeliveryView, {
    list: true,
    description: '商请落实的措施及答复 · measures asked of departments, and their answers',
  })
  deliveries: DeliveryView[];

  @ShownText({ list: true, description: '建议的处置 · what its indicator proposes' })
  suggestedDispositions: string[];

  @ShownId({
    nullable: true,
    description: '此前不属实、现已加重的预警 · the dismissed one that this is worse than',
  })
  previousWarningId: string | null;
}

export class WarningPage {
  @ShownPart(() => WarningItemView, { list: true })
  items: WarningItemView[];

  @ShownText({ optional: true })
  next?: string;

  @ShownLeftOut()
  leftOut?: number;

  @ShownNotReadable()
  notReadable?: readonly string[];
}
