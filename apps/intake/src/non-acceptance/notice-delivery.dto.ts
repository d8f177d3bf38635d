import { Choice, Day } from '@aid-chain/platform';
import { named, NOTICE_METHODS, noticeMethodCodes, type NoticeMethod } from '@aid-chain/vocabulary';

/** Body of `POST /v1/applications/{id}/notice-delivery`. */
export class NoticeDeliveryDto {
  @Day({ description: '送达日期；救济、补正的期限自此起算 · delivered on: days run from it' })
  on: string;

  @Choice(NOTICE_METHODS, { description: `送达方式 · how: ${named(noticeMethodCodes)}` })
  method: NoticeMethod;
}
