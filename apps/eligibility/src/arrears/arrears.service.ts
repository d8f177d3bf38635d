import { Injectable } from '@nestjs/common';
import { Commands, orRefuse, Sealer, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { arrearsView } from './arrears-view.rules.js';
import { emitArrears } from './arrears-events.js';
import type { ArrearsSettlementDto } from './arrears.dto.js';
import { settled } from './arrears.rules.js';
import type { Arrears } from './arrears.state.js';
import { REASON_FIELD } from './arrears-fields.js';
import { keepSettlement } from './arrears.store.js';
import { lockArrears } from './locked-arrears.js';

/** Records that arrears were paid, or that a person found that they are not owed. */
@Injectable()
export class ArrearsSettlements {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, and what {@link settled} refuses. @returns 201 with the arrears */
  settle(
    ctx: CommandContext,
    id: string,
    { on, outcome, reason }: ArrearsSettlementDto,
  ): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const arrears = await lockArrears(tx, id);
      orRefuse(settled(arrears, { on, outcome, hasReason: reason !== undefined }, tx.today));
      const after: Arrears = {
        ...{ ...arrears, state: outcome, settledOn: on, settledBy: tx.actor.id },
        note: reason === undefined ? null : this.sealer.sealJson(REASON_FIELD, id, reason),
      };
      await keepSettlement(tx, after);
      emitArrears(tx, after, on);
      const { householdId, caseId } = after;
      const audit = {
        action: 'arrears.settled',
        objectType: 'arrears',
        objectId: id,
        householdId,
        reason: outcome,
      };
      return { status: 201, body: { ...arrearsView(after) }, audit: { ...audit, ids: [caseId] } };
    });
  }
}
