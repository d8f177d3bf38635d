import { Injectable } from '@nestjs/common';
import { refuse, RefusalError } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
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
import { checkHouseholdImpartial } from '../declared-relatives/declared-relatives.js';
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

const count = ({ department, rowRef }: OpenDouble): SqlText => sql`
update medical_bill set counts = true where department = ${department} and row_ref = ${rowRef}`;

/** The later row takes the place of the earlier one, also for what else is still to be compared with that. */
const replace = ({ department, rowRef, likeRef }: OpenDouble): SqlText => sql`
with compared as (
  update possible_double set like_ref = ${rowRef}
  where department = ${department} and like_ref = ${likeRef} and state = 'open' and row_ref <> ${rowRef}
)
update medical_bill set counts = (row_ref = ${rowRef})
where department = ${department} and row_ref in (${rowRef}, ${likeRef})`;

/** Takes a person's answer to two rows of bills: nothing counts twice, nothing is replaced without it. */
@Injectable()
export class DoublesService {
  constructor(
    private readonly commands: Commands,
    private readonly evaluation: Evaluation,
  ) {}

  /**
   * Refuses with NOT_FOUND for what is not there or of another region, CLOSE_RELATIVE,
   * POSSIBLE_DOUBLE_DECIDED, and what {@link checkDecision} refuses.
   */
  decide(context: CommandContext, id: string, body: DoubleDecisionDto): Promise<HttpAnswer> {
    const { decision, reasonCode } = body;
    return this.commands.run(context, async (tx) => {
      const double = await lockDouble(tx, id);
      await checkHouseholdImpartial(tx, double.householdId);
      if (double.state !== 'open') throw new RefusalError(refuse('POSSIBLE_DOUBLE_DECIDED').refusal);
      orRefuse(checkDecision(double.kind, body));
      await sql`
        update possible_double set state = ${decision}, decided_on = ${tx.today}::date, decided_by = ${tx.actor.id},
          reason_code = ${reasonCode}
        where id = ${id}::uuid`.on(tx);
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
    const cause = { kind: 'medical-bills', batchId: double.batchId } as const;
    switch (decision) {
      case 'one-bill':
        return [];
      case 'two-bills':
        await count(double).on(tx);
        return this.evaluation.raise(tx, cause, [double]);
      case 'replaced':
        await replace(double).on(tx);
        await this.evaluation.correct(tx, cause, [double]);
        return this.evaluation.raise(tx, cause, [double]);
    }
  }
}

/** The household is locked first, as a batch does, so that an answer and a batch see each other's bills. */
async function lockDouble(tx: CommandTx, id: string): Promise<OpenDouble> {
  await sql`
    select h.id from household h join possible_double d on d.household_id = h.id
    where d.id = ${id}::uuid for no key update of h`.on(tx);
  const [row] = await sql`
    select d.kind, d.state, d.department, d.row_ref as "rowRef", d.like_ref as "likeRef", b.batch_id as "batchId",
      b.row_no as "rowNo", h.id as "householdId", h.region_code as "regionCode", h.residence
    from possible_double d join household h on h.id = d.household_id
    join medical_bill b on b.department = d.department and b.row_ref = d.row_ref
    where d.id = ${id}::uuid for update of d`.on<OpenDouble>(tx);
  if (row === undefined || !isOfOwnRegion(tx.actor, row.regionCode))
    throw new RefusalError(refuse('NOT_FOUND').refusal);
  return row;
}
