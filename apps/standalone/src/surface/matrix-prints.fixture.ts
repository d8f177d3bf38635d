import type { RunningServices } from '@aid-chain/testing';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import type pg from 'pg';
import { ROLE_KEYS } from './reviewed-matrix.fixture.js';

/** A print of the household, one of a department's share, and a copy for everybody who prints. @returns ids by their names */
export async function printEverywhere(stack: RunningServices, ids: Readonly<Record<string, string>>) {
  const made: Record<string, string> = {};
  for (const role of [...OFFICIAL_ROLES, 'department'] as const) {
    const of =
      role === 'department' ? `referrals/${ids['referral'] ?? ''}` : `households/${ids['household'] ?? ''}`;
    const { body } = await stack.http(ROLE_KEYS[role]).post('referral', `/v1/${of}/prints`, {
      form: role === 'department' ? 'department-share' : 'happiness-list',
    });
    made[role === 'department' ? 'share' : 'print'] = String(body['printId']);
    made[`copy of ${role}`] = String(body['copyId']);
  }
  return made;
}

/** The same prints of officials under the same ids at intake and eligibility: neither application nor case of the scene has come to a paper yet. */
export async function printAtOthers(
  database: pg.Client,
  ids: Readonly<Record<string, string>>,
): Promise<void> {
  const [householdId, caseId, applicationId] = [ids['household'], ids['case'], ids['application']];
  for (const [service, form, about] of [
    ['eligibility', 'refusal-notice', { householdId, caseId, track: 'civil-affairs' }],
    ['intake', 'non-acceptance-notice', { householdId, applicationId }],
  ] as const) {
    await database.query(
      `insert into ${service}.print (print_id, number, form, region_code, household_id, about, in_full, seen, content, content_hash)
       select print_id, number, $1, region_code, household_id, $2::jsonb, in_full, seen, content, content_hash
         from referral.print where department is null`,
      [form, JSON.stringify(about)],
    );
    await database.query(
      `insert into ${service}.print_copy select c.* from referral.print_copy c join ${service}.print p using (print_id)`,
    );
  }
}
