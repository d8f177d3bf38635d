import { Choice, HouseholdPageQuery } from '@aid-chain/platform';
import { CASE_STATES, type CaseStateName } from '@aid-chain/vocabulary';

/** Query of `GET /v1/cases`. */
export class CasePageQuery extends HouseholdPageQuery {
  @Choice(CASE_STATES, { optional: true, description: '案件状态 · state of the case' })
  state?: CaseStateName;

  @Choice(['true', 'false'], {
    optional: true,
    description: 'true：户内已无成员、待人决定的 · true: nobody of the household is left, a person decides',
  })
  householdEnded?: 'true' | 'false';

  @Choice(['true'], {
    optional: true,
    description:
      'true：户的终止系误登，随之终止的认定待人决定的 · true: recognitions that ended with a household whose end was a mistake wait for a decision',
  })
  endToReview?: 'true';
}
