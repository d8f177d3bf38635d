import { Injectable } from '@nestjs/common';
import { refuse, RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  isOfOwnRegion,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { DoubleDecision, DoubleKind, DoubleState } from '@aid-chain/vocabulary';
import type { PlacedHousehold } from '../data-kinds/data-kind.js';
import { Evaluation } from '../evaluation/evaluation.js';
import type { DoubleDecisionDto } from './double.dto.js';
import { checkDecision } from './double.rules.js';

interface OpenDouble extends PlacedHousehold {
  readonly kind: DoubleKind;
  readonly state: DoubleState;
  readonly department: string;
  /** The row to decide about, and the earlier one. */
  readonly rowRef: string;
  readonly likeRef: string;
  readonly batchId: string;
  readonly rowNo: number;
}

const DECIDE = `
update possible_double set state = $2, decided_on = $3, decided_by = $4, reason_code = $5 where id = $1`;

const COUNT = 'update medical_bill set counts = true where department = $1 and row_ref = $2';

/** The later row takes the place of the earlier one, also for what else is still to be compared with that. */
const REPLACE = `
with compared as (
  update possible_double set like_ref = $2
  where department = $1 and like_ref = $3 and state = 'open' and row_ref <> $2
)
update medical_bill set counts = (row_ref = $2) where department = $1 and row_ref in ($2, $3)`;

/** Takes a person's answer to two rows of bills: nothing counts twice, nothing is replaced without it. */
@Injectable()
export class DoublesService {
  constructor(
    private readonly commands: Commands,
    private readonly evaluation: Evaluation,
  ) {}

  /**
   * Refuses with NOT_FOUND for what is not there or of another region, POSSIBLE_DOUBLE_DECIDED, and what
   * {@link checkDecision} refuses.
   */
  decide(context: CommandContext, id: string, body: DoubleDecisionDto): Promise<HttpAnswer> {
    const { decision, reasonCode } = body;
    return this.commands.run(context, async (tx) => {
      const double = await lockDouble(tx, id);
      if (double.state !== 'open') throw new RefusalError(refuse('POSSIBLE_DOUBLE_DECIDED').refusal);
      orRefuse(checkDecision(double.kind, body));
      await tx.query(DECIDE, [id, decision, tx.today, tx.actor.id, reasonCode]);
      const warningIds = await this.carryOut(tx, double, decision);
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

  /** @returns the ids of the warnings that the new sum raises */
  private async carryOut(tx: CommandTx, double: OpenDouble, decision: DoubleDecision): Promise<string[]> {
    const { department, rowRef, likeRef, batchId } = double;
    const cause = { kind: 'medical-bills', batchId } as const;
    switch (decision) {
      case 'one-bill':
        return [];
      case 'two-bills':
        await tx.query(COUNT, [department, rowRef]);
        return this.evaluation.raise(tx, cause, [double]);
      case 'replaced':
        await tx.query(REPLACE, [department, rowRef, likeRef]);
        await this.evaluation.correct(tx, cause, [double]);
        return this.evaluation.raise(tx, cause, [double]);
    }
  }
}

/** The household is locked first, as a batch does, so that an answer and a batch see each other's bills. */
async function lockDouble(tx: CommandTx, id: string): Promise<OpenDouble> {
  await tx.query(
    `select h.id from household h join possible_double d on d.household_id = h.id where d.id = $1 for no key update of h`,
    [id],
  );
  const [row] = await tx.query<OpenDouble>(
    `select d.kind, d.state, d.department, d.row_ref as "rowRef", d.like_ref as "likeRef", b.batch_id as "batchId",
       b.row_no as "rowNo", h.id as "householdId", h.region_code as "regionCode", h.residence
     from possible_double d join household h on h.id = d.household_id
     join medical_bill b on b.department = d.department and b.row_ref = d.row_ref
     where d.id = $1 for update of d`,
    [id],
  );
  if (row === undefined || !isOfOwnRegion(tx.actor, row.regionCode))
    throw new RefusalError(refuse('NOT_FOUND').refusal);
  return row;
}
