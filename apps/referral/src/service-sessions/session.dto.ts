import { Choice, Day, Flag, Id, PageQuery, Parts, Text, Whole } from '@aid-chain/platform';
import {
  ENTRY_CORRECTIONS,
  EVALUATIONS,
  NOT_GIVEN_REASONS,
  OTHER_TIMES,
  SERVICE_CANCELLATIONS,
  SERVICE_FOLLOW_UPS,
  SERVICE_SESSION_STATES,
  type EntryCorrection,
  type Evaluation,
  type NotGivenReason,
  type OtherTime,
  type ServiceCancellation,
  type ServiceFollowUp,
  type ServiceSessionState,
} from '@aid-chain/vocabulary';
import { TimeOfDay } from '../body/fields.js';

/** A service that is planned. */
export class PlannedSessionDto {
  @Whole(1, 50, { description: '计划的第几项 · which line of the plan' })
  line: number;

  @Day({ description: '日期，从今天起 · day, from today on' })
  on: string;

  @TimeOfDay({ description: '开始时间 · when it begins', example: '09:00' })
  from: string;

  @Whole(1, 24, { description: '数量，按项目的单位 · how much, in the unit of the service' })
  units: number;
}

/** Body of `POST /v1/service-plans/{id}/sessions`. */
export class SessionsDto {
  @Parts(() => PlannedSessionDto, 200, { description: '要安排的服务 · services to be planned' })
  sessions: PlannedSessionDto[];
}

/** Body of `POST /v1/service-sessions/{id}/provider-attendance`. */
export class AttendanceDto {
  @Flag({ description: '是否已提供 · whether it was given' })
  given: boolean;

  @TimeOfDay({ optional: true, description: '实际开始时间 · when it really began', example: '09:10' })
  from?: string;

  @Whole(1, 24, { optional: true, description: '实际数量 · how much was really given' })
  units?: number;

  @Choice(NOT_GIVEN_REASONS, { optional: true, description: '未提供的原因 · why it was not given' })
  reasonCode?: NotGivenReason;

  @Choice(OTHER_TIMES, {
    optional: true,
    description: '与安排时间相差较大的原因 · why it began at quite another time than planned',
  })
  timeReason?: OtherTime;

  @Choice(ENTRY_CORRECTIONS, {
    optional: true,
    description: '更正本方已有陈述的理由；原陈述保留 · why it corrects what this side stated, which stays',
  })
  correctionReason?: EntryCorrection;
}

/** Body of `POST /v1/service-sessions/{id}/person-attendance`: what the person states, recorded by an official. */
export class PersonAttendanceDto extends AttendanceDto {
  @Id({ description: '作出确认的家庭成员 · who of the family states it' })
  by: string;
}

/** Body of `POST /v1/service-sessions/{id}/cancellation`. */
export class SessionCancellationDto {
  @Choice(SERVICE_CANCELLATIONS, { description: '取消理由 · why it is cancelled' })
  reasonCode: ServiceCancellation;
}

/** Body of `POST /v1/service-sessions/{id}/follow-up`. */
export class FollowUpDto {
  @Choice(SERVICE_FOLLOW_UPS, { description: '如何处理 · what is done about it' })
  followUp: ServiceFollowUp;
}

/** Body of `POST /v1/service-sessions/{id}/evaluation`. */
export class SessionEvaluationDto {
  @Choice(EVALUATIONS, { description: '服务对象的评价 · how the person found it' })
  evaluation: Evaluation;

  @Id({
    optional: true,
    description:
      '评价的家庭成员，默认服务对象本人；须为成年人 · who evaluates it, the person unless given; an adult',
  })
  by?: string;

  @Choice(ENTRY_CORRECTIONS, {
    optional: true,
    description: '更正已有评价的理由；原评价保留 · why it corrects an earlier evaluation, which stays',
  })
  correctionReason?: EntryCorrection;

  @Text(1000, { optional: true, description: '补充说明（加密保存） · what was added, kept sealed' })
  note?: string;
}

/** Filters of the list of planned services. */
export class SessionsQuery extends PageQuery {
  @Choice(SERVICE_SESSION_STATES, { optional: true, description: '状态 · state' })
  state?: ServiceSessionState;

  @Id({ optional: true, description: '某户的 · of one household' })
  householdId?: string;

  @Day({ optional: true, description: '从哪天起 · from which day on' })
  from?: string;

  @Day({ optional: true, description: '到哪天止 · to which day' })
  to?: string;
}

/** Over which time what is to be paid is added up. */
export class PaymentsQuery extends PageQuery {
  @Day({ description: '起日 · first day' })
  from: string;

  @Day({ description: '止日 · last day' })
  to: string;
}
