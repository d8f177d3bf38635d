import { sql, type Sql } from '@aid-chain/messaging';

/** How the databases begin into which `backup check` restores; nothing else is ever dropped. */
export const SCRATCH_PREFIX = 'aid_chain_check_';

/**
 * Databases that a check of a backup left behind when it was killed: each holds every family of the backup. One that somebody
 * works in is still being checked.
 * @param connection of any role
 * @param own one that the caller works in
 */
export async function leftScratchDatabases(connection: Sql, own = ''): Promise<readonly string[]> {
  const found = await sql`
    select datname as name from pg_database d
     where starts_with(datname, ${SCRATCH_PREFIX}) and datname <> ${own}
       and not exists (select from pg_stat_activity a where a.datid = d.oid)
     order by 1`.on<{ name: string }>(connection);
  return found.map(({ name }) => name);
}
