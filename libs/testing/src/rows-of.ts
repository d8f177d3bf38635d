import pg from 'pg';

/** Looks into a database with the given rights: one statement on a connection of its own. */
export async function rowsOf<R extends object = Record<string, unknown>>(
  databaseUrl: string,
  text: string,
  params: readonly unknown[] = [],
): Promise<R[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<R>(text, [...params])).rows;
  } finally {
    await client.end();
  }
}
