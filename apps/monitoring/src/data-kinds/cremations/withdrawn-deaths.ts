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
 * A row that came into doubt because its paper stands under somebody else too still states its day: whose slip it is
 * shows when its department corrects one of both, and until then nobody is taken for living by it.
 */
export async function withdrawDeaths(
  connection: Sql,
  batchId: string,
  { sealer }: Keys,
): Promise<WithdrawnDeath[]> {
  const corrected = await selectCorrected(batchId).on<CorrectedRow>(connection);
  const former = corrected.flatMap(({ personId, department, content }): FormerDeath[] => {
    const reportedDay = dayOf(sealer.open('departmentRow', personId, content));
    return reportedDay === undefined ? [] : [{ personId, department, reportedDay }];
  });
  return former.length === 0 ? [] : withdrawAskedAbout(former).on<WithdrawnDeath>(connection);
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
 * Of which deaths people were asked about that no row states any more, after it is kept that they were. What a visit found
 * untrue stays so whatever is reported again. Warnings are sought by the death: the person may have left the
 * household that was asked.
 */
export const withdrawAskedAbout = (former: readonly FormerDeath[]): SqlText => sql`
with asked as (
  select f."personId", f.department, f."reportedDay", w.id, w.household_id, w.dispositions
  from ${rows('f', FORMER, former)}
  cross join lateral (
    select id, household_id, dispositions from warning
    where indicator = 'paid-after-cremation' and state = 'disposed'
      and grounds @> array[f."personId" || ' ' || f."reportedDay"] offset 0
  ) w
  where not exists (
    select from department_row r where r.person_id = f."personId" and r.kind = 'cremations' and r.state = 'counts'
      and r.happened_on = f."reportedDay" offset 0)
), kept as (
  insert into withdrawn_death (warning_id, person_id)
  select distinct id, "personId" from asked where 'unsubstantiated' <> all (dispositions)
  on conflict do nothing
)
select distinct on ("personId", "reportedDay", department) "personId", department,
  "reportedDay"::text as "reportedDay", household_id as "householdId"
from asked order by "personId", "reportedDay", department, id desc`;
