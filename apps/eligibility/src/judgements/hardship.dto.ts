import { Choice, Choices, Code, Day, Part, Parts, Text } from '@aid-chain/platform';
import {
  HARDSHIP_CAUSES,
  hardshipCauseCodes,
  JUDGEMENT_ANSWERS,
  named,
  type HardshipCause,
  type JudgementAnswer,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/hardship-check`: whether there is a major hardship that no class fits (S0-16). */
export class HardshipCheckDto {
  @Day({ description: '审核日期 · day of the check' })
  on: string;

  @Choice(JUDGEMENT_ANSWERS, { description: '是否有较大困难 · whether there is a major hardship' })
  answer: JudgementAnswer;

  @Choices(HARDSHIP_CAUSES, {
    optional: true,
    description: `原因；有较大困难的必填 · causes, needed for a yes: ${named(hardshipCauseCodes)}`,
  })
  causes?: HardshipCause[];

  @Text(2000, { optional: true, description: '说明（加密保存） · note, kept sealed' })
  note?: string;
}

export class ConsultedDepartmentDto {
  @Code({ description: '部门代码 · code of the department', example: 'education' })
  department: string;

  @Text(500, { optional: true, description: '部门意见（加密保存） · what it said, kept sealed' })
  view?: string;
}

export class GovernmentDecisionDto {
  @Day({ description: '决定日期 · day of the decision' })
  on: string;

  @Text(200, { description: '文件 · the paper', example: '区政府专题会议纪要〔2026〕12号' })
  paper: string;
}

/** Body of `POST /v1/cases/{id}/hardship-consultation`: who took part and what it came to (S0-16, S2-04). */
export class HardshipConsultationDto {
  @Day({ description: '会商日期 · day of the consultation' })
  on: string;

  @Parts(() => ConsultedDepartmentDto, 30, {
    description: '参加会商的部门，至少一个 · the departments that took part, at least one',
  })
  departments: ConsultedDepartmentDto[];

  @Choice(JUDGEMENT_ANSWERS, { description: '是否纳入 · whether the household is taken in' })
  answer: JudgementAnswer;

  @Text(200, { description: '会商纪要 · the minutes', example: '其他困难会商纪要〔2026〕5号' })
  minutes: string;

  @Part(() => GovernmentDecisionDto, {
    optional: true,
    description: '县级人民政府（管委会）的决定；由其决定的地方必填 · its decision, where it decides',
  })
  government?: GovernmentDecisionDto;
}
