import { sql, type Sql } from '@aid-chain/messaging';

/** How far a file of answers was read. */
export interface FileProgress {
  readonly bytesDone: number;
  readonly isDone: boolean;
}

/** Begins a file, or finds how far the same content was read before, under whichever name. */
export async function openFile(tx: Sql, digest: string, name: string): Promise<FileProgress> {
  await sql`
    insert into verification_file (digest, name, state) values (${digest}, ${name}, 'reading') on conflict do nothing`.on(
    tx,
  );
  const [found] = await sql`
    select bytes_done::float8 as "bytesDone", state = 'done' as "isDone" from verification_file where digest = ${digest}`.on<FileProgress>(
    tx,
  );
  return found ?? { bytesDone: 0, isDone: false };
}

/** Moves on in a file in the transaction that keeps its lines. @returns false where another process was there before */
export async function moveFile(
  tx: Sql,
  moved: {
    readonly digest: string;
    readonly from: number;
    readonly to: number;
    readonly lines: number;
    readonly isDone: boolean;
  },
): Promise<boolean> {
  const found = await sql`
    update verification_file set bytes_done = ${moved.to}::bigint, lines_done = lines_done + ${moved.lines}::integer,
           state = ${moved.isDone ? 'done' : 'reading'}
     where digest = ${moved.digest} and bytes_done = ${moved.from}::bigint and state = 'reading'
    returning digest`.on(tx);
  return found.length === 1;
}

/** Where a list of answers goes on. */
export async function cursorOf(tx: Sql, channel: string): Promise<string> {
  const [found] = await sql`select cursor from verification_cursor where channel = ${channel}`.on<{
    cursor: string;
  }>(tx);
  return found?.cursor ?? '';
}

/** The same, moved on in the transaction that keeps the answers. @returns false where another process was there before */
export async function moveCursor(tx: Sql, channel: string, from: string, to: string): Promise<boolean> {
  await sql`insert into verification_cursor (channel, cursor) values (${channel}, '') on conflict do nothing`.on(
    tx,
  );
  const found = await sql`
    update verification_cursor set cursor = ${to} where channel = ${channel} and cursor = ${from} returning channel`.on(
    tx,
  );
  return found.length === 1;
}
