import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
import { askedRegion, checkDepartment, ownCondition, type Actor, type Directory } from '@aid-chain/platform';
import type { DutyState } from '@aid-chain/vocabulary';
import { householdHasEnded } from '../referral-state/household-ended.sql.js';
import type { AcknowledgementsQuery } from './duty.query.js';

/** A kind of duty as SQL: in which rows of its table each state shows. */
export type DutyStates = (today: IsoDate) => Readonly<Record<DutyState, SqlText>>;

/** Feedback of a quarter, of the duty `d` (S0-24): in time is what came by its day, whatever was corrected later. */
export const FEEDBACK_STATES: DutyStates = (today) => ({
  owed: sql`d.state = 'open' and d.due_on >= ${today}::date`,
  'on-time': sql`d.state = 'reported' and d.reported_on <= d.due_on`,
  late: sql`d.state = 'reported' and d.reported_on > d.due_on`,
  missing: sql`d.state = 'open' and d.due_on < ${today}::date`,
  suspended: sql`d.state = 'suspended'`,
  released: sql`d.state = 'released'`,
});

const OF_ENDED = householdHasEnded(sql`d.household_id`);

/**
 * The acknowledgement of the referral `d`, which any answer gives and which is in time where it came by its day, whatever day
 * it states. One of a referral that was cancelled or left its department is released, and of a household of which nobody is
 * left it waits for officials.
 */
export const ACKNOWLEDGEMENT_STATES: DutyStates = (today) => ({
  owed: sql`d.state = 'referred' and d.due_on >= ${today}::date and not ${OF_ENDED}`,
  'on-time': sql`d.acknowledgement_came_on <= d.due_on`,
  late: sql`d.acknowledgement_came_on > d.due_on`,
  missing: sql`d.state = 'referred' and d.due_on < ${today}::date and not ${OF_ENDED}`,
  suspended: sql`d.state = 'referred' and ${OF_ENDED}`,
  released: sql`d.state in ('cancelled', 'passed-on') and d.acknowledged_on is null`,
});

/** The state as a column: the conditions exclude each other and leave nothing out. */
export function stateColumn(states: Readonly<Record<DutyState, SqlText>>): SqlText {
  return sql`case when ${states.owed} then 'owed' when ${states.missing} then 'missing'
    when ${states['on-time']} then 'on-time' when ${states.late} then 'late'
    when ${states.suspended} then 'suspended' else 'released' end`;
}

/** A department sees what it owes itself, people what is of their region. */
export function ownDuties(actor: Actor): SqlText {
  return ownCondition(actor, { regionCode: sql`d.region_code`, department: sql`d.department` });
}

/**
 * What a list of duties shows.
 * @throws RefusalError DEPARTMENT_UNKNOWN, PERIOD_REVERSED, REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, REGION_BELOW_TOWNSHIP
 */
export async function dutyConditions(
  {
    actor,
    directory,
    today,
  }: { readonly actor: Actor; readonly directory: Directory; readonly today: IsoDate },
  query: AcknowledgementsQuery,
  states: DutyStates,
): Promise<SqlText[]> {
  const { state, department, dueFrom, dueTo, regionCode } = query;
  if (dueFrom !== undefined && dueTo !== undefined && dueFrom > dueTo)
    throw new RefusalError({ code: 'PERIOD_REVERSED', params: {} });
  checkDepartment(directory, department);
  const conditions = [ownDuties(actor)];
  if (state !== undefined) conditions.push(states(today)[state]);
  if (department !== undefined) conditions.push(sql`d.department = ${department}`);
  if (dueFrom !== undefined) conditions.push(sql`d.due_on >= ${dueFrom}::date`);
  if (dueTo !== undefined) conditions.push(sql`d.due_on <= ${dueTo}::date`);
  if (regionCode !== undefined)
    conditions.push(await askedRegion(directory, actor, { regionCode, today }, sql`d.region_code`));
  return conditions;
}
