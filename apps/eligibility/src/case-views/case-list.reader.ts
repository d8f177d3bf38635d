import { Injectable } from '@nestjs/common';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  assignedCondition,
  decodeCursor,
  mergedOf,
  page,
  ReadableRows,
  Reads,
  regionCondition,
  type Actor,
  type Page,
  type Readable,
} from '@aid-chain/platform';
import { casesWithoutRelatives } from '../authorisation/authorisation-store.js';
import { readCase, withEnd, type CaseRow } from '../cases/case-store.js';
import { endedOf } from '../household/household-store.js';
import type { CasePageQuery } from './case-page.query.js';
import { caseSummary, type CaseSummary } from './case-views.js';

/** A page of the list, with what is left out of it. */
type CaseSummaries = Page<CaseSummary> & Readable<CaseSummary> & { readonly leftOut?: number };

/** The list of cases of the actor's region, without personal data; a case that cannot be read keeps no other from it. */
@Injectable()
export class CaseListReader {
  constructor(
    private readonly reads: Reads,
    private readonly readable: ReadableRows,
  ) {}

  /** @throws RefusalError CURSOR_INVALID, CLOSE_RELATIVE where one family was asked for (L-15) */
  list(actor: Actor, query: CasePageQuery): Promise<CaseSummaries> {
    const entry = { action: 'cases.listed', objectType: 'case', ids: idsOf, sought: query };
    return this.reads.audited(actor, entry, async (connection) => {
      const { items: found, ...more } = await this.page(connection, actor, query);
      const isOfOneFamily = (query.householdId ?? query.applicationId) !== undefined;
      const { items: rows, ...counted } = await casesWithoutRelatives(
        connection,
        actor,
        found,
        isOfOneFamily,
      );
      const households = rows.map(({ householdId }) => householdId);
      const ended = await endedOf(connection, households);
      const merged = await mergedOf(connection, households);
      const show = (row: ListedCase): CaseSummary =>
        caseSummary(withEnd(readCase(row), ended.get(row.householdId)), merged.get(row.householdId));
      const idOf = ({ caseId }: ListedCase): string => caseId;
      return { ...this.readable.read(rows, { table: 'case_file', idOf, show }), ...counted, ...more };
    });
  }

  private async page(connection: Sql, actor: Actor, query: CasePageQuery): Promise<Page<ListedCase>> {
    const statement = sql`
      select case_id as "caseId", household_id as "householdId", document from case_file
      where ${all([
        regionCondition(actor, sql`region_code`),
        assignedCondition(actor, sql`household_id`),
        ...filters(query),
      ])}
      order by case_id limit ${query.limit + 1}`;
    const rows = await statement.on<ListedCase>(connection);
    return page(rows, query.limit, ({ caseId }) => [caseId]);
  }
}

/** Few households have ended: the list of their cases starts from them, the other one from the cases. */
const OF_ENDED = {
  true: sql`household_id = any(array(select household_id from household where ended_on is not null))`,
  false: sql`not exists (
    select from household h where h.household_id = case_file.household_id and h.ended_on is not null)`,
} as const;

/** Fewer still stand again: the list starts from them. */
const END_TO_REVIEW = sql`household_id = any(array(select household_id from household where is_restored))
  and jsonb_path_exists(document, '$.tracks.*.decision.withoutHousehold.mistaken ? (!exists (@.answered))')`;

function filters(query: CasePageQuery): SqlText[] {
  const { applicationId, householdId, state, householdEnded, endToReview } = query;
  const [after] = decodeCursor(query.cursor) ?? [];
  const conditions: SqlText[] = [];
  if (applicationId !== undefined) conditions.push(sql`application_id = ${applicationId}::uuid`);
  if (householdId !== undefined) conditions.push(sql`household_id = ${householdId}::uuid`);
  if (state !== undefined) conditions.push(sql`state = ${state}`);
  if (householdEnded !== undefined) conditions.push(OF_ENDED[householdEnded]);
  if (endToReview !== undefined) conditions.push(END_TO_REVIEW);
  if (after !== undefined) conditions.push(sql`case_id > ${after}::uuid`);
  return conditions;
}

interface ListedCase extends CaseRow {
  readonly householdId: string;
}

function idsOf(found: Page<CaseSummary>): string[] {
  return found.items.map(({ caseId }) => caseId);
}
