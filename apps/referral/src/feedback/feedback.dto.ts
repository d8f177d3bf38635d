import { Choice, Day, Fen, Flag, Line, Part, Parts, Text, Whole } from '@aid-chain/platform';
import {
  AID_KINDS,
  AID_NATURES,
  type AidKind,
  type AidNature,
  FEEDBACK_OUTCOMES,
  type FeedbackOutcome,
  REPORT_CORRECTION_REASONS,
  type ReportCorrectionReason,
} from '@aid-chain/vocabulary';
import { Code, QuarterField, References, ReportId } from '../body/fields.js';

export class AidPeriodDto {
  @Day({ description: '起 · first day', example: '2026-03-01' })
  from: string;

  @Day({
    description: '止（含当日）；一次性帮扶与起日相同 · last day; of one-off aid the same day',
    example: '2026-03-31',
  })
  to: string;
}

/** One measure that the family received (S0-06: regular or transitional). */
export class AidDto {
  @Code({ description: '措施代码 · measure', example: 'medical-assistance' })
  measureCode: string;

  @Choice(AID_KINDS, { description: '形式 · kind' })
  kind: AidKind;

  @Choice(AID_NATURES, { description: '常态化或阶段性 · regular or transitional' })
  nature: AidNature;

  @Fen({ optional: true, description: '金额，单位：分 · amount in fen' })
  amountFen?: number;

  @Whole(0, 1_000_000_000, { optional: true, description: '数量 · quantity' })
  quantity?: number;

  @Code({ optional: true, description: '单位代码 · unit', example: 'visit' })
  unit?: string;

  @Part(() => AidPeriodDto, { description: '期间 · period' })
  period: AidPeriodDto;

  @Code({ description: '资金来源代码 · funding source', example: 'medical-assistance-fund' })
  fundingSource: string;
}

/** Body of `POST /v1/referrals/{id}/feedback`. */
export class FeedbackDto {
  @ReportId({ description: '部门自编的报告编号 · your own id of the report', example: '2026Q1-0001' })
  reportId: string;

  @QuarterField({ description: '季度 · quarter', example: '2026Q1' })
  quarter: string;

  @Flag({ description: '终报（季度结束后）或阶段反馈 · final, after the quarter, or interim' })
  final: boolean;

  @ReportId({ optional: true, description: '被更正的报告编号 · the report that this one corrects' })
  supersedes?: string;

  @Choice(REPORT_CORRECTION_REASONS, {
    optional: true,
    description: '更正理由；填写 supersedes 时必填 · why; required with supersedes',
  })
  reasonCode?: ReportCorrectionReason;

  @Choice(FEEDBACK_OUTCOMES, { description: '结果 · outcome' })
  outcome: FeedbackOutcome;

  @Parts(() => AidDto, 50, { description: '帮扶措施 · aid' })
  aid: AidDto[];

  @Flag({
    optional: true,
    description:
      '金额已复核无误；仅在答复 AID_AMOUNT_TO_CONFIRM 或 AID_QUANTITY_TO_CONFIRM 后填写 · amounts were checked again; after AID_AMOUNT_TO_CONFIRM or AID_QUANTITY_TO_CONFIRM only',
  })
  amountsConfirmed?: boolean;

  @References(50, {
    optional: true,
    description: '凭证编号 · references to evidence',
    example: ['voucher/2026-0317'],
  })
  evidence?: string[];

  @Flag({
    optional: true,
    description: '教育需求：学校已答复 · of an education need: the school itself answered',
  })
  schoolAnswered?: boolean;

  @Line(100, {
    optional: true,
    description:
      '教育需求：答复的学校名称，须同时填写 schoolAnswered: true（加密保存，不进入消息） · of an education need: the school that answered, with schoolAnswered: true; kept sealed, in no message',
    example: '示范镇中心小学',
  })
  school?: string;

  @Text(500, {
    optional: true,
    description: '说明（加密保存，不进入消息） · note, kept sealed, in no message',
  })
  note?: string;
}
