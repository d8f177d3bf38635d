import { Injectable } from '@nestjs/common';
import { newId } from '@aid-chain/kernel';
import {
  Commands,
  contractCovers,
  orRefuse,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { loadWarning } from '../warnings/load-warning.js';
import { progressOf, Warning } from '../warnings/warning.entity.js';
import { decideVisit } from '../warnings/warning-steps.rules.js';
import type { VisitDto } from './visit.dto.js';
import { Visit } from './visit.entity.js';

/** Records the visits that warnings ask for (S0-01: 线索摸排核实). */
@Injectable()
export class VisitsService {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
  ) {}

  record(context: CommandContext, warningId: string, dto: VisitDto): Promise<HttpAnswer> {
    return this.commands.run(context, async (tx) => {
      const warning = await loadWarning(tx, warningId);
      orRefuse(contractCovers(tx.actor, 'home-visit'));
      warning.state = orRefuse(decideVisit(progressOf(warning), dto, tx.today));
      const visitId = await this.save(tx, warning, dto);
      return {
        status: 201,
        body: { visitId, warningId, state: warning.state },
        audit: {
          action: 'visit.recorded',
          objectType: 'warning',
          objectId: warningId,
          householdId: warning.householdId,
        },
      };
    });
  }

  private async save(tx: CommandTx, warning: Warning, { on, outcome, note }: VisitDto): Promise<string> {
    const { id: warningId, householdId } = warning;
    const id = newId();
    const contract = tx.actor.contract?.number;
    Object.assign(warning, { visitId: id, visitedOn: on, visitOutcome: outcome });
    await tx.manager.save(Warning, warning);
    const sealedNote =
      note === undefined || note === null ? null : this.sealer.seal('visitNote', householdId, note);
    await tx.manager.insert(Visit, {
      id,
      warningId,
      householdId,
      visitedOn: on,
      outcome,
      actorId: tx.actor.id,
      contract: contract ?? null,
      note: sealedNote,
    });
    tx.emit({
      type: 'monitoring.visit-recorded.v1',
      stream: `household/${householdId}`,
      time: tx.now,
      data: {
        ...{ subject: { householdId }, visitId: id, warningId, on, outcome },
        ...(contract === undefined ? {} : { purchasedService: contract }),
      },
    });
    return id;
  }
}
