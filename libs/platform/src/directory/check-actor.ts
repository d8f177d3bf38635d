import { RefusalError } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';

/**
 * Refuses a filter by somebody who never was: a list would be empty, and a slip in the id would read as if that person had
 * done and seen nothing. Who left the directory is known for good, and so is who stands in an audit alone.
 * @param inAudit the rows of an audit that name this actor
 * @throws RefusalError ACTOR_UNKNOWN
 */
export async function checkActor(
  connection: Sql,
  id: string | undefined,
  inAudit: (id: string) => SqlText = () => sql`select 1 where false`,
): Promise<void> {
  if (id === undefined) return;
  const known = sql`select exists (select 1 from directory.actor a where a.id = ${id}) or exists (${inAudit(id)}) as known`;
  const [found] = await known.on<{ known: boolean }>(connection);
  if (found?.known !== true) throw new RefusalError({ code: 'ACTOR_UNKNOWN', params: {} });
}
