import { Choice, Id, PageQuery } from '@aid-chain/platform';
import { CASE_STATES, type CaseStateName } from './case-view.rules.js';

/** Query of `GET /v1/cases`. */
export class CasePageQuery extends PageQuery {
  @Id({ optional: true, description: '申请 · application' })
  applicationId?: string;

  @Id({ optional: true, description: '家庭 · household' })
  householdId?: string;

  @Choice(CASE_STATES, { optional: true, description: '案件状态 · state of the case' })
  state?: CaseStateName;
}
