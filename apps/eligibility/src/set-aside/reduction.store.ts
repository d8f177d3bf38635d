import type { Fen, IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { Category } from '@aid-chain/vocabulary';

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
  /** The recognitions by which later decisions merely confirmed it, where that was looked up. */
  readonly confirmedBy?: readonly string[];
  /** Of one of them the facts were not kept, on one side or the other: it may rest on facts of its own. */
  readonly factsNotKept?: boolean;
}

/** The remedy by which a reduction is not carried out. */
interface KeptFrom {
  readonly remedyId: string;
  /** Changed or set aside, instead of stayed. */
  readonly isFinal: boolean;
}

/** One of the reductions and ends of what a household receives, with the remedy that keeps it from being carried out. */
export interface DecidedReduction extends Reduction {
  /** The case by which it was decided, or that it comes from. */
  readonly caseId: string;
  readonly keptFrom: KeptFrom | null;
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

/** All that were decided of the same benefit of some households that are one, the earliest first. */
export function reductionsBeside(
  connection: Sql,
  householdIds: readonly string[],
  { category, personId }: Pick<Reduction, 'category' | 'personId'>,
): Promise<DecidedReduction[]> {
  return sql`
    select a.adjustment_id as "adjustmentId", a.recognition_id as "recognitionId", a.category, a.person_id as "personId",
           a.decided_on::text as "decidedOn", a.effective_on::text as "effectiveOn", a.ends,
           a.amount_before_fen::float8 as "amountBeforeFen", a.case_id as "caseId", kept.document as "keptFrom"
      from adjustment a
      left join lateral (
        select jsonb_build_object('remedyId', r.remedy_id, 'isFinal', coalesce(r.result in ('changed', 'redone'), false)) as document
          from remedy r
         where r.adjustment_id = a.adjustment_id
           and (r.result in ('changed', 'redone')
                or r.result is null and r.stayed_on is not null and r.stay_lifted_on is null)
         order by r.result in ('changed', 'redone') desc nulls last, r.remedy_id limit 1) kept on true
     where a.household_id = any (${householdIds}::uuid[]) and a.category = ${category}
       and a.person_id is not distinct from ${personId}::uuid
       and a.state in ('decided', 'notified') and not a.kinds <@ array['higher-amount']
     order by a.effective_on, a.decided_on, a.adjustment_id`.on<DecidedReduction>(connection);
}

/** A reduction that was changed or set aside before the family had its notice: the notice would end what goes on. */
export async function oweNoNotice(tx: Tx, adjustmentId: string): Promise<void> {
  await sql`
    update adjustment set notice_owed = false, notice_due_on = null
     where adjustment_id = ${adjustmentId}::uuid and state = 'decided' and notice_owed`.on(tx);
}
