import { Choice, HouseholdPageQuery } from '@aid-chain/platform';
import { APPLICATION_STATES, type ApplicationState } from '@aid-chain/vocabulary';

/** Filters of the list of applications. */
export class ListApplicationsQuery extends HouseholdPageQuery {
  @Choice(APPLICATION_STATES, {
    optional: true,
    description:
      'open：至少一条线未决；decided：均已办结 · open: a track is undecided; decided: all have ended',
  })
  state?: ApplicationState;
}
