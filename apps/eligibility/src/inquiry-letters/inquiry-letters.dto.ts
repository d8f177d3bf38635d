import { Choice, Day, Id, Line, SomeChoices } from '@aid-chain/platform';
import {
  INQUIRY_FIELDS,
  INQUIRY_PURPOSES,
  inquiryFieldCodes,
  inquiryPurposeCodes,
  named,
  type InquiryField,
  type InquiryPurpose,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/inquiry-letters`. */
export class InquiryLetterDto {
  @Day({ description: '发函日期 · day on which it is sent' })
  on: string;

  @Line(100, { description: '收函单位（加密保存） · the unit, kept sealed' })
  unit: string;

  @Choice(INQUIRY_PURPOSES, { description: `用途 · purpose: ${named(inquiryPurposeCodes)}` })
  purpose: InquiryPurpose;

  @SomeChoices(INQUIRY_FIELDS, {
    description: `所需情况，只列该用途必要的 · what is asked for, only what the purpose needs: ${named(inquiryFieldCodes)}`,
  })
  fields: InquiryField[];

  @Id({
    optional: true,
    description:
      '关于哪名成员；所问不是全户情况的必填 · the member whom it is about; needed unless it concerns the household as a whole',
  })
  personId?: string;
}

/** Body of `POST /v1/inquiry-letters/{id}/reminder`. */
export class InquiryReminderDto {
  @Day({ description: '催办日期 · day of the reminder' })
  on: string;
}

const OUTCOMES = ['answered', 'no-answer'] as const;

/** Body of `POST /v1/inquiry-letters/{id}/answer`. */
export class InquiryAnswerDto {
  @Day({ description: '复函日期，或登记未复函的日期 · day of the answer, or on which none is recorded' })
  on: string;

  @Choice(OUTCOMES, {
    description: 'answered 已复函 · no-answer 未复函（所问事项仍缺） · what is asked for stays missing',
  })
  outcome: (typeof OUTCOMES)[number];

  @Line(100, {
    optional: true,
    description:
      '复函文号或者编号，归档用；已复函的必填 · number of the answer, as it is filed; needed for answered',
    example: '砖厂复函〔2026〕3号',
  })
  paper?: string;
}
