import { Injectable } from '@nestjs/common';
import { newId } from '@aid-chain/kernel';
import { Commands, orRefuse, Sealer, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { arrearsView } from './arrears-view.rules.js';
import { emitArrears } from './arrears-events.js';
import { insertCorrection } from './arrears-correction.store.js';
import type { ArrearsCorrectionDto } from './arrears.dto.js';
import { settlementToCorrect } from './arrears.rules.js';
import { CORRECTION_FIELD } from './arrears-fields.js';
import { keepSettlement } from './arrears.store.js';
import { lockArrears } from './locked-arrears.js';

/** Takes back that arrears were settled, where that was recorded by mistake: they are owed again (A-04, L-18). */
@Injectable()
export class ArrearsCorrections {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, and what {@link settlementToCorrect} refuses. @returns 201 with the arrears */
  correct(ctx: CommandContext, id: string, { on, reason }: ArrearsCorrectionDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const arrears = await lockArrears(tx, id);
      const settlement = orRefuse(settlementToCorrect(arrears, on, tx.today));
      const correctionId = newId();
      await insertCorrection(tx, {
        ...{ ...settlement, correctionId, arrearsId: id, on, by: tx.actor.id },
        reason: this.sealer.sealJson(CORRECTION_FIELD, correctionId, reason),
      });
      const after = { ...arrears, state: 'due', settledOn: null, settledBy: null, note: null } as const;
      await keepSettlement(tx, after);
      emitArrears(tx, after, on, settlement.corrected);
      const { householdId, caseId } = after;
      const audit = { action: 'arrears.corrected', objectType: 'arrears', objectId: id, householdId };
      const { corrected } = settlement;
      return {
        ...{ status: 201, body: { ...arrearsView(after) } },
        audit: { ...audit, reason: corrected, ids: [caseId] },
      };
    });
  }
}
