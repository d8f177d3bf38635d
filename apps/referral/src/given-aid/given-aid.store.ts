import { rows, sql, type ColumnType, type Tx } from '@aid-chain/messaging';
import { reportsByReferral } from '../feedback/report.store.js';
import { givenMeasures } from './given-aid.rules.js';

interface ReferralOfAid {
  readonly referralId: string;
  readonly householdId: string;
  readonly personKey: string;
  readonly needKind: string;
  readonly department: string;
  readonly regionCode: string;
}

const COLUMNS = {
  referralId: 'uuid',
  line: 'integer',
  householdId: 'uuid',
  personKey: 'text',
  needKind: 'text',
  department: 'text',
  regionCode: 'text',
  measureCode: 'text',
  fundingSource: 'text',
  amountFen: 'bigint',
  from: 'date',
  until: 'date',
  unlisted: 'boolean',
} as const satisfies Record<string, ColumnType>;

/**
 * Writes anew what some referrals brought, from their reports as they stand now; three statements for all of them.
 * @param isListed whether the place knows a measure under the code that a department reports
 */
export async function rewriteGivenAid(
  tx: Tx,
  referralIds: readonly string[],
  isListed: (regionCode: string, department: string, code: string) => boolean,
): Promise<void> {
  const ids = [...new Set(referralIds)].sort();
  const referrals = await sql`
    select referral_id as "referralId", household_id as "householdId", coalesce(person_id::text, '') as "personKey",
           need_kind as "needKind", department, region_code as "regionCode"
      from referral where referral_id = any (${ids}::uuid[]) order by referral_id for no key update`.on<ReferralOfAid>(
    tx,
  );
  const reports = await reportsByReferral(tx, ids);
  const given = referrals.flatMap((referral) =>
    givenMeasures(reports.get(referral.referralId) ?? []).map((measure, line) => ({
      ...referral,
      ...measure,
      line,
      unlisted: !isListed(referral.regionCode, referral.department, measure.measureCode),
    })),
  );
  await sql`delete from given_aid where referral_id = any (${ids}::uuid[])`.on(tx);
  await sql`
    insert into given_aid (referral_id, line, household_id, person_key, need_kind, department, region_code,
                           measure_code, funding_source, amount_fen, given_from, given_until, unlisted)
    select "referralId", "line", "householdId", "personKey", "needKind", "department", "regionCode",
           "measureCode", "fundingSource", "amountFen", "from", "until", "unlisted"
      from ${rows('g', COLUMNS, given)}`.on(tx);
}
