import { Choice, Day, Id } from '@aid-chain/platform';
import { NOTICE_METHODS, type NoticeMethod, TRACKS, type Track } from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/refusal-notice`. */
export class RefusalNoticeDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({ description: '送达日期 · handed over on' })
  on: string;

  @Choice(NOTICE_METHODS, { description: '送达方式 · method' })
  method: NoticeMethod;

  @Id({ optional: true, description: '签收成员；直接送达必填 · member who took it, required in person' })
  receivedBy?: string;
}
