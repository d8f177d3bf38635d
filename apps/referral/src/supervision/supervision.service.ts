import { Injectable } from '@nestjs/common';
import { newId, RefusalError, WHOLE_COUNTRY } from '@aid-chain/kernel';
import {
  checkDepartment,
  Commands,
  Directory,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { subjectOf } from '../referral-state/referral-events.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { SupervisionOrderDto } from './supervision.dto.js';
import { insertOrder, orderOverdue, type NewOrder, type OrderedItem } from './supervision.store.js';

/** Civil affairs orders departments to do what they have overdue (S0-27, SA 4: it supervises the others' assistance). */
@Injectable()
export class Supervision {
  constructor(
    private readonly commands: Commands,
    private readonly settings: ReferralSettings,
    private readonly directory: Directory,
  ) {}

  /** Refuses DEPARTMENT_UNKNOWN, NOTHING_TO_SUPERVISE. */
  order(ctx: CommandContext, { department }: SupervisionOrderDto): Promise<HttpAnswer> {
    checkDepartment(this.directory, department);
    return this.commands.run(ctx, async (tx) => {
      const regionCode = tx.actor.regionCode ?? WHOLE_COUNTRY;
      const due = this.settings.supervisedBy(regionCode, tx.today);
      const dueDay = { dueOn: due.date, dueProvisional: due.provisional };
      const order: NewOrder = { orderId: newId(), department, regionCode, ...dueDay };
      await insertOrder(tx, order);
      const items = await orderOverdue(tx, order);
      if (items.length === 0) throw new RefusalError({ code: 'NOTHING_TO_SUPERVISE', params: {} });
      emitOrdered(tx, order, items);
      const { orderId, dueOn } = order;
      return {
        status: 201,
        body: { orderId, department, dueOn, items: items.length },
        audit: {
          action: 'supervision.ordered',
          ...{ objectType: 'supervision-order', objectId: orderId },
          ids: items.map(({ referralId }) => referralId),
        },
      };
    });
  }
}

function emitOrdered(
  tx: CommandTx,
  { orderId, department, dueOn }: NewOrder,
  items: readonly OrderedItem[],
): void {
  tx.emit({
    type: 'department.supervision-ordered.v1',
    department,
    stream: `feedback/${department}`,
    time: tx.now,
    correlationId: orderId,
    data: { orderId, dueOn, items: items.length },
  });
  for (const item of items) {
    const { referralId, needKind, householdId, step, quarter, correlationId } = item;
    tx.emit({
      type: 'referral.referral-supervised.v1',
      stream: `household/${householdId}`,
      time: tx.now,
      correlationId,
      causationId: referralId,
      data: {
        ...{ subject: subjectOf(item), referralId, needKind, department, orderId, dueOn },
        ...(step === null ? {} : { step }),
        ...(quarter === null ? {} : { quarter }),
      },
    });
  }
}
