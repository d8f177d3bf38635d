import { Choice, Day } from '@aid-chain/platform';
import { MISTAKEN_END_ANSWERS, TRACKS, type MistakenEndAnswer, type Track } from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/recognition-restoration`. */
export class MistakenEndDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({ description: '作出决定的日期 · date of the decision' })
  on: string;

  @Choice(MISTAKEN_END_ANSWERS, {
    description: 'restore：终止有误，恢复认定；其余：不恢复的原因 · restored, or why it is not',
  })
  answer: MistakenEndAnswer;
}
