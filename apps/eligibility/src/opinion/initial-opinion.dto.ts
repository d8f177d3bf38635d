import { Choice, Day } from '@aid-chain/platform';
import { OPINIONS, type OpinionKind, TRACKS, type Track } from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/initial-opinion`. */
export class InitialOpinionDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({ description: '意见日期 · date of the opinion' })
  on: string;

  @Choice(OPINIONS, {
    description:
      '意见；no-ground 仅用于防返贫监测，household-ended 仅用于全户已不存续的案件 · opinion; no-ground for the monitored track only, household-ended where nobody of the household is left',
  })
  opinion: OpinionKind;
}
