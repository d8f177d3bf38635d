import {
  ShownCode,
  ShownDay,
  ShownId,
  ShownLeftOut,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownNext,
} from '@aid-chain/platform';
import { ASSIGNMENT_ENDS, type AssignmentEnd } from '@aid-chain/vocabulary';

/** A household in the hands of somebody of a purchased service. */
export class AssignmentView {
  @ShownId({ description: '分派的编号 · id of the assignment' })
  assignmentId: string;

  @ShownId()
  householdId: string;

  @ShownRegion({ description: '该户所在地区 · where the household lives' })
  regionCode: string;

  @ShownText({ description: '购买服务人员的编号 · id of the worker' })
  worker: string;

  @ShownText({ description: '合同编号 · number of the contract' })
  contract: string;

  @ShownText({ description: '承接机构 · who provides the service' })
  provider: string;

  @ShownText({ description: '所购服务 · the service that was bought' })
  service: string;

  @ShownText({ description: '分派人 · who assigned it' })
  assignedBy: string;

  @ShownDay({ description: '分派日 · day of the assignment' })
  assignedOn: string;

  @ShownDay({ optional: true, description: '结束日 · day on which it ended' })
  endedOn?: string;

  @ShownCode(ASSIGNMENT_ENDS, { optional: true, description: '结束原因 · why it ended' })
  endReasonCode?: AssignmentEnd;
}

export class AssignmentPage {
  @ShownPart(() => AssignmentView, { list: true })
  items: readonly AssignmentView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}

/** What an assignment, or its end, came to. */
export class AssignmentAnswer {
  @ShownId({ description: '分派的编号 · id of the assignment' })
  assignmentId: string;

  @ShownId()
  householdId: string;

  @ShownCode(['standing', 'ended'], { description: '其后的状态 · its state then' })
  state: 'standing' | 'ended';
}
