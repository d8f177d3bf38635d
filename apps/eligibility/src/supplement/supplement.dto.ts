import { Choice, Day, Id, Parts } from '@aid-chain/platform';
import {
  named,
  NOTICE_METHODS,
  noticeMethodCodes,
  paperCodes,
  PAPERS,
  type NoticeMethod,
  type Paper,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/supplement-notice`. */
export class SupplementNoticeDto {
  @Day({ description: '送达日期；补充材料的期限自此起算 · delivered on: the days of the papers run from it' })
  on: string;

  @Choice(NOTICE_METHODS, { description: `送达方式 · how: ${named(noticeMethodCodes)}` })
  method: NoticeMethod;
}

export class ReceivedPaperDto {
  @Choice(PAPERS, {
    description: `收到的材料 · paper that came: ${named(paperCodes)}`,
    example: 'medical-receipt',
  })
  paper: Paper;

  @Id({ optional: true, description: '成员；全户的不填 · member, left out for the household' })
  personId?: string;
}

/** Body of `POST /v1/cases/{id}/papers`. */
export class ReceivedPapersDto {
  @Day({ description: '收到日期 · day on which they came' })
  on: string;

  @Parts(() => ReceivedPaperDto, 50, { description: '收到的材料 · papers that came', minItems: 1 })
  papers: ReceivedPaperDto[];
}
