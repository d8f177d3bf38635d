import { Injectable } from '@nestjs/common';
import { lastWorkingDay, RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  Commands,
  Directory,
  orRefuse,
  Policies,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { ApplicationState } from '@aid-chain/vocabulary';
import { visibleTo } from '../application-state/visible.js';
import { checkApplicationImpartial } from '../declared-relatives/declared-relatives.js';
import { emitNonAcceptance } from './non-acceptance.events.js';
import { saveSupplementDelivery, supplementOf } from './filing-supplement.store.js';
import { nonAcceptancesOf, saveDelivery } from './non-acceptance.store.js';
import { publishKept } from './kept-decisions.js';
import { deliveryWarnings } from './notice-delivery.warnings.js';
import type { NoticeDeliveryDto } from './notice-delivery.dto.js';
import { noticeDelivered } from './notice-delivery.rules.js';

interface OfPlace {
  readonly state: ApplicationState;
  readonly regionCode: string;
}

/** Records that a notice of the window reached the family (L-22; D57 10). */
@Injectable()
export class NoticeDeliveries {
  constructor(
    private readonly commands: Commands,
    private readonly policies: Policies,
    private readonly directory: Directory,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, and what {@link noticeDelivered} refuses. @returns 201 {applicationId, form, deliveredOn, dueOn?, warnings} */
  record(ctx: CommandContext, applicationId: string, delivery: NoticeDeliveryDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const { on } = delivery;
      const { state, regionCode } = await lockOne(tx, applicationId);
      await checkApplicationImpartial(tx, tx.actor, applicationId);
      const decision = (await nonAcceptancesOf(tx, applicationId)).find((each) => each.setAsideOn === null);
      const supplement = await supplementOf(tx, applicationId);
      const form = orRefuse(noticeDelivered({ state, decision, supplement }, on, tx.today));
      const dueOn = form === 'filing-supplement-notice' ? this.dueOn(regionCode, on) : null;
      if (form === 'non-acceptance-notice' && decision !== undefined) {
        const { decisionId } = decision;
        await publishKept(tx, { decisionId, time: tx.now });
        await saveDelivery(tx, decisionId, delivery);
        await emitNonAcceptance(tx, { applicationId, decisionId, regionCode, state: 'delivered', on });
      } else if (supplement !== undefined)
        await saveSupplementDelivery(tx, supplement.requestId, { ...delivery, dueOn });
      const due = dueOn === null ? {} : { dueOn };
      const objectId = form === 'non-acceptance-notice' ? decision?.decisionId : supplement?.requestId;
      const warnings = await deliveryWarnings(tx, { form, applicationId, objectId, dueOn });
      return {
        status: 201,
        body: { applicationId, form, deliveredOn: on, ...due, warnings },
        audit: {
          ...{ action: 'application-notice.delivered', objectType: 'application', objectId: applicationId },
          reason: delivery.method,
        },
      };
    });
  }

  private dueOn(regionCode: string, on: IsoDate): IsoDate | null {
    const days = this.policies.one(regionCode, 'supplement-notice.working-days', on);
    return lastWorkingDay(this.directory.calendar(), on, days) ?? null;
  }
}

async function lockOne(tx: CommandTx, applicationId: string): Promise<OfPlace> {
  const [row] = await sql`
    select a.state, a.region_code as "regionCode" from application a
     where a.id = ${applicationId}::uuid and ${visibleTo(tx.actor)} for update`.on<OfPlace>(tx);
  if (row === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return row;
}
