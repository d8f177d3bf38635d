import { Choice, Day, Text } from '@aid-chain/platform';
import { MISTAKEN_END_ANSWERS, TRACKS, type MistakenEndAnswer, type Track } from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/recognition-restoration`. */
export class MistakenEndDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({ description: '作出决定的日期 · date of the decision' })
  on: string;

  @Choice(MISTAKEN_END_ANSWERS, {
    description:
      'restore：终止有误，恢复认定；conditions-changed：恢复认定，并就变化的情况另行审核；recognised-anew：已另行认定，不再恢复 · restored; restored and examined anew; not restored, as recognised anew',
  })
  answer: MistakenEndAnswer;

  @Text(500, {
    optional: true,
    description:
      '情况变化的内容，仅在 conditions-changed 时填写且必填（加密保存） · what has changed, with conditions-changed alone and required there; kept sealed',
    example: '本人 2026 年 2 月起就业',
  })
  reason?: string;
}
