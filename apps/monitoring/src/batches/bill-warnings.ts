import { Injectable } from '@nestjs/common';
import type { CommandTx } from '@aid-chain/platform';
import { SelfPaidMedical } from '../indicators/self-paid-medical.js';
import { raiseWarnings, type NewWarning } from '../warnings/raise-warnings.js';
import type { BilledHousehold } from './bill-matching.js';
import { sumHouseholds } from './household-sums.js';

/** Sums the bills of households and warns where they give cause. */
@Injectable()
export class BillWarnings {
  constructor(private readonly indicator: SelfPaidMedical) {}

  /**
   * @param batchId the batch with a row of which each window is looked at
   * @param households each once; one whose place has no parameters today is passed over
   * @returns the ids of the warnings that are new
   */
  async raise(tx: CommandTx, batchId: string, households: readonly BilledHousehold[]): Promise<string[]> {
    const judged = households.filter(({ regionCode }) => this.indicator.isJudgedIn(regionCode, tx.today));
    const wanted = judged.map(({ householdId, regionCode }) => ({
      householdId,
      months: this.indicator.months(regionCode, tx.today),
    }));
    const places = new Map(judged.map((household) => [household.householdId, household]));
    const sums = await sumHouseholds(tx, batchId, wanted);
    const warnings = new Map<string, NewWarning>();
    for (const sum of [...sums].sort((a, b) => a.totalFen - b.totalFen)) {
      const place = places.get(sum.householdId);
      const warning = place && this.indicator.warning(sum, batchId, place, tx.today);
      // The highest sum that gives cause for one comes last.
      if (warning !== undefined) warnings.set(sum.householdId, { ...warning, raisedAt: tx.now });
    }
    return raiseWarnings(tx, [...warnings.values()]);
  }
}
