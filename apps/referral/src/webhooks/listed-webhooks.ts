import { sql, type Sql } from '@aid-chain/messaging';
import { IS_LIVE } from './webhook-secret.js';

/** The webhook of a department, and how its messages stand. */
export interface ListedWebhook {
  readonly department: string;
  readonly url: string;
  /** How many secrets sign. */
  readonly secrets: number;
  readonly pending: number;
  readonly oldest: Date | null;
  readonly givenUp: number;
  /** Since when nothing is sent, because the address answered that it is gone. */
  readonly stoppedAt: Date | null;
}

/** Departments that have a webhook by the directory. */
export function listWebhooks(connection: Sql): Promise<ListedWebhook[]> {
  return sql`
    select e.code as department, e.webhook_url as url,
           (select count(*)::int from webhook_secret s
             where s.department = e.code and ${IS_LIVE}) as secrets,
           count(d.*) filter (where d.state <> 'given-up')::int as pending,
           min(d.queued_at) filter (where d.state <> 'given-up') as oldest,
           count(d.*) filter (where d.state = 'given-up')::int as "givenUp",
           max(w.stopped_at) filter (where w.stopped_url = e.webhook_url) as "stoppedAt"
      from directory.department e
      left join webhook w on w.department = e.code
      left join webhook_delivery d on d.department = e.code and d.state in ('pending', 'waiting', 'given-up')
     where e.active and e.webhook_url is not null
     group by e.code, e.webhook_url order by e.code`.on<ListedWebhook>(connection);
}
