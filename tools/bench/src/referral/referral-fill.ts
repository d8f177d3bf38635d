import {
  addDays,
  quarterEnd,
  quarterOf,
  quarterStart,
  toInstant,
  dateOf,
  type IsoDate,
} from '@aid-chain/kernel';
import { withClient } from '../database.js';

/** The department whose referrals are reported on. */
export const DEPARTMENT = 'medical-insurance';

/** The days of a fill: what is reported on is the quarter before today's. */
export interface FilledDays {
  readonly quarter: string;
  readonly from: IsoDate;
  readonly today: IsoDate;
}

export function filledDays(): FilledDays {
  const today = dateOf(toInstant(new Date()));
  const before = addDays(quarterStart(quarterOf(today)), -1);
  return { quarter: quarterOf(before), from: quarterStart(quarterOf(before)), today };
}

/** Households with a referral in progress each, whose report on the last quarter is owed. @returns their ids in their order */
export async function fillReferrals(url: string, referrals: number): Promise<string[]> {
  const { quarter, from, today } = filledDays();
  const current = quarterOf(today);
  return withClient(url, async (client) => {
    await client.query('set search_path = referral');
    await client.query('set synchronous_commit = off');
    await client.query(
      `create temp table made as select gen_random_uuid() as id, gen_random_uuid() as household from generate_series(1, ${String(referrals)})`,
    );
    const statements = [
      `insert into household (household_id, region_code, residence, address, members, business_at)
       select household, '510683990001', 'rural', '{}', '[]', now() from made`,
      `insert into need (need_id, household_id, kind, person_key, aspects, urgency, region_code, ground_code, ground_zh,
         ground_en, established_on)
       select id, household, 'medical', '', '{cost}', 'normal', '510683990001', 'g', '依据', 'ground', '${from}' from made`,
      `insert into referral (referral_id, need_id, household_id, need_kind, aspects, department, routed_to, opening,
         opened_on, region_code, urgency, referred_on, due_on, due_provisional, state, state_on, acknowledged_on, correlation_id)
       select id, id, household, 'medical', '{cost}', '${DEPARTMENT}', '${DEPARTMENT}', 'routed', '${from}',
         '510683990001', 'normal', '${from}', '${from}', false, 'in-progress', '${from}', '${from}', id from made`,
      ...[quarter, current].map(
        (
          owed,
        ) => `insert into feedback_duty (referral_id, quarter, department, region_code, announce_on, due_on, announced, overdue)
         select id, '${owed}', '${DEPARTMENT}', '510683990001', date '${quarterEnd(owed)}' + 1, date '${quarterEnd(owed)}' + 15, true, true
           from made`,
      ),
      'vacuum (analyze)',
    ];
    for (const statement of statements) await client.query(statement);
    const { rows } = await client.query<{ id: string }>('select id from made order by id');
    return rows.map(({ id }) => id);
  });
}
