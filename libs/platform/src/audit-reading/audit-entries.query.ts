import { Checked, Choice, Code, constraint, Day, Id } from '@aid-chain/validation';
import { AUDIT_OUTCOMES, type AuditOutcome } from '@aid-chain/vocabulary';
import { PageQuery } from '../paging/page-query.js';

/** A verb of an audit row, or the method and address of a request that was refused. */
const ACTION_PATTERN = '^[A-Za-z][A-Za-z0-9 ._/{}-]{1,199}$';
const ACTION = new RegExp(ACTION_PATTERN);
const isAction = constraint('auditAction', (value) =>
  typeof value === 'string' && ACTION.test(value) ? undefined : 'CODE_FORMAT',
);

/** Filters of `GET /v1/audit-entries`, the same at every service. */
export class AuditEntriesQuery extends PageQuery {
  @Id({ optional: true, description: '与某户有关的 · about one household' })
  householdId?: string;

  @Code({ optional: true, description: '某人办理的 · of one actor', example: 'demo-clerk' })
  actorId?: string;

  @Checked(
    isAction,
    { optional: true, description: '某种行为 · one kind of act', example: 'case.unmasked' },
    { pattern: ACTION_PATTERN },
  )
  action?: string;

  @Choice(AUDIT_OUTCOMES, { optional: true, description: '结果 · how it ended' })
  outcome?: AuditOutcome;

  @Day({ optional: true, description: '自何日起（业务日期）· first day, in business time' })
  from?: string;

  @Day({ optional: true, description: '至何日（含）· last day' })
  to?: string;
}
