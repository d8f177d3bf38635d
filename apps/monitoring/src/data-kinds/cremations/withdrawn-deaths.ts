import type { Sealed } from '@aid-chain/contracts';
import { isRealDate, type IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import type { Keys, WithdrawnDeath } from '../data-kind.js';

interface CorrectedRow {
  readonly personId: string;
  readonly department: string;
  readonly content: Sealed;
}

/** A cremation as a row stated it before the batch. */
export interface FormerDeath {
  readonly personId: string;
  readonly department: string;
  readonly reportedDay: IsoDate;
}

/**
 * The cremations that rows of a batch corrected or took back, where people were asked about them and no row states that
 * day of the person any more (S2-09): each with the household whose warning was disposed of, which a review may follow.
 */
export async function withdrawnDeaths(
  connection: Sql,
  batchId: string,
  { sealer }: Keys,
): Promise<WithdrawnDeath[]> {
  const corrected = await selectCorrected(batchId).on<CorrectedRow>(connection);
  const former = corrected.flatMap(({ personId, department, content }): FormerDeath[] => {
    const reportedDay = dayOf(sealer.open('departmentRow', personId, content));
    return reportedDay === undefined ? [] : [{ personId, department, reportedDay }];
  });
  return former.length === 0 ? [] : selectAskedAbout(former).on<WithdrawnDeath>(connection);
}

function dayOf(content: string): IsoDate | undefined {
  const stated: unknown = Reflect.get(JSON.parse(content) as object, 'crematedOn');
  return typeof stated === 'string' && isRealDate(stated) ? stated : undefined;
}

const FORMER = { personId: 'uuid', department: 'text', reportedDay: 'date' } as const;

/** The rows that a batch corrected or took back, as they stood; each row is looked up by itself, see `rowsOfMember`. */
export const selectCorrected = (batchId: string): SqlText => sql`
select r.person_id as "personId", c.department, c.previous_content as content
from department_row_correction c cross join lateral (
  select person_id from department_row
  where row_ref = c.row_ref and department = c.department and kind = c.kind offset 0
) r
where c.batch_id = ${batchId}::uuid and c.kind = 'cremations' and c.previous_state = 'counts'
order by c.department, c.row_ref`;

/**
 * Of which deaths people were asked about that no row states any more. Warnings are sought by the death: the person may
 * have left the household that was asked.
 */
export const selectAskedAbout = (former: readonly FormerDeath[]): SqlText => sql`
select distinct on (f."personId", f."reportedDay", f.department) f."personId", f.department,
  f."reportedDay"::text as "reportedDay", w.household_id as "householdId"
from ${rows('f', FORMER, former)}
cross join lateral (
  select id, household_id from warning
  where indicator = 'paid-after-cremation' and state = 'disposed'
    and grounds @> array[f."personId" || ' ' || f."reportedDay"] offset 0
) w
where not exists (
  select from department_row r where r.person_id = f."personId" and r.kind = 'cremations' and r.state = 'counts'
    and r.happened_on = f."reportedDay" offset 0)
order by f."personId", f."reportedDay", f.department, w.id desc`;
