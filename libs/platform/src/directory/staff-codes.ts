import { foldStaffCode } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';

/**
 * Looks staff codes up in the directory, whether their officials are active or not: who comes back is still a relative.
 * @returns the directory's spelling of those that it holds, by the folded code
 */
export async function knownStaffCodes(
  connection: Sql,
  typed: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (typed.length === 0) return new Map();
  const rows = await sql`
    select staff_code as code from directory.actor
     where upper(staff_code) = any (${typed.map(foldStaffCode)}::text[]) order by staff_code`.on<{
    code: string;
  }>(connection);
  return new Map(rows.map(({ code }) => [foldStaffCode(code), code]));
}
