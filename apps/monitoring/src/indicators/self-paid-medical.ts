import { Injectable } from '@nestjs/common';
import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import { Directory, placeParameter, Policies } from '@aid-chain/platform';
import type { BilledHousehold } from '../batches/bill-matching.js';
import type { HouseholdSum } from '../batches/household-sums.js';
import type { NewWarning } from '../warnings/raise-warnings.js';
import {
  isWorse,
  metRules,
  mayBeMonitored,
  rulesAfterCorrection,
  SELF_PAID_MEDICAL,
  selfPaidLimits,
  worseLimits,
  type MetRule,
  type SelfPaidSum,
} from './self-paid-medical.rules.js';

/** Turns the sums of a batch into warnings, with the parameters of each place on the day (S3-04). */
@Injectable()
export class SelfPaidMedical {
  constructor(
    private readonly policies: Policies,
    private readonly directory: Directory,
  ) {}

  /** Whether the place has all that a warning needs on a day; without it no bill of its households can be judged. */
  isJudgedIn(regionCode: string, on: IsoDate): boolean {
    try {
      placeParameter(this.policies.pack(regionCode, on), 'warning.visit.working-days');
      return true;
    } catch (error) {
      if (error instanceof RefusalError) return false;
      throw error;
    }
  }

  /** Over how many months bills are summed in a place on a day. */
  months(regionCode: string, on: IsoDate): number {
    return selfPaidLimits(this.policies.pack(regionCode, on)).months;
  }

  /**
   * The warning that a sum gives cause for; undefined when it meets no rule of S3-04, when it is no worse than what a
   * person dismissed, or when the place monitors no households of that residence.
   */
  warning(
    sum: HouseholdSum,
    batchId: string,
    { regionCode, residence }: BilledHousehold,
    today: IsoDate,
  ): Omit<NewWarning, 'raisedAt'> | undefined {
    const pack = this.policies.pack(regionCode, today);
    if (!mayBeMonitored(pack, residence)) return undefined;
    const limits = selfPaidLimits(pack);
    const met = metRules(sum, limits);
    if (met.length === 0 || !isWorse(sum.totalFen, met, sum.dismissed, worseLimits(pack))) return undefined;
    const days = placeParameter(pack, 'warning.visit.working-days');
    return {
      householdId: sum.householdId,
      regionCode,
      indicator: SELF_PAID_MEDICAL,
      level: 'normal',
      evidence: met.map((rule) => ({ batchId, rowNo: sum.rowNo, ...rule })),
      window: { measuredFen: sum.totalFen, endOn: sum.endOn, months: limits.months },
      ...(sum.dismissed === undefined ? {} : { previousWarningId: sum.dismissed.warningId }),
      parameterVersion: pack.packHash,
      due: this.directory.calendar().addWorkingDays(today, days),
    };
  }

  /** The sentences and the parameters of a warning whose sum was corrected downwards, for the months of its window. */
  corrected(
    sum: SelfPaidSum & { readonly months: number },
    regionCode: string,
    today: IsoDate,
  ): { rules: MetRule[]; parameterVersion: string } {
    const pack = this.policies.pack(regionCode, today);
    const limits = { ...selfPaidLimits(pack), months: sum.months };
    return { rules: rulesAfterCorrection(sum, limits), parameterVersion: pack.packHash };
  }
}
