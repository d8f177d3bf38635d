import { rows, sql, type Sql } from '@aid-chain/messaging';
import { NO_DUE_DAY } from '@aid-chain/platform';
import { CASE_STATES } from '@aid-chain/vocabulary';
import { CASE_WITH_END, type CaseRowWithEnd } from '../cases/case-store.js';
import type { CaseDueItem } from './case-due-item.js';

/** A due item of a case, with the place of the case. */
export interface PlacedItem extends CaseDueItem {
  readonly caseId: string;
  readonly regionCode: string;
}

/** Whether any case has changed since its due items were made. */
export async function hasChangedCases(connection: Sql): Promise<boolean> {
  const [row] = await sql`select exists (select from case_changed) as changed`.on<{ changed: boolean }>(
    connection,
  );
  return row?.changed === true;
}

/** Some of the changed cases, locked as commands lock them; those that a command holds come next time. */
export async function lockChangedCases(connection: Sql, limit: number): Promise<CaseRowWithEnd[]> {
  const locked = sql`
    select c.case_id as "caseId" from case_changed n join case_file c using (case_id)
     order by c.case_id limit ${limit} for update of c skip locked`;
  return readLocked(connection, await locked.on<LockedCase>(connection));
}

const NOT_ENDED = CASE_STATES.filter((state) => state !== 'ended');

/** The next open cases by their ids, locked; one that a command holds is marked by that command. */
export async function lockOpenCases(
  connection: Sql,
  after: string,
  limit: number,
): Promise<CaseRowWithEnd[]> {
  const locked = sql`
    select case_id as "caseId" from case_file
     where state = any (${NOT_ENDED}::text[]) and case_id > ${after}::uuid
     order by case_id limit ${limit} for update skip locked`;
  return readLocked(connection, await locked.on<LockedCase>(connection));
}

interface LockedCase {
  readonly caseId: string;
}

/**
 * Read in a statement of its own: the one that locks sees the case as it is under the lock and everything else as it was
 * before, e.g. the household still ended that was restored meanwhile.
 */
async function readLocked(connection: Sql, locked: readonly LockedCase[]): Promise<CaseRowWithEnd[]> {
  if (locked.length === 0) return [];
  const caseIds = locked.map(({ caseId }) => caseId);
  return sql`
    select ${CASE_WITH_END} from case_file where case_id = any (${caseIds}::uuid[]) order by case_id`.on<CaseRowWithEnd>(
    connection,
  );
}

/** Writes the due items of some cases in place of those that they had; what is as it was stays untouched, and most is on most days. */
export async function replaceItems(
  connection: Sql,
  caseIds: readonly string[],
  items: readonly PlacedItem[],
): Promise<void> {
  await sql`delete from case_changed where case_id = any (${caseIds}::uuid[])`.on(connection);
  const standing = items.map((each) => ({ ...each, dueOn: each.dueOn ?? NO_DUE_DAY }));
  await sql`
    delete from case_due_item d where d.case_id = any (${caseIds}::uuid[]) and not exists (
      select from ${rows('i', COLUMNS, standing)}
       where (i."caseId", i.part, i.kind, i."dueOn", i.provisional, i.since, i."regionCode", i.role)
           = (d.case_id, d.part, d.kind, d.due_on, d.due_provisional, d.since, d.region_code, d.role))`.on(
    connection,
  );
  if (standing.length === 0) return;
  await sql`
    insert into case_due_item (case_id, part, kind, due_on, due_provisional, since, region_code, role)
    select "caseId", part, kind, "dueOn", provisional, since, "regionCode", role
      from ${rows('i', COLUMNS, standing)}
     where not exists (select from case_due_item d where d.case_id = i."caseId" and d.part = i.part)`.on(
    connection,
  );
}

const COLUMNS = {
  caseId: 'uuid',
  part: 'text',
  kind: 'text',
  dueOn: 'date',
  provisional: 'boolean',
  since: 'date',
  regionCode: 'text',
  role: 'text',
} as const;
