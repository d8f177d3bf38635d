import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { ArrearsOutcome } from '@aid-chain/vocabulary';

/** That a settlement was recorded by mistake, with what had been recorded. */
export interface ArrearsCorrection {
  readonly correctionId: string;
  readonly arrearsId: string;
  readonly corrected: ArrearsOutcome;
  readonly settledOn: IsoDate;
  readonly settledBy: string;
  readonly settlementNote: Sealed | null;
  readonly on: IsoDate;
  readonly by: string;
  readonly reason: Sealed;
}

/** Keeps a correction; none is ever changed. */
export async function insertCorrection(connection: Sql, correction: ArrearsCorrection): Promise<void> {
  const { correctionId, arrearsId, corrected, settledOn, settledBy, settlementNote, on, by, reason } =
    correction;
  await sql`
    insert into arrears_correction (correction_id, arrears_id, corrected, settled_on, settled_by, settlement_note,
      corrected_on, corrected_by, reason)
    values (${correctionId}::uuid, ${arrearsId}::uuid, ${corrected}, ${settledOn}::date, ${settledBy},
      ${settlementNote === null ? null : JSON.stringify(settlementNote)}::jsonb, ${on}::date, ${by},
      ${JSON.stringify(reason)}::jsonb)`.on(connection);
}

/** The corrections of some arrears, the oldest first. */
export function correctionsOf(connection: Sql, arrearsId: string): Promise<ArrearsCorrection[]> {
  return sql`
    select correction_id as "correctionId", arrears_id as "arrearsId", corrected, settled_on::text as "settledOn",
           settled_by as "settledBy", settlement_note as "settlementNote", corrected_on::text as "on",
           corrected_by as "by", reason
      from arrears_correction where arrears_id = ${arrearsId}::uuid
     order by corrected_on, correction_id`.on<ArrearsCorrection>(connection);
}
