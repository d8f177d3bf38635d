import { ShownCode, ShownDay, ShownFlag, ShownId, ShownText, ShownWhole } from '@aid-chain/platform';
import {
  ATTENDANCE_SIDES,
  ENTRY_CORRECTIONS,
  EVALUATIONS,
  NOT_GIVEN_REASONS,
  OTHER_TIMES,
  SERVICE_FOLLOW_UPS,
} from '@aid-chain/vocabulary';

/** What one side stated; the last one counts, the earlier ones stay (L-18). */
export class StatementView {
  @ShownWhole({ description: '序号 · number' })
  entryNo: number;

  @ShownCode(ATTENDANCE_SIDES, { description: '谁的陈述 · whose statement' })
  side: string;

  @ShownFlag({ description: '是否已提供 · whether it was given' })
  given: boolean;

  @ShownText({ optional: true, description: '开始时间 · when it began' })
  from?: string;

  @ShownWhole({ optional: true, description: '数量 · how much' })
  units?: number;

  @ShownCode(NOT_GIVEN_REASONS, { optional: true, description: '未提供的原因 · why it was not given' })
  reasonCode?: string;

  @ShownCode(OTHER_TIMES, { optional: true, description: '改时间的原因 · why at quite another time' })
  timeReason?: string;

  @ShownDay({ description: '陈述日期 · day on which it was stated' })
  on: string;

  @ShownText({ optional: true, description: '陈述人；服务方看不到 · who stated it, not for providers' })
  by?: string;

  @ShownCode(ENTRY_CORRECTIONS, { optional: true, description: '更正理由 · why it corrects the earlier one' })
  correctionReason?: string;
}

/** What was done about a service. */
export class FollowUpView {
  @ShownCode(SERVICE_FOLLOW_UPS, { description: '处理结果 · what was done about it' })
  followUp: string;

  @ShownDay({ description: '处理日期 · on which day' })
  on: string;
}

/** How the person found it; the last one counts. */
export class SessionEvaluationView {
  @ShownCode(EVALUATIONS, { description: '评价 · how the person found it' })
  evaluation: string;

  @ShownDay({ description: '评价日期 · day of the evaluation' })
  on: string;

  @ShownId({ optional: true, description: '评价人；服务方看不到 · who evaluated it, not for providers' })
  by?: string;

  @ShownCode(ENTRY_CORRECTIONS, { optional: true, description: '更正理由 · why it corrects the earlier one' })
  correctionReason?: string;
}
