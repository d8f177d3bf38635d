import { Day } from '@aid-chain/platform';

/** Of which day a household is asked for. */
export class HouseholdQuery {
  @Day({
    optional: true,
    description: '成员截至该日，缺省为今天 · members as of that day, today unless given',
  })
  on?: string;
}
