import type { HouseholdNumbers } from './households.js';

/** The limits of the sample's county as plain numbers. */
export interface BareLimits {
  readonly standardFen: number;
  readonly workCostBp: number;
  readonly marginBp: number;
  readonly depositMonths: number;
  readonly lineFen: number;
  readonly medicalFen: number;
  readonly medicalBp: number;
  readonly educationBp: number;
}

/** What the baseline comes to: the results without a line, a sentence, a source or a missing fact. */
export interface BareDecision {
  readonly dibao: string;
  readonly amountFen: number | null;
  readonly margin: string;
  readonly monitored: string;
}

const MONTHS = 12;
const BASIS = 10_000;

/**
 * The same results by hand: whole numbers, no evidence to weigh, no dates, nothing unknown. It is the least that a
 * decision can cost, and a second opinion on every household of the bench.
 */
export function bareDecision(family: HouseholdNumbers, limits: BareLimits): BareDecision {
  const { members, wageFen, rentFen, cropsFen, aidFen, medicalFen, educationFen } = family;
  const counted = wageFen * (BASIS - limits.workCostBp) + (rentFen + cropsFen) * BASIS;
  const bar = limits.standardFen * members * MONTHS * BASIS;
  const property =
    family.depositFen <= limits.depositMonths * limits.standardFen * members &&
    family.dwellings <= 1 &&
    family.vehicles <= 0;
  const dibao = counted < bar && property;
  const margin = counted * BASIS < bar * limits.marginBp && property;
  const net = wageFen + rentFen + cropsFen + aidFen;
  const proposed =
    net < limits.lineFen * members ||
    medicalFen >= limits.medicalFen ||
    medicalFen * BASIS > net * limits.medicalBp ||
    educationFen * BASIS > net * limits.educationBp;
  return {
    dibao: dibao ? 'met' : 'not-met',
    amountFen: dibao ? Math.ceil((bar - counted) / (MONTHS * BASIS)) : null,
    margin: dibao ? 'not-applicable' : margin ? 'met' : 'not-met',
    monitored: proposed ? 'proposed' : 'not-proposed',
  };
}
