import { sql, type Sql } from '@aid-chain/messaging';
import type { IsoDate } from '@aid-chain/kernel';
import { isCodeOf, supportFormCodes, type CaseStep, type SupportForm } from '@aid-chain/vocabulary';

/** What a tekun person chose last, and since when (社会救助法 16(2)). */
export interface ChosenForm {
  readonly form: SupportForm;
  readonly on: IsoDate;
}

const STEP: CaseStep = 'support-form';

interface Chosen {
  readonly data: {
    readonly subject: { readonly personId?: string };
    readonly on: IsoDate;
    readonly outcomeCode: string;
  };
}

/**
 * The last choice of each tekun person of a family, by the steps on its aid chain: institution or home (L-42).
 * @param family the household and those that were merged into it
 */
export async function chosenForms(
  connection: Sql,
  family: readonly string[],
): Promise<ReadonlyMap<string, ChosenForm>> {
  const steps = await sql`
    select i.body from chain_link l
      join inbox i on i.consumer = 'referral' and i.household_id = l.household_id::text
                  and i.household_no = l.household_no and i.event_id = l.event_id
     where l.household_id = any (${family}::uuid[]) and l.type = 'eligibility.step-recorded.v1'
       and l.refs ->> 'step' = ${STEP}
     order by l.refs ->> 'on', l.household_no`.on<{ readonly body: Buffer }>(connection);
  const chosen = steps.flatMap(({ body }) => chosenIn(JSON.parse(body.toString('utf8')) as Chosen));
  return new Map(chosen);
}

function chosenIn({ data }: Chosen): [string, ChosenForm][] {
  const { subject, on, outcomeCode: form } = data;
  if (subject.personId === undefined || !isCodeOf(supportFormCodes, form)) return [];
  return [[subject.personId, { form, on }]];
}
