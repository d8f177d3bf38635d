import { Choice, Code, Day, Flag, Id, SignedFen, Text, Whole } from '@aid-chain/platform';
import {
  CORRECTION_BASES,
  NOTICE_METHODS,
  named,
  RECORDED_EXECUTIONS,
  REMEDY_ORDERS,
  REMEDY_RESULTS,
  remedyExecutionCodes,
  type CorrectionBasis,
  type NoticeMethod,
  type RecordedExecution,
  type RemedyOrder,
  type RemedyResult,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/remedies/{id}/acceptance`. */
export class RemedyAcceptanceDto {
  @Day({ description: '受理或者不予受理的日期 · day of the acceptance, or of its refusal' })
  on: string;

  @Flag({ description: '是否受理 · whether the other authority accepted it' })
  accepted: boolean;

  @Text(1000, { optional: true, description: '不予受理的理由（加密保存） · why it was not, kept sealed' })
  note?: string;
}

/** Body of `POST /v1/remedies/{id}/examiner`. */
export class RemedyExaminerDto {
  @Day({ description: '指定日期 · day on which somebody was named' })
  on: string;

  @Code({
    description:
      '与事项无关的审查人员，按目录中的编号 · who examines it and is not concerned, by the id of the directory',
    example: 'demo-civil-affairs',
  })
  examiner: string;
}

/** Body of `POST /v1/remedies/{id}/orders`. */
export class RemedyOrderDto {
  @Day({ description: '命令日期 · day of the order' })
  on: string;

  @Choice(REMEDY_ORDERS, { description: '停止执行、恢复执行、延长期限 · stay, stay lifted, time extended' })
  order: RemedyOrder;

  @Day({
    optional: true,
    description:
      '停止执行或者恢复执行自何日起，命令写明的；不填的，停止自命令之日、恢复自次月起 · from which day, as the order states it; else a stay from its day, its end from the next month',
  })
  from?: string;
}

/** Body of `POST /v1/remedies/{id}/execution`. */
export class RemedyExecutionDto {
  @Day({
    description:
      '执行之日，或者认定无法执行之日 · day on which it was carried out, or found to be impossible',
  })
  on: string;

  @Choice(RECORDED_EXECUTIONS, { description: `如何执行 · how: ${named(remedyExecutionCodes)}` })
  outcome: RecordedExecution;

  @Text(1000, { description: '如何执行，或者为何无法执行（加密保存） · how, or why not, kept sealed' })
  reason: string;
}

/** Body of `POST /v1/remedies/{id}/result`. */
export class RemedyResultDto {
  @Day({ description: '结果日期 · day of the result' })
  on: string;

  @Choice(REMEDY_RESULTS, { description: '结果 · what came of it' })
  result: RemedyResult;

  @Day({ optional: true, description: '责令重新作出的期限 · by when the act is to be done anew' })
  redoBy?: string;

  @Flag({
    optional: true,
    description:
      '仅以违反法定程序为由撤销：可以同一事实和理由重新作出 · set aside for the procedure alone: the same may be decided again (行政复议法 64(2))',
  })
  forProcedure?: boolean;

  @Text(4000, { description: '查明的情况和处理（加密保存） · what was found and done, kept sealed' })
  findings: string;
}

/** Body of `POST /v1/remedies/{id}/answer`. */
export class RemedyAnswerDto {
  @Day({ description: '答复日期 · day of the answer' })
  on: string;

  @Choice(NOTICE_METHODS, { description: '送达方式 · how it was delivered' })
  method: NoticeMethod;

  @Text(4000, { description: '答复内容（加密保存） · the answer, kept sealed' })
  answer: string;
}

/** Body of `POST /v1/remedies/{id}/correction`. */
export class RemedyCorrectionDto {
  @Day({ description: '决定重新办理的日期 · day from which it is decided anew' })
  on: string;

  @Choice(CORRECTION_BASES, {
    description:
      'as-filed 收到日期不变，as-today 按现有情况 · with its day of receipt, or by what is known today',
  })
  basis: CorrectionBasis;

  @Text(1000, { description: '理由（加密保存） · why, kept sealed' })
  reason: string;
}

/** Body of `POST /v1/remedies/{id}/facts/{key}`. */
export class WonFactDto {
  @Day({ description: '认定日期 · day of the finding' })
  on: string;

  @Id({
    optional: true,
    description:
      '该事实属于哪一成员；以种类（如 wage）指明、户内不止一人有的必填 · whose fact it is; required where it is named by its kind and several members have one',
  })
  personId?: string;

  @SignedFen({ optional: true, description: '认定的金额，单位：分 · amount found, in fen' })
  amountFen?: number;

  @Whole(0, 100_000, { optional: true, description: '认定的数量 · number found' })
  count?: number;

  @Text(2000, { optional: true, description: '说明（加密保存） · note, kept sealed' })
  note?: string;
}
