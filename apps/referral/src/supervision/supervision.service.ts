import { Injectable } from '@nestjs/common';
import { newId, RefusalError, WHOLE_COUNTRY } from '@aid-chain/kernel';
import {
  checkDepartment,
  checkOwnRegion,
  Commands,
  Directory,
  placeCondition,
  regionCondition,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { sql, type SqlText } from '@aid-chain/messaging';
import { subjectOf } from '../referral-state/referral-events.js';
import { ReferralDeadlines } from '../referral-state/referral-deadlines.js';
import type { SupervisionOrderDto } from './supervision.dto.js';
import { insertOrder, orderOverdue, type NewOrder, type OrderedItem } from './supervision.store.js';

/** Civil affairs orders departments to do what they have overdue (S0-27, SA 4: it supervises the others' assistance). */
@Injectable()
export class Supervision {
  constructor(
    private readonly commands: Commands,
    private readonly deadlines: ReferralDeadlines,
    private readonly directory: Directory,
  ) {}

  /** Refuses DEPARTMENT_UNKNOWN, REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, NOTHING_TO_SUPERVISE. */
  order(ctx: CommandContext, { department, regionCode: asked }: SupervisionOrderDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      checkDepartment(this.directory, department);
      const regionCode = asked ?? tx.actor.regionCode ?? WHOLE_COUNTRY;
      const inPlace = await this.inPlace(tx, asked);
      const places = { ofDuty: inPlace(sql`d.region_code`), ofReferral: inPlace(sql`r.region_code`) };
      const due = this.deadlines.supervisedBy(regionCode, tx.today);
      const dueDay = { dueOn: due.date, dueProvisional: due.provisional };
      const order: NewOrder = { orderId: newId(), department, regionCode, ...dueDay };
      await insertOrder(tx, order);
      const items = await orderOverdue(tx, order, places);
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

  /** The condition on a column: of the whole own region, or of a part of it that is asked for. */
  private async inPlace(
    tx: CommandTx,
    regionCode: string | undefined,
  ): Promise<(column: SqlText) => SqlText> {
    if (regionCode === undefined) return (column) => regionCondition(tx.actor, column);
    await checkOwnRegion(this.directory, tx.actor, regionCode, tx);
    const scope = this.directory.scope(regionCode, tx.today);
    return (column) => placeCondition(scope, column);
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
