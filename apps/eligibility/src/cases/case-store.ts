import type { Sql } from '@aid-chain/messaging';
import { regionFilter, type Actor } from '@aid-chain/platform';
import { CASE_DOCUMENT } from '../documents/document-kinds.js';
import { lifted, toStored } from '../documents/stored-document.rules.js';
import type { EndedHousehold } from '../household/household-store.js';
import { caseStateOf } from './case-view.rules.js';
import type { CaseState } from './case.state.js';

/** A stored case. */
export interface CaseRow {
  readonly caseId: string;
  readonly document: object;
}

interface FoundRow extends CaseRow {
  readonly ended: EndedHousehold | null;
}

/** With the end of the household as the register has it now, which no stored case can be behind of. */
const WITH_END = `
select case_id as "caseId", document, (
  select jsonb_build_object('on', h.ended_on, 'reasonCode', h.end_reason_code) from household h
  where h.household_id = case_file.household_id and h.ended_on is not null
) as ended from case_file`;

/** The case as this actor may see it, undefined outside the own region subtree. */
export async function findCase(sql: Sql, caseId: string, actor: Actor): Promise<CaseState | undefined> {
  const params: unknown[] = [caseId];
  const visible = regionFilter(actor, 'region_code', params);
  const text = `${WITH_END} where case_id = $1 and ${visible}`;
  return found(await sql.query<FoundRow>(text, params));
}

/** The same, locked until the command ends. */
export async function lockCase(sql: Sql, caseId: string, actor: Actor): Promise<CaseState | undefined> {
  const params: unknown[] = [caseId];
  const visible = regionFilter(actor, 'region_code', params);
  const text = `${WITH_END} where case_id = $1 and ${visible} for update`;
  return found(await sql.query<FoundRow>(text, params));
}

function found([row]: readonly FoundRow[]): CaseState | undefined {
  return row === undefined ? undefined : withEnd(readCase(row), row.ended ?? undefined);
}

/** The case of a stored row, in its present form. @throws RefusalError DOCUMENT_VERSION_UNKNOWN */
export function readCase({ caseId, document }: CaseRow): CaseState {
  return lifted<CaseState>(CASE_DOCUMENT, caseId, document);
}

/** A case with the end of its household, where it has ended. */
export function withEnd(file: CaseState, ended: EndedHousehold | undefined): CaseState {
  return ended === undefined ? file : { ...file, householdEnded: ended };
}

/** All cases of some households, locked in the order of their ids. */
export async function lockCasesOfHouseholds(sql: Sql, householdIds: readonly string[]): Promise<CaseState[]> {
  const rows = await sql.query<CaseRow>(
    `select case_id as "caseId", document from case_file where household_id = any($1::uuid[]) order by case_id for update`,
    [householdIds],
  );
  return rows.map(readCase);
}

/** The cases of some applications, locked in the order of their ids. */
export async function lockCasesOfApplications(
  sql: Sql,
  applicationIds: readonly string[],
): Promise<CaseState[]> {
  const rows = await sql.query<CaseRow>(
    `select case_id as "caseId", document from case_file where application_id = any($1::uuid[]) order by case_id for update`,
    [applicationIds],
  );
  return rows.map(readCase);
}

export async function insertCases(sql: Sql, files: readonly CaseState[]): Promise<void> {
  await sql.query(
    `insert into case_file
       (case_id, household_id, application_id, origin, region_code, opened_on, state, document)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[], $7::text[], $8::jsonb[])`,
    [
      files.map(({ caseId }) => caseId),
      files.map(({ householdId }) => householdId),
      files.map(({ applicationId }) => applicationId),
      files.map(({ origin }) => origin),
      files.map(({ regionCode }) => regionCode),
      files.map(({ openedOn }) => openedOn),
      files.map((file) => caseStateOf(file)),
      files.map((file) => JSON.stringify(toStored(CASE_DOCUMENT, file))),
    ],
  );
}

/** Writes cases that were locked before, one statement for all. */
export async function updateCases(sql: Sql, files: readonly CaseState[]): Promise<void> {
  if (files.length === 0) return;
  await sql.query(
    `update case_file c
     set state = v.state, region_code = v.region_code, document = v.document, version = c.version + 1
     from unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[]) as v(case_id, state, region_code, document)
     where c.case_id = v.case_id`,
    [
      files.map(({ caseId }) => caseId),
      files.map((file) => caseStateOf(file)),
      files.map(({ regionCode }) => regionCode),
      files.map((file) => JSON.stringify(toStored(CASE_DOCUMENT, file))),
    ],
  );
}
