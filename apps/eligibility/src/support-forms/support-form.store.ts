import type { Fen, IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { SupportForm } from '@aid-chain/vocabulary';

/** What one tekun person chose, and who asked them. */
export interface ChosenForm {
  readonly personId: string;
  readonly form: SupportForm;
  readonly on: IsoDate;
  /** Staff code or id of whoever asked the person. */
  readonly askedBy: string;
  /** What the person gets a month by it; null while that is open. */
  readonly monthlyAmountFen: Fen | null;
}

/** A choice as it was kept. */
export interface KeptForm extends ChosenForm {
  /** The ordinal number of the person's choice. */
  readonly number: number;
  readonly by: string;
}

/** Every choice of a case, each person's oldest first. */
export function supportForms(connection: Sql, caseId: string): Promise<KeptForm[]> {
  return sql`
    select person_id::text as "personId", version as number, form, chosen_on::text as "on", asked_by as "askedBy",
           recorded_by as by, monthly_amount_fen::float8 as "monthlyAmountFen"
      from support_form where case_id = ${caseId}::uuid order by person_id, version`.on<KeptForm>(connection);
}

/** Keeps a choice; the one before stays on file. */
export async function saveForm(
  connection: Sql,
  caseId: string,
  { personId, form, on, askedBy, monthlyAmountFen }: ChosenForm,
  by: string,
): Promise<number> {
  const [kept] = await sql`
    insert into support_form (case_id, person_id, version, form, chosen_on, asked_by, recorded_by, monthly_amount_fen)
    select ${caseId}::uuid, ${personId}::uuid, coalesce(max(version), 0) + 1, ${form}, ${on}::date, ${askedBy}, ${by},
           ${monthlyAmountFen}::bigint
      from support_form where case_id = ${caseId}::uuid and person_id = ${personId}::uuid
    returning version as number`.on<{ readonly number: number }>(connection);
  return kept?.number ?? 1;
}
