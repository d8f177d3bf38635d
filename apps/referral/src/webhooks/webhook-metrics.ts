import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { Directory, Metrics, Reads } from '@aid-chain/platform';

interface Counted {
  readonly department: string;
  readonly pending: number;
  readonly oldest: number;
  readonly givenUp: number;
  readonly stopped: number;
}

/** Shows how the webhooks of departments stand: what waits, since when, and what was given up. */
@Injectable()
export class WebhookMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly reads: Reads,
    private readonly directory: Directory,
  ) {}

  onModuleInit(): void {
    const pending = this.metrics.gauge('aid_chain_webhook_pending_messages');
    const oldest = this.metrics.gauge('aid_chain_webhook_oldest_pending_age_seconds');
    const givenUp = this.metrics.gauge('aid_chain_webhook_given_up_messages');
    const stopped = this.metrics.gauge('aid_chain_webhook_stopped');
    this.metrics.onRead('webhooks', async () => {
      const counted = await this.count();
      for (const gauge of [pending, oldest, givenUp, stopped]) gauge.reset();
      for (const { department, ...of } of counted) {
        pending.set({ department }, of.pending);
        oldest.set({ department }, of.oldest);
        givenUp.set({ department }, of.givenUp);
        stopped.set({ department }, of.stopped);
      }
    });
  }

  /** Departments without a webhook now have no numbers: what waited there waits until they have one again. */
  private count(): Promise<Counted[]> {
    const withWebhook = this.directory.departments().filter(({ webhookUrl }) => webhookUrl !== null);
    const codes = withWebhook.map(({ code }) => code);
    const open = sql`d.department = w.department and d.state in ('pending', 'waiting')`;
    return sql`
      select w.department, (w.stopped_url is not null)::int as stopped,
             (select count(*)::int from webhook_delivery d where ${open}) as pending,
             (select coalesce(extract(epoch from clock_timestamp() - min(d.queued_at)), 0)::float8
                from webhook_delivery d where ${open}) as oldest,
             (select count(*)::int from webhook_delivery d
               where d.department = w.department and d.state = 'given-up') as "givenUp"
        from webhook w where w.department = any (${codes}::text[])`.on<Counted>(this.reads);
  }
}
