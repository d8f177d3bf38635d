import type { Fen, IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { Category } from '@aid-chain/vocabulary';
import type { Recognition } from '../recognitions/recognition.state.js';

/** A decision that reduced or ended what runs. */
export interface Reduction {
  readonly adjustmentId: string;
  readonly recognitionId: string;
  readonly category: Category;
  readonly personId: string | null;
  readonly decidedOn: IsoDate | null;
  readonly effectiveOn: IsoDate | null;
  readonly ends: boolean;
  readonly amountBeforeFen: Fen | null;
}

/** One of them; undefined where there is none of that id. */
export async function reductionOf(connection: Sql, adjustmentId: string): Promise<Reduction | undefined> {
  const [found] = await sql`
    select a.adjustment_id as "adjustmentId", a.recognition_id as "recognitionId", a.category, a.person_id as "personId",
           a.decided_on::text as "decidedOn", a.effective_on::text as "effectiveOn", a.ends,
           a.amount_before_fen::float8 as "amountBeforeFen"
      from adjustment a where a.adjustment_id = ${adjustmentId}::uuid`.on<Reduction>(connection);
  return found;
}

/** The first day of what was decided since on the same recognition and holds: the reduction does not run from then on anyway. */
export async function laterDecision(
  connection: Sql,
  { adjustmentId, recognitionId, decidedOn }: Reduction,
  present: readonly Recognition[],
): Promise<IsoDate | null> {
  const setAside = present.flatMap((each) => (each.setAside ?? []).filter(({ to }) => to === undefined));
  const without = [adjustmentId, ...setAside.map((each) => each.adjustmentId)];
  const [found] = await sql`
    select min(a.effective_on)::text as "from" from adjustment a
     where a.recognition_id = ${recognitionId}::uuid and a.state in ('decided', 'notified')
       and a.decided_on >= ${decidedOn}::date and a.adjustment_id <> all (${without}::uuid[])
       and a.kinds <> array['higher-amount']`.on<{ readonly from: IsoDate | null }>(connection);
  return found?.from ?? null;
}
