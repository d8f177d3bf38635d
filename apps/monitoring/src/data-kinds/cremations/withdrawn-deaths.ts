import type { Sealed } from '@aid-chain/contracts';
import { isRealDate, type IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import type { Keys, WithdrawnDeath } from '../data-kind.js';

interface CorrectedRow {
  readonly personId: string;
  readonly department: string;
  readonly content: Sealed;
}

/** A cremation as a row stated it before the batch. */
interface FormerDeath {
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
  const corrected = await sql`
    select r.person_id as "personId", r.department, c.previous_content as content
    from department_row_correction c join department_row r using (kind, department, row_ref)
    where c.batch_id = ${batchId}::uuid and c.kind = 'cremations' and c.previous_state = 'counts'
    order by r.department, r.row_ref`.on<CorrectedRow>(connection);
  const former = corrected.flatMap(({ personId, department, content }): FormerDeath[] => {
    const reportedDay = dayOf(sealer.open('departmentRow', personId, content));
    return reportedDay === undefined ? [] : [{ personId, department, reportedDay }];
  });
  return former.length === 0 ? [] : askedAbout(connection, former);
}

function dayOf(content: string): IsoDate | undefined {
  const stated: unknown = Reflect.get(JSON.parse(content) as object, 'crematedOn');
  return typeof stated === 'string' && isRealDate(stated) ? stated : undefined;
}

const FORMER = { personId: 'uuid', department: 'text', reportedDay: 'date' } as const;

function askedAbout(connection: Sql, former: readonly FormerDeath[]): Promise<WithdrawnDeath[]> {
  return sql`
    select distinct on (f."personId", f."reportedDay", f.department) f."personId", f.department,
      f."reportedDay"::text as "reportedDay", w.household_id as "householdId"
    from ${rows('f', FORMER, former)}
    join warning w on w.indicator = 'paid-after-cremation' and w.state = 'disposed'
      and w.grounds @> array[f."personId" || ' ' || f."reportedDay"]
    where not exists (
      select from department_row r where r.person_id = f."personId" and r.kind = 'cremations' and r.state = 'counts'
        and r.happened_on = f."reportedDay")
    order by f."personId", f."reportedDay", f.department, w.id desc`.on<WithdrawnDeath>(connection);
}
