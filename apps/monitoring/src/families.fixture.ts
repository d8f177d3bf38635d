import { newId } from '@aid-chain/kernel';
import { idNumber } from '@aid-chain/testing';

/** A family as intake's register would describe it. */
export interface Family {
  readonly householdId: string;
  readonly regionCode: string;
  readonly residence?: 'rural' | 'urban';
  readonly members: readonly {
    readonly personId: string;
    readonly idNumber: string;
    readonly livesTo?: string;
    readonly reasonOut?: 'died' | 'moved-out';
  }[];
}

let seed = 40_000;

/** An invented family of a village of the demonstration township. */
export function family(size = 2, regionCode = '510683990001'): Family {
  const members = Array.from({ length: size }, () => ({
    personId: newId(),
    idNumber: idNumber((seed += 1)),
  }));
  return { householdId: newId(), regionCode, members };
}

let bills = 0;

/** A row with a reference of its own. */
export function billRow(of: Family, selfPaidFen: number, settledOn: string): Record<string, unknown> {
  bills += 1;
  return { rowRef: `YB-${bills}`, idNumber: of.members[0]?.idNumber, selfPaidFen, settledOn };
}

/** That the first member of a family was cremated, under a reference and certificate of its own. */
export function cremationRow(of: Family, more: Record<string, unknown> = {}): Record<string, unknown> {
  bills += 1;
  return {
    ...{ rowRef: `BZ-${bills}`, idNumber: of.members[0]?.idNumber, name: '试验人' },
    ...{ crematedOn: '2026-07-08', certificateNo: `HH-${bills}`, ...more },
  };
}
