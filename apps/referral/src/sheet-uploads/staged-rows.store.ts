import type { Sealed } from '@aid-chain/contracts';
import { rows, sql, type Tx } from '@aid-chain/messaging';
import type { RowContent } from '../sheet-form/read-row.rules.js';
import type { RowWithoutSchool } from './sheet-schools.js';
import type { CheckedRow, UploadedRow } from './uploaded-row.js';

/** A row as it was read, with what was typed into it, sealed. */
export type StagedRow = UploadedRow & { readonly cells: Sealed };

/**
 * Rows of an upload between reading and judging: a file of a whole county is judged some hundred duties at a time, and no more of
 * it is in memory. The table is this transaction's own.
 */
export async function makeStage(tx: Tx): Promise<void> {
  await sql`
    create temporary table sheet_stage (no integer primary key, referral_id uuid, quarter text not null, content jsonb not null,
      cells jsonb not null) on commit drop`.on(tx);
  await sql`create index sheet_stage_duty on sheet_stage (referral_id, quarter)`.on(tx);
}

/** As it stands for a row that answers a referral, and for one of which nothing is known. */
const NO_QUARTER = '';

export async function stageRows(tx: Tx, staged: readonly StagedRow[]): Promise<void> {
  const columns = {
    no: 'integer',
    referralId: 'uuid',
    quarter: 'text',
    content: 'jsonb',
    cells: 'jsonb',
  } as const;
  const given = staged.map(({ no, subject, content, cells }) => ({
    ...{ no, content, cells, referralId: subject?.referralId ?? null },
    quarter: subject?.quarter ?? NO_QUARTER,
  }));
  await sql`
    insert into sheet_stage (no, referral_id, quarter, content, cells)
    select "no", "referralId", "quarter", "content", "cells" from ${rows('s', columns, given)}`.on(tx);
}

/** Where a page of duties ended. */
export interface StagedDuty {
  readonly referralId: string;
  readonly quarter: string;
}

interface Found extends StagedDuty {
  readonly no: number;
  readonly content: RowContent;
  readonly cells: Sealed | null;
}

/** All rows of the next duties, and behind which duty they end; nothing where none is left. */
export async function stagedDuties(
  tx: Tx,
  after: StagedDuty,
  limit: number,
): Promise<{ readonly rows: readonly RowWithoutSchool[]; readonly last: StagedDuty | undefined }> {
  const found = await sql`
    with duties as (
      select distinct referral_id, quarter from sheet_stage
       where (referral_id, quarter) > (${after.referralId}::uuid, ${after.quarter}) order by 1, 2 limit ${limit})
    select s.no, s.referral_id as "referralId", s.quarter, s.content,
           case when s.content @> '{"report": {"schoolAnswered": true}}' then s.cells end as cells
      from duties join sheet_stage s using (referral_id, quarter)
     order by s.referral_id, s.quarter, s.no`.on<Found>(tx);
  const page = found.map(({ no, referralId, quarter, content, cells }): RowWithoutSchool => ({
    ...{ no, content, cells },
    subject: { referralId, quarter: quarter === NO_QUARTER ? null : quarter },
  }));
  return { rows: page, last: found.at(-1) };
}

/** Rows of which nothing is known but what they hold, by their numbers. */
export async function stagedWithoutDuty(tx: Tx, after: number, limit: number): Promise<UploadedRow[]> {
  const found = await sql`
    select no, content from sheet_stage where referral_id is null and no > ${after}::integer order by no limit ${limit}`.on<
    Pick<Found, 'no' | 'content'>
  >(tx);
  return found.map(({ no, content }) => ({ no, subject: undefined, content }));
}

const CHECKED_COLUMNS = {
  no: 'integer',
  state: 'text',
  referralId: 'uuid',
  quarter: 'text',
  leaderNo: 'integer',
  message: 'jsonb',
  faults: 'jsonb',
} as const;

/** Keeps what staged rows came to, with what was typed into them. */
export async function keepChecked(tx: Tx, uploadId: string, checked: readonly CheckedRow[]): Promise<void> {
  await sql`
    insert into sheet_upload_row (upload_id, row_no, state, referral_id, quarter, leader_no, message, faults, cells)
    select ${uploadId}::uuid, c."no", c."state", c."referralId", c."quarter", c."leaderNo", c."message", c."faults", s.cells
      from ${rows('c', CHECKED_COLUMNS, checked)} join sheet_stage s on s.no = c."no"`.on(tx);
}
