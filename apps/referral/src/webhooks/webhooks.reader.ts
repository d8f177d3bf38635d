import { Injectable } from '@nestjs/common';
import { all, sql } from '@aid-chain/messaging';
import { decodeCursor, Directory, page, Reads, type Actor } from '@aid-chain/platform';
import { topicOf } from './delivery-queue.js';
import type { WebhookAttemptsQuery, WebhookDeliveriesQuery } from './webhooks.query.js';
import type {
  WebhookAttempt,
  WebhookAttemptPage,
  WebhookDelivery,
  WebhookDeliveryPage,
} from './webhooks.view.js';

type OrNull<T> = { readonly [K in keyof T]: T[K] | null };
type DeliveryRow = WebhookDelivery & OrNull<Pick<WebhookDelivery, 'nextAt' | 'endedAt'>>;

/** Answers what became of the messages to a webhook, for its department and for operators. */
@Injectable()
export class WebhooksReader {
  constructor(
    private readonly reads: Reads,
    private readonly directory: Directory,
  ) {}

  /** @throws RefusalError NOT_FOUND, with an audit row, for another department's; CURSOR_INVALID */
  async deliveries(
    actor: Actor,
    department: string,
    { state, cursor, limit }: WebhookDeliveriesQuery,
  ): Promise<WebhookDeliveryPage> {
    const entry = await this.allowed(actor, department, 'webhook-delivery.listed');
    return this.reads.audited(actor, entry, async (connection) => {
      const [before] = decodeCursor(cursor, ['number']) ?? [];
      const where = all([
        sql`w.department = ${department}`,
        ...(state === undefined ? [] : [sql`w.state = ${state}`]),
        ...(before === undefined ? [] : [sql`w.delivery_no < ${before}::bigint`]),
      ]);
      const rows = await sql`
        select w.delivery_no as "deliveryNo", o.event_id as "messageId", w.state, w.attempts,
               case when w.state = 'pending' then w.next_at end as "nextAt", w.ended_at as "endedAt"
          from webhook_delivery w join delivery d on d.topic = ${topicOf(department)} and d.delivery_no = w.delivery_no
          join outbox o on o.topic = d.topic and o.id = d.id
         where ${where} order by w.delivery_no desc limit ${limit + 1}`.on<DeliveryRow>(connection);
      const { items, ...more } = page(rows, limit, ({ deliveryNo }) => [deliveryNo]);
      return { items: items.map((row) => present(row)), ...more };
    });
  }

  /** @throws RefusalError NOT_FOUND, with an audit row, for another department's; CURSOR_INVALID */
  async attempts(
    actor: Actor,
    department: string,
    { deliveryNo, cursor, limit }: WebhookAttemptsQuery,
  ): Promise<WebhookAttemptPage> {
    const entry = await this.allowed(actor, department, 'webhook-attempt.listed');
    return this.reads.audited(actor, entry, async (connection) => {
      const [before] = decodeCursor(cursor, ['number']) ?? [];
      const where = all([
        sql`department = ${department}`,
        ...(deliveryNo === undefined ? [] : [sql`delivery_no = ${deliveryNo}::bigint`]),
        ...(before === undefined ? [] : [sql`attempt_id < ${before}::bigint`]),
      ]);
      const rows = await sql`
        select attempt_id as id, delivery_no as "deliveryNo", attempted_at as "attemptedAt",
               duration_ms as "durationMs", status, fault
          from webhook_attempt where ${where} order by attempt_id desc limit ${limit + 1}`.on<
        WebhookAttempt & { id: number }
      >(connection);
      const { items, ...more } = page(rows, limit, ({ id }) => [id]);
      return { items: items.map(({ id: _id, ...row }) => present(row)), ...more };
    });
  }

  private async allowed(actor: Actor, department: string, action: string) {
    const known = this.directory.knownDepartments().includes(department);
    const objectId = known ? department : 'unknown';
    const own = actor.role !== 'department' || actor.department === department;
    if (!known || !own) return this.reads.deny(actor, { action, objectType: 'department', objectId });
    return { action, objectType: 'department', ids: [department] };
  }
}

/** What a row does not have is left out of the answer. */
function present<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}
