import { sql, type Sql } from '@aid-chain/messaging';

/** Whether a unit has not answered a letter of a case. */
export async function waitsForUnit(connection: Sql, caseId: string): Promise<boolean> {
  const [found] = await sql`
    select exists (select from inquiry_letter i where i.case_id = ${caseId}::uuid and i.state = 'sent') as waits`.on<{
    waits: boolean;
  }>(connection);
  return found?.waits === true;
}
