import { Choice, HouseholdPageQuery } from '@aid-chain/platform';
import type { ApplicationState, OutsideApplicationState } from '@aid-chain/vocabulary';
import { SHOWN_STATES } from './application-view.js';

/** Filters of the list of applications. */
export class ListApplicationsQuery extends HouseholdPageQuery {
  @Choice(SHOWN_STATES, {
    optional: true,
    description:
      'open：至少一条线未决；decided：均已办结；received：外部渠道提交、尚未决定的 · open: a track is undecided; ' +
      'decided: all have ended; received: for a portal, not decided yet',
  })
  state?: ApplicationState | OutsideApplicationState;
}
