import { Injectable } from '@nestjs/common';
import { inSubtree, refuse, RefusalError } from '@aid-chain/kernel';
import { Commands, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import type { DoubleState } from '@aid-chain/vocabulary';
import type { BilledHousehold } from '../batches/bill-matching.js';
import { BillWarnings } from '../batches/bill-warnings.js';
import type { DoubleDecisionDto } from './double.dto.js';

interface DoubleRow extends BilledHousehold {
  readonly state: DoubleState;
  readonly department: string;
  readonly rowRef: string;
  readonly batchId: string;
}

/** Takes the answer of a person to two bills that look alike: only a confirmed second bill counts. */
@Injectable()
export class DoublesService {
  constructor(
    private readonly commands: Commands,
    private readonly warnings: BillWarnings,
  ) {}

  /** Refuses with NOT_FOUND for what is not there or of another region, and with POSSIBLE_DOUBLE_DECIDED. */
  decide(
    context: CommandContext,
    id: string,
    { decision, reasonCode }: DoubleDecisionDto,
  ): Promise<HttpAnswer> {
    return this.commands.run(context, async (tx) => {
      const double = await lockDouble(tx, id);
      if (double.state !== 'open') throw new RefusalError(refuse('POSSIBLE_DOUBLE_DECIDED').refusal);
      await tx.query(
        `update possible_double set state = $2, decided_on = $3, decided_by = $4, reason_code = $5 where id = $1`,
        [id, decision, tx.today, tx.actor.id, reasonCode],
      );
      const warningIds = decision === 'two-bills' ? await this.count(tx, double) : [];
      return {
        status: 201,
        body: { possibleDoubleId: id, state: decision, warningIds },
        audit: {
          action: 'possible-double.decided',
          objectType: 'possible-double',
          objectId: id,
          householdId: double.householdId,
          reason: reasonCode,
          ids: warningIds,
        },
      };
    });
  }

  private async count(tx: CommandTx, double: DoubleRow): Promise<string[]> {
    await tx.query('update medical_bill set counts = true where department = $1 and row_ref = $2', [
      double.department,
      double.rowRef,
    ]);
    return this.warnings.raise(tx, double.batchId, [double]);
  }
}

/** The household is locked first, as a batch does, so that an answer and a batch see each other's bills. */
async function lockDouble(tx: CommandTx, id: string): Promise<DoubleRow> {
  await tx.query(
    `select h.id from household h join possible_double d on d.household_id = h.id where d.id = $1 for no key update of h`,
    [id],
  );
  const [row] = await tx.query<DoubleRow>(
    `select d.state, d.department, d.row_ref as "rowRef", b.batch_id as "batchId", h.id as "householdId",
       h.region_code as "regionCode", h.residence
     from possible_double d join household h on h.id = d.household_id
     join medical_bill b on b.department = d.department and b.row_ref = d.row_ref
     where d.id = $1 for update of d`,
    [id],
  );
  const { regionCode } = tx.actor;
  if (row === undefined || regionCode === undefined || !inSubtree(row.regionCode, regionCode))
    throw new RefusalError(refuse('NOT_FOUND').refusal);
  return row;
}
