import type { AskedHousehold, ChangedHousehold, DataIndicator, Finding } from '../indicator.js';
import { readWarnedSums, type WarnedSum } from './corrected-sums.js';
import { sumHouseholds, type HouseholdSum } from './household-sums.js';
import {
  isWorse,
  mayBeMonitored,
  metRules,
  rulesAfterCorrection,
  selfPaidLimits,
  worseLimits,
  type MetRule,
} from './self-paid-medical.rules.js';

/** The self-paid medical costs of a household within the months of its place (S3-04). */
export const selfPaidMedical = {
  code: 'self-paid-medical',
  level: 'normal',
  suggests: ['push', 'identify'],
  pointsTo: { kind: 'medical', aspects: ['cost'] },
  attaches: ['medical-bills'],
  reads: ['medical-bills'],
  raises: {
    read: (sql, batchId, households) =>
      sumHouseholds(
        sql,
        batchId,
        households.map(({ householdId, pack, on }) => ({
          householdId,
          on,
          months: selfPaidLimits(pack).months,
        })),
      ),
    evaluate: highSum,
  },
  corrects: { read: readWarnedSums, evaluate: correctedSum },
  quietAfter: 'dismissal',
  sumsMembers: true,
} as const satisfies DataIndicator<HouseholdSum, WarnedSum>;

/**
 * What a sum gives cause for; undefined when it meets no rule of S3-04, when it is no worse than what a person
 * dismissed, or when the place monitors no households of that residence.
 */
function highSum(sum: HouseholdSum, { pack, residence }: AskedHousehold): Finding | undefined {
  if (!mayBeMonitored(pack, residence)) return undefined;
  const limits = selfPaidLimits(pack);
  const met = metRules(sum, limits);
  if (met.length === 0 || !isWorse(sum.totalFen, met, sum.dismissed, worseLimits(pack))) return undefined;
  return {
    ...findingOf(met, sum.batchId, sum.rowNo),
    ...{ measured: sum.totalFen, endOn: sum.endOn, months: limits.months },
    ...(sum.previousWarningId === undefined ? {} : { previousWarningId: sum.previousWarningId }),
  };
}

/** A warning keeps its window; also below the limits it stays, for the visit to find that nothing is the matter. */
function correctedSum(
  { totalFen, endOn, months, annualNetIncomeFen, isIncomeOfPart }: WarnedSum,
  { pack, rowNo }: ChangedHousehold,
  batchId: string,
): Finding {
  const sum = {
    totalFen,
    endOn,
    isIncomeOfPart,
    ...(annualNetIncomeFen === undefined ? {} : { annualNetIncomeFen }),
  };
  const rules = rulesAfterCorrection(sum, { ...selfPaidLimits(pack), months });
  return { ...findingOf(rules, batchId, rowNo), ...{ measured: totalFen, endOn, months } };
}

function findingOf(
  rules: readonly MetRule[],
  batchId: string,
  rowNo: number,
): Pick<Finding, 'evidence' | 'grounds'> {
  return {
    grounds: rules.map(({ ruleId }) => ruleId),
    evidence: rules.map((rule) => ({ batchId, rowNo, ...rule })),
  };
}
