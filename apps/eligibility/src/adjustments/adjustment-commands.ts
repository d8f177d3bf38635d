import { Injectable } from '@nestjs/common';
import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import type { CommandContext, CommandTx, HttpAnswer } from '@aid-chain/platform';
import { checkNoRelative } from '../authorisation/no-relative.js';
import type { CaseState } from '../cases/case.state.js';
import { CaseCommands, type CaseAnswer } from '../commands/case-commands.js';
import { lockRecognitions } from '../recognitions/recognition-store.js';
import type { Adjustment } from './adjustment.state.js';
import { closedOn, lockAdjustment } from './adjustment.store.js';

/** One command on one adjustment. */
interface AdjustmentCommand {
  readonly ctx: CommandContext;
  readonly id: string;
  readonly action: string;
  readonly on: IsoDate;
}

type Work = (tx: CommandTx, file: CaseState, adjustment: Adjustment) => Promise<CaseAnswer>;

/** Runs every command on an adjustment as a command on its case: in the own region, by nobody related to the family. */
@Injectable()
export class AdjustmentCommands {
  constructor(private readonly cases: CaseCommands) {}

  /** Refuses NOT_FOUND, CASE_NOT_FOUND of another region, CLOSE_RELATIVE. */
  run({ ctx, id, action, on }: AdjustmentCommand, work: Work): Promise<HttpAnswer> {
    const caseOf = (tx: CommandTx): Promise<string> => caseOfAdjustment(tx, id);
    return this.cases.runOn({ ctx, action, about: [id], on }, caseOf, async (tx, file) => {
      // Before the adjustment, as every command takes them: an adoption locks many households first.
      await lockRecognitions(tx, file.householdId);
      const adjustment = await lockAdjustment(tx, id);
      if (adjustment === undefined) throw notFound();
      await checkNoRelative(tx, tx.actor, file.householdId);
      return work(tx, file, adjustment);
    });
  }

  /** The same of one that is not decided and not withdrawn. Refuses ADJUSTMENT_NOT_OPEN. */
  runOpen(command: AdjustmentCommand, work: Work): Promise<HttpAnswer> {
    return this.run(command, (tx, file, adjustment) => {
      if (adjustment.state === 'proposed' || adjustment.state === 'heard') return work(tx, file, adjustment);
      throw new RefusalError({ code: 'ADJUSTMENT_NOT_OPEN', params: { on: closedOn(adjustment) } });
    });
  }
}

async function caseOfAdjustment(tx: CommandTx, id: string): Promise<string> {
  const [found] = await sql`
    select case_id as "caseId" from adjustment where adjustment_id = ${id}::uuid`.on<{ caseId: string }>(tx);
  if (found === undefined) throw notFound();
  return found.caseId;
}

const notFound = (): RefusalError => new RefusalError({ code: 'NOT_FOUND', params: {} });
