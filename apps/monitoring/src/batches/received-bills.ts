import { Injectable } from '@nestjs/common';
import { refuse, RefusalError, type IsoDate } from '@aid-chain/kernel';
import { BlindIndex, Policies, Sealer, type Actor, type CommandTx } from '@aid-chain/platform';
import { departmentWithTask } from '@aid-chain/policy';
import { SelfPaidMedical } from '../indicators/self-paid-medical.js';
import { matchBills, type MatchedBill } from './bill-matching.js';
import type { MedicalBillRow, RejectedRow } from './medical-bill-row.rules.js';

/** The rows of a batch by what can be done with them. */
export interface ReceivedRows {
  readonly matched: readonly MatchedBill[];
  /** Rows of persons who belong to no household here. */
  readonly unmatched: number;
  readonly unjudged: readonly RejectedRow[];
}

/** Says who may send bills, and which of them belong to households that can be judged today. */
@Injectable()
export class ReceivedBills {
  constructor(
    private readonly policies: Policies,
    private readonly blindIndex: BlindIndex,
    private readonly sealer: Sealer,
    private readonly indicator: SelfPaidMedical,
  ) {}

  /**
   * The department of an actor, where its place gave it the task (departments.yaml).
   * @throws RefusalError DEPARTMENT_NOT_THE_SENDER for every other one
   */
  sender({ department, regionCode }: Actor): string {
    const list = regionCode === undefined ? [] : this.policies.departments(regionCode);
    if (department !== undefined && departmentWithTask(list, 'medical-bills') === department)
      return department;
    throw new RefusalError(refuse('DEPARTMENT_NOT_THE_SENDER').refusal);
  }

  /** A row that the place could not judge is given back, to be sent again: kept in silence it would warn of nothing. */
  async sort(tx: CommandTx, rows: readonly MedicalBillRow[]): Promise<ReceivedRows> {
    const found = await matchBills(tx, { blindIndex: this.blindIndex, sealer: this.sealer }, rows);
    const judging = this.judging(found, tx.today);
    const outside = found.filter(({ regionCode }) => !judging.has(regionCode));
    return {
      matched: found.filter(({ regionCode }) => judging.has(regionCode)),
      unmatched: rows.length - found.length,
      unjudged: outside.map(({ rowNo }) => ({ row: rowNo, code: 'ROW_PLACE_WITHOUT_PARAMETERS', path: '' })),
    };
  }

  private judging(found: readonly MatchedBill[], today: IsoDate): ReadonlySet<string> {
    const places = [...new Set(found.map(({ regionCode }) => regionCode))];
    return new Set(places.filter((place) => this.indicator.isJudgedIn(place, today)));
  }
}
