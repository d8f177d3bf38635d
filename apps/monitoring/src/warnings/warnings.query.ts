import { Choice, HouseholdPageQuery, Region } from '@aid-chain/platform';
import { WARNING_STATES, type WarningState } from '@aid-chain/vocabulary';

/** Filters of the list of warnings; by application: those of its household. */
export class WarningsQuery extends HouseholdPageQuery {
  @Choice(WARNING_STATES, { optional: true, description: '预警状态 · state of the warning' })
  state?: WarningState;

  @Region({ optional: true, description: '地区及其以下 · a region and all below it' })
  regionCode?: string;

  @Choice(['true'], {
    optional: true,
    description: '已过走访期限而未走访 · the day of the visit has passed and nobody went',
  })
  overdue?: 'true';
}
