import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  decodeCursor,
  page,
  regionCondition,
  type Actor,
  type Page,
  type PageQuery,
} from '@aid-chain/platform';
import type { InquiryLetter } from './inquiry-letter.rules.js';

export type StoredLetter = InquiryLetter & { readonly unit: Sealed; readonly sentBy: string };

const COLUMNS: SqlText = sql`
  i.letter_id as "letterId", i.case_id as "caseId", i.person_id as "personId", i.number, i.unit, i.purpose, i.fields,
  i.sent_on::text as "sentOn", i.due_on::text as "dueOn", i.due_provisional as "dueProvisional",
  i.reminded_on::text as "remindedOn", i.reminders, i.state, i.state_on::text as "stateOn", i.paper,
  i.sent_by as "sentBy"`;

/** A letter with its number in its case, whose row is locked. @returns the number */
export async function insertLetter(
  tx: Sql,
  inquiry: Pick<
    StoredLetter,
    'letterId' | 'caseId' | 'personId' | 'unit' | 'purpose' | 'fields' | 'sentOn' | 'dueOn' | 'dueProvisional'
  >,
  sentBy: string,
): Promise<number> {
  const { letterId, caseId, personId, unit, purpose, fields, sentOn, dueOn, dueProvisional } = inquiry;
  const [made] = await sql`
    insert into inquiry_letter (letter_id, case_id, person_id, number, unit, purpose, fields, sent_on, sent_by, due_on,
      due_provisional, state, state_on)
    select ${letterId}::uuid, ${caseId}::uuid, ${personId}::uuid, coalesce(max(l.number), 0) + 1, ${JSON.stringify(unit)}::jsonb,
      ${purpose}, ${fields}::text[], ${sentOn}::date, ${sentBy}, ${dueOn}::date, ${dueProvisional}::boolean, 'sent', ${sentOn}::date
      from inquiry_letter l where l.case_id = ${caseId}::uuid
    returning number`.on<{ number: number }>(tx);
  return made?.number ?? 1;
}

/** All letters of a case by their numbers, for its papers. */
export function lettersOfCase(connection: Sql, caseId: string): Promise<StoredLetter[]> {
  return sql`select ${COLUMNS} from inquiry_letter i where i.case_id = ${caseId}::uuid order by i.number`.on<StoredLetter>(
    connection,
  );
}

/** One page of the letters of a case by their numbers. @throws RefusalError CURSOR_INVALID */
export async function pageOfLetters(
  connection: Sql,
  caseId: string,
  { cursor, limit }: Pick<PageQuery, 'cursor' | 'limit'>,
): Promise<Page<StoredLetter>> {
  const [after] = decodeCursor(cursor, ['number']) ?? [];
  const found = await sql`
    select ${COLUMNS} from inquiry_letter i
     where i.case_id = ${caseId}::uuid and i.number > ${Number(after ?? 0)}
     order by i.number limit ${limit + 1}`.on<StoredLetter>(connection);
  return page(found, limit, ({ number }) => [number]);
}

/** Letters of a case for one purpose about one member, or about the household, that wait for their answers. */
export function openLetters(
  connection: Sql,
  { caseId, purpose, personId }: Pick<StoredLetter, 'caseId' | 'purpose' | 'personId'>,
): Promise<StoredLetter[]> {
  return sql`
    select ${COLUMNS} from inquiry_letter i
     where i.case_id = ${caseId}::uuid and i.state = 'sent' and i.purpose = ${purpose}
       and i.person_id is not distinct from ${personId}::uuid`.on<StoredLetter>(connection);
}

/** One letter as this actor may see it. */
export async function findLetter(
  connection: Sql,
  actor: Actor,
  letterId: string,
): Promise<StoredLetter | undefined> {
  const [found] = await sql`
    select ${COLUMNS} from inquiry_letter i join case_file c on c.case_id = i.case_id
     where i.letter_id = ${letterId}::uuid and ${regionCondition(actor, sql`c.region_code`)}`.on<StoredLetter>(
    connection,
  );
  return found;
}

export async function remindLetter(
  tx: Sql,
  letterId: string,
  reminded: { readonly on: IsoDate; readonly dueOn: IsoDate | null; readonly dueProvisional: boolean },
): Promise<void> {
  await sql`
    update inquiry_letter set reminded_on = ${reminded.on}::date, reminders = reminders + 1, due_on = ${reminded.dueOn}::date,
           due_provisional = ${reminded.dueProvisional}::boolean
     where letter_id = ${letterId}::uuid`.on(tx);
}

export async function endLetter(
  tx: Sql,
  letterId: string,
  ended: { readonly state: string; readonly on: IsoDate; readonly paper: string | null },
): Promise<void> {
  await sql`
    update inquiry_letter set state = ${ended.state}, state_on = ${ended.on}::date, paper = ${ended.paper}
     where letter_id = ${letterId}::uuid`.on(tx);
}
