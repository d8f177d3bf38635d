import { Choice, Day } from '@aid-chain/platform';
import { TRACKS, type Track } from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/posting`. */
export class StartPostingDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({ description: '张贴日 · the day it was put up' })
  on: string;
}

/** Body of `POST /v1/cases/{id}/posting/end`. */
export class EndPostingDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({ description: '撤下日 · the day it was taken down' })
  on: string;
}
