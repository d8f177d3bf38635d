import { sql, type Sql } from '@aid-chain/messaging';

/** A change of departments that was begun and has not come to its end. */
export interface BegunChange {
  /** The command that is run again: it goes on where it was broken off. */
  readonly command: string;
  /** Minute in China, for reading. */
  readonly at: string;
  readonly by: string;
}

const COMMANDS: Readonly<Record<string, string>> = {
  'department-addition-begun': 'departments add',
  'department-removal-begun': 'departments remove',
};
/** What each acceptance of a place leaves in the audit: whatever was begun before has come to its end. */
const ENDED = 'directory-seeded';

/**
 * @param connection one that may read the audit of the directory
 * @returns undefined where nothing is under way: a place was accepted since, or no change was ever begun
 */
export async function begunChange(connection: Sql): Promise<BegunChange | undefined> {
  const [last] = await sql`
    select action, object_ids[1] as code, actor as by,
           to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at
      from directory.audit where action = any(${[ENDED, ...Object.keys(COMMANDS)]}::text[])
     order by id desc limit 1`.on<{ action: string; code: string; by: string; at: string }>(connection);
  const command = COMMANDS[last?.action ?? ''];
  if (last === undefined || command === undefined) return undefined;
  return { command: `${command} ${last.code}`, at: last.at, by: last.by };
}
