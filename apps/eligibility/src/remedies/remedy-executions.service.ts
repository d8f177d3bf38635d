import { Injectable } from '@nestjs/common';
import type { Fen, IsoDate } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  Commands,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { Track } from '@aid-chain/vocabulary';
import { worksOn } from '../case-opening/open-case.rules.js';
import { findCase } from '../cases/case-store.js';
import { PlaceRules } from '../place/place-rules.js';
import { whoCarriesOut } from './carrying-out.js';
import { executionRecorded, isCarriedOut } from './handling.rules.js';
import { lockOwnRemedy } from './locked-remedy.js';
import { answerOf } from './remedy-answer.js';
import { emitRemedy } from './remedy-events.js';
import { stateWithResult } from './remedy-next.rules.js';
import type { RemedyExecutionDto } from './remedy-steps.dto.js';
import type { Remedy } from './remedy.state.js';
import { waitsAtWindow } from './unaccepted-application.js';
import { REMEDY_COLUMNS, updateRemedy } from './remedy.store.js';
import { RemedyTextSealer } from './remedy-texts.js';

/** How results that order a new decision are carried out: by the decision itself, or as a person records it (L-22). */
@Injectable()
export class RemedyExecutions {
  constructor(
    private readonly commands: Commands,
    private readonly texts: RemedyTextSealer,
    private readonly rules: PlaceRules,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, REMEDY_CORRECTION_OPEN, REMEDY_ARREARS_DUE, and what {@link executionRecorded} refuses. */
  record(ctx: CommandContext, id: string, { on, outcome, reason }: RemedyExecutionDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const remedy = await lockOwnRemedy(tx, id);
      const authorityOf = whoCarriesOut(this.rules, remedy, on);
      const { actor, today } = tx;
      const isAtWindow = await waitsAtWindow(tx, remedy);
      orRefuse(executionRecorded(remedy, on, { today, role: actor.role, authorityOf, outcome, isAtWindow }));
      const isOpen = await hasOpenCorrection(tx, remedy);
      if (outcome === 'carried-out') orRefuse(isCarriedOut({ isOpen, dueFen: await arrearsDue(tx, id) }));
      const executed: Remedy = { ...remedy, execution: outcome, executedOn: on };
      const after: Remedy = { ...executed, state: stateWithResult(executed) };
      await updateRemedy(tx, after, this.texts.sealed('executionReason', id, reason));
      emitRemedy(tx, after, { time: tx.now, on });
      const warnings: Remedy['warnings'] = isOpen ? [...after.warnings, 'case-stays-open'] : after.warnings;
      return answerOf({ ...after, warnings }, 'remedy.carried-out', outcome);
    });
  }

  /**
   * A track was decided: the remedies that ordered it, for which the case was opened or which were against its delay, are carried out.
   * @returns the remedies for which it was decided anew, also those that ordered nothing
   */
  async decided(
    tx: CommandTx,
    { caseId, track, on }: { readonly caseId: string; readonly track: Track; readonly on: IsoDate },
  ): Promise<readonly Remedy[]> {
    const found = await sql`
      select ${REMEDY_COLUMNS} from remedy r
       where r.track = ${track} and r.executed_on is null and r.result is not null
         and (r.correction_case_id = ${caseId}::uuid
              or r.case_id = ${caseId}::uuid and r.ground in ('silence', 'non-acceptance') and r.correction_case_id is null
                 and r.result in ('changed', 'redone'))
       order by r.remedy_id for update of r`.on<Remedy>(tx);
    const executed = found.map((remedy): Remedy => {
      const after: Remedy = {
        ...remedy,
        correctionCaseId: caseId,
        execution: 'decided-anew',
        executedOn: on,
      };
      return { ...after, state: stateWithResult(after) };
    });
    // At most a few: one reconsideration, perhaps a lawsuit, about one decision.
    for (const remedy of executed) {
      await updateRemedy(tx, remedy);
      emitRemedy(tx, remedy, { time: tx.now, on });
    }
    return executed;
  }
}

/** What of the arrears that a result awards is not paid yet, fen. */
async function arrearsDue(tx: CommandTx, remedyId: string): Promise<Fen> {
  const [found] = await sql`
    select coalesce(sum(sum_fen), 0)::float8 as "dueFen" from arrears
     where remedy_id = ${remedyId}::uuid and state = 'due'`.on<{ readonly dueFen: Fen }>(tx);
  return found?.dueFen ?? 0;
}

/** Whether the case in which it was to be decided anew is still at work: its clock runs on, and its time is owed. */
async function hasOpenCorrection(tx: CommandTx, { correctionCaseId, track }: Remedy): Promise<boolean> {
  if (correctionCaseId === null || track === null) return false;
  const file = await findCase(tx, correctionCaseId, tx.actor);
  return file !== undefined && worksOn(file, [track]);
}
