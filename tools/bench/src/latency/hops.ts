import { rows } from '../database.js';

/** When one need passed each point, ms since 1970. */
export interface Passage {
  readonly householdId: string;
  readonly referralId: string;
  readonly recorded: number;
  readonly landed: number;
  readonly applied: number;
  readonly delivered: number;
}

const ms = (column: string): string => `extract(epoch from ${column}) * 1000`;

/**
 * Needs that a survey established, from eligibility's outbox to the department's delivery. Without Kafka a delivery is
 * made when its outbox row gets a number: from then on the department's list shows it.
 */
const PASSAGES = `
select r.household_id as "householdId", r.referral_id as "referralId", ${ms('e.recorded_at')}::float8 as recorded,
  ${ms('i.landed_at')}::float8 as landed, ${ms('d.recorded_at')}::float8 as applied,
  ${ms('p.delivered_at')}::float8 as delivered
from referral.referral r
join referral.inbox i on i.consumer = 'referral' and i.type = 'eligibility.need-established.v1'
  and i.household_id = r.household_id::text
join eligibility.outbox e on e.topic = 'eligibility.v1' and e.event_id = i.event_id
join referral.delivery p on p.topic = 'referral.' || r.department || '.v1'
join referral.outbox d on d.topic = p.topic and d.id = p.id
  and convert_from(d.bytes, 'UTF8')::json #>> '{data,referralId}' = r.referral_id::text`;

export function passages(url: string): Promise<Passage[]> {
  return rows<Passage>(url, PASSAGES);
}

/** How many needs have gone to a department. */
export async function deliveredCount(url: string): Promise<number> {
  const [row] = await rows<{ n: number }>(url, 'select count(*)::int as n from referral.delivery');
  return row?.n ?? 0;
}

/** Cases by household, once they are open. */
export async function openCases(url: string): Promise<Map<string, string>> {
  const found = await rows<{ household_id: string; case_id: string }>(
    url,
    'select household_id, case_id from eligibility.case_file',
  );
  return new Map(found.map((row) => [row.household_id, row.case_id]));
}
