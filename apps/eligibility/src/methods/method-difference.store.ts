import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql, type SqlText, type WritingSql } from '@aid-chain/messaging';
import type { ComparedMethod } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';

/** Where the two methods differ about one thing of one household. */
export interface MethodDifference extends Pick<ComparedMethod, 'subject' | 'unit'> {
  readonly caseId: string;
  readonly regionCode: string;
  readonly on: IsoDate;
  readonly civilAffairs: string;
  readonly agriculture: string;
}

const COLUMNS = { subject: 'text', unit: 'text', civilAffairs: 'text', agriculture: 'text' } as const;

/** Keeps where the methods differ for a household, in the place of what was found of it before. */
export function saveDifferences(
  tx: WritingSql,
  { caseId, regionCode }: Pick<CaseState, 'caseId' | 'regionCode'>,
  methods: readonly ComparedMethod[],
  on: IsoDate,
): void {
  const found = methods.filter(({ differs }) => differs);
  sql`delete from method_difference where case_id = ${caseId}::uuid`.writeOn(tx);
  if (found.length === 0) return;
  sql`
    insert into method_difference (case_id, subject, region_code, found_on, unit, civil_affairs, agriculture)
    select ${caseId}::uuid, subject, ${regionCode}, ${on}::date, unit, "civilAffairs", agriculture
      from ${rows('m', COLUMNS, found)}`.writeOn(tx);
}

/** @param conditions of the list, such as the region of who asks */
export function differencesWhere(
  connection: Sql,
  conditions: SqlText,
  limit: number,
): Promise<MethodDifference[]> {
  return sql`
    select case_id::text as "caseId", subject, unit, region_code as "regionCode", found_on::text as "on",
           civil_affairs as "civilAffairs", agriculture
      from method_difference where ${conditions}
     order by region_code using ~<~, case_id, subject limit ${limit}`.on<MethodDifference>(connection);
}
