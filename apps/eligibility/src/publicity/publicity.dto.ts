import { Choice, Day } from '@aid-chain/platform';
import { PUBLICITY_OUTCOMES, TRACKS, type Track } from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/publicity`. */
export class StartPublicityDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({ description: '公示张贴日，即当日 · the day it is put up: today' })
  on: string;
}

/** Body of `POST /v1/cases/{id}/publicity/end`. */
export class EndPublicityDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({ description: '结束日或异议日 · day of the end or of the objection' })
  on: string;

  @Choice(PUBLICITY_OUTCOMES, { description: '有无异议 · whether somebody objected' })
  outcome: (typeof PUBLICITY_OUTCOMES)[number];
}
