import { Choice } from '@aid-chain/platform';
import { TRACKS, type Track } from '@aid-chain/vocabulary';

/** Query of `GET /v1/cases/{id}/prints`. */
export class ReadyPrintsQuery {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;
}
