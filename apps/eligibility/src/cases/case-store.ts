import { rows, sql, type Sql, type SqlText, type WritingSql } from '@aid-chain/messaging';
import { householdEnd, regionCondition, type Actor } from '@aid-chain/platform';
import { CASE_DOCUMENT } from '../documents/document-kinds.js';
import { lifted, toStored } from '../documents/stored-document.rules.js';
import type { EndedHousehold } from '../household/household-store.js';
import { withFamilies } from '../mergers/merged-households.sql.js';
import { caseStateOf } from './case-view.rules.js';
import type { CaseState } from './case.state.js';

/** A stored case. */
export interface CaseRow {
  readonly caseId: string;
  readonly document: object;
}

/** With the end of its household, where it has ended. */
export interface CaseRowWithEnd extends CaseRow {
  readonly ended: EndedHousehold | null;
}

/** The columns of {@link CaseRowWithEnd}. */
export const CASE_WITH_END = sql`
case_id as "caseId", document, ${householdEnd(sql`case_file.household_id`)} as ended`;

const visibleCase = (actor: Actor, caseId: string): SqlText => sql`
case_id = ${caseId}::uuid and ${regionCondition(actor, sql`region_code`)}`;

/** With the end of the household as the register has it now, which no stored case can be behind of. */
const withEndOf = (actor: Actor, caseId: string): SqlText => sql`
select ${CASE_WITH_END} from case_file where ${visibleCase(actor, caseId)}`;

/** The case as this actor may see it, undefined outside the own region subtree. */
export async function findCase(
  connection: Sql,
  caseId: string,
  actor: Actor,
): Promise<CaseState | undefined> {
  return found(await withEndOf(actor, caseId).on<CaseRowWithEnd>(connection));
}

/**
 * The same, locked until the command ends. It is read behind the lock, by a statement of its own: whoever held it may have
 * written the end of the household, which the statement that waited would not see.
 */
export async function lockCase(
  connection: Sql,
  caseId: string,
  actor: Actor,
): Promise<CaseState | undefined> {
  const lock = sql`select from case_file where ${visibleCase(actor, caseId)} for update`;
  const [, file] = await Promise.all([lock.on(connection), findCase(connection, caseId, actor)]);
  return file;
}

function found([row]: readonly CaseRowWithEnd[]): CaseState | undefined {
  return row === undefined ? undefined : readCaseWithEnd(row);
}

/** Some cases with the ends of their households. */
export async function casesWithEnd(connection: Sql, caseIds: readonly string[]): Promise<CaseState[]> {
  return (await caseRowsWithEnd(connection, caseIds)).map(readCaseWithEnd);
}

/** The same as they are stored, for whoever reads each by itself. */
export function caseRowsWithEnd(connection: Sql, caseIds: readonly string[]): Promise<CaseRowWithEnd[]> {
  return sql`
    select ${CASE_WITH_END} from case_file where case_id = any(${caseIds}::uuid[])`.on<CaseRowWithEnd>(
    connection,
  );
}

/** The case of a stored row, in its present form. @throws RefusalError DOCUMENT_VERSION_UNKNOWN */
export function readCase({ caseId, document }: CaseRow): CaseState {
  return lifted<CaseState>(CASE_DOCUMENT, caseId, document);
}

/** The same with the end of its household. */
export function readCaseWithEnd(row: CaseRowWithEnd): CaseState {
  return withEnd(readCase(row), row.ended ?? undefined);
}

/** A case with the end of its household, where it has ended. */
export function withEnd(file: CaseState, ended: EndedHousehold | undefined): CaseState {
  return ended === undefined ? file : { ...file, householdEnded: ended };
}

/** All cases of some households, locked in the order of their ids. */
export function lockCasesOfHouseholds(
  connection: Sql,
  householdIds: readonly string[],
): Promise<CaseState[]> {
  return lockCases(connection, sql`household_id = any(${householdIds}::uuid[])`);
}

/**
 * Locks a case with all of the household that it is about, and of the households that are one with it, in the order of
 * their ids: for a command that looks at the others, so that two of one family are taken one after the other.
 */
export async function lockFamilyOfCase(connection: Sql, caseId: string): Promise<void> {
  const [found] = await sql`
    select household_id as "householdId" from case_file where case_id = ${caseId}::uuid`.on<{
    householdId: string;
  }>(connection);
  if (found === undefined) return;
  await sql`${withFamilies('whole', [found.householdId])}
    select case_id from case_file
    where household_id in (select household_id from family) order by case_id for update`.on(connection);
}

/** The other cases of the household of a case, and of the households that are one with it. */
export async function casesBeside(connection: Sql, { caseId, householdId }: CaseState): Promise<CaseState[]> {
  const beside = sql`${withFamilies('whole', [householdId])}
    select case_id as "caseId", document from case_file
    where household_id in (select household_id from family) and case_id <> ${caseId}::uuid`;
  return (await beside.on<CaseRow>(connection)).map(readCase);
}

/** The cases of some applications, locked in the order of their ids. */
export function lockCasesOfApplications(
  connection: Sql,
  applicationIds: readonly string[],
): Promise<CaseState[]> {
  return lockCases(connection, sql`application_id = any(${applicationIds}::uuid[])`);
}

async function lockCases(connection: Sql, condition: SqlText): Promise<CaseState[]> {
  const locked = sql`
    select case_id as "caseId", document from case_file where ${condition} order by case_id for update`;
  return (await locked.on<CaseRow>(connection)).map(readCase);
}

/** A case is marked after it was written, so that whoever makes its due items and holds it is waited for. */
const MARK_CHANGED = sql`insert into case_changed (case_id) select case_id from`;
const ONCE = sql`on conflict do nothing`;

const CASE = { caseId: 'uuid', state: 'text', regionCode: 'text', document: 'jsonb' } as const;

const OPENED_CASE = {
  ...CASE,
  householdId: 'uuid',
  applicationId: 'uuid',
  origin: 'text',
  openedOn: 'date',
} as const;

export async function insertCases(connection: Sql, files: readonly CaseState[]): Promise<void> {
  await sql`
    with opened as (
      insert into case_file (case_id, household_id, application_id, origin, region_code, opened_on, state, document)
      select "caseId", "householdId", "applicationId", origin, "regionCode", "openedOn", state, document
      from ${rows('r', OPENED_CASE, files.map(caseRow))} returning case_id)
    ${MARK_CHANGED} opened ${ONCE}`.on(connection);
}

/** Writes cases that were locked before, one statement for all. */
export function updateCases(tx: WritingSql, files: readonly CaseState[]): void {
  if (files.length === 0) return;
  sql`
    with changed as (
      update case_file c
      set state = v.state, region_code = v."regionCode", document = v.document, version = c.version + 1
      from ${rows('v', CASE, files.map(caseRow))}
      where c.case_id = v."caseId" returning c.case_id)
    ${MARK_CHANGED} changed ${ONCE}`.writeOn(tx);
}

function caseRow(file: CaseState) {
  const { caseId, householdId, applicationId, origin, regionCode, openedOn } = file;
  return {
    ...{ caseId, householdId, applicationId, origin, regionCode, openedOn },
    state: caseStateOf(file),
    document: toStored(CASE_DOCUMENT, file),
  };
}
