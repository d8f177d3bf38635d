import {
  Choice,
  Choices,
  Codes,
  Day,
  Id,
  PageQuery,
  Parts,
  Region,
  ShownCode,
  ShownId,
  SomeChoices,
  Text,
} from '@aid-chain/platform';
import {
  CONFERENCE_ANSWERS,
  CONFERENCE_DECLINE_REASONS,
  CONFERENCE_STATES,
  CONFERENCE_TRIGGERS,
  NEED_ASPECTS,
  NEED_KINDS,
  URGENCIES,
  type ConferenceAnswer,
  type ConferenceDeclineReason,
  type ConferenceState,
  type ConferenceTrigger,
  type NeedAspect,
  type NeedKind,
  type Urgency,
} from '@aid-chain/vocabulary';
import { Code } from '../body/fields.js';

/** Body of `POST /v1/case-conferences`. */
export class ConferenceProposalDto {
  @Id({ description: '户 · the household' })
  householdId: string;

  @SomeChoices(CONFERENCE_TRIGGERS, { description: '建议召开的情形 · why it is proposed' })
  triggers: ConferenceTrigger[];

  @Text(1000, { optional: true, description: '情况说明（加密保存） · what the matter is, kept sealed' })
  note?: string;
}

/** Body of `POST /v1/case-conferences/{id}/answer`. */
export class ConferenceAnswerDto {
  @Choice(CONFERENCE_ANSWERS, { description: 'convene 召开 · decline 不召开 · whether it is held' })
  answer: ConferenceAnswer;

  @Day({ description: '决定日期，不早于建议、不晚于今天 · not before the proposal, not in the future' })
  on: string;

  @Choice(CONFERENCE_DECLINE_REASONS, { optional: true, description: '不召开的理由 · why it is not held' })
  reasonCode?: ConferenceDeclineReason;

  @Day({ optional: true, description: '开会日期 · the day on which it meets' })
  meetsOn?: string;

  @Codes(20, { optional: true, description: '参加的部门 · departments that take part', example: ['housing'] })
  departments?: string[];

  @Codes(50, {
    optional: true,
    description: '参加的工作人员，按目录中的编号 · people who take part, by their ids of the directory',
    example: ['demo-clerk'],
  })
  people?: string[];
}

/** What the combined plan gives to one department. */
export class PlannedDutyDto {
  @Choice(NEED_KINDS, { description: '需求种类 · kind of need' })
  needKind: NeedKind;

  @Choices(NEED_ASPECTS, { optional: true, description: '医疗：费用、治疗 · aspects' })
  aspects?: NeedAspect[];

  @Id({ optional: true, description: '本人，属于个人的 · the person, where it is one person’s' })
  personId?: string;

  @Code({ description: '责任部门 · the department that does it', example: 'housing' })
  department: string;

  @Choice(URGENCIES, { optional: true, description: '缓急，默认紧急 · urgent unless given' })
  urgency?: Urgency;
}

/** Body of `POST /v1/case-conferences/{id}/minutes`. */
export class ConferenceMinutesDto {
  @Day({ description: '会商日期，不早于决定、不晚于今天 · not before it was convened, not in the future' })
  on: string;

  @Text(4000, { description: '纪要（加密保存，不进入消息） · minutes, kept sealed, in no message' })
  minutes: string;

  @Parts(() => PlannedDutyDto, 50, {
    description:
      '综合方案：各部门任务，逐项转办；没有的为空列表 · the combined plan: what each department does, each becomes a referral; an empty list where it gives none',
  })
  plan: PlannedDutyDto[];
}

/** Filters of the list of conferences. */
export class ConferencesQuery extends PageQuery {
  @Choice(CONFERENCE_STATES, { optional: true, description: '状态 · state' })
  state?: ConferenceState;

  @Id({ optional: true, description: '某户的 · of one household' })
  householdId?: string;

  @Region({ optional: true, description: '地区及其以下 · a region and all below it' })
  regionCode?: string;
}

/** What a command came to. */
export class ConferenceChangedView {
  @ShownId({ description: '个案会商编号 · the conference' })
  conferenceId: string;

  @ShownCode(CONFERENCE_STATES, { description: '状态 · state' })
  state: string;

  @ShownId({ list: true, description: '由综合方案产生的转办 · referrals of the combined plan' })
  referralIds: string[];
}
