import { Choice, Day } from '@aid-chain/platform';
import { TRACKS, type Track } from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/recognition-end`. */
export class RecognitionEndDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({ description: '作出终止决定的日期 · date of the decision to end' })
  on: string;
}
