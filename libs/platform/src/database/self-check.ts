import type pg from 'pg';

/** The oldest PostgreSQL that all statements are written for. */
const OLDEST = 150000;
const EXTENSIONS = ['pg_trgm'] as const;

const print = (zh: string, en: string): Error => new Error(`${zh} / ${en}`);

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  const server = rows[0];
  if (server === undefined || server.version < OLDEST) {
    throw print(
      '数据库版本过低：需要 PostgreSQL 15 以上。',
      'The database is too old: PostgreSQL 15 or newer is needed.',
    );
  }
  if (server.encoding !== 'UTF8') {
    throw print(
      `数据库编码为 ${server.encoding}：请用 UTF8 编码重建数据库。`,
      `The database's encoding is ${server.encoding}: create it again with encoding UTF8.`,
    );
  }
}

async function installExtensions(client: pg.Client): Promise<void> {
  await client.query('create schema if not exists extensions');
  for (const extension of EXTENSIONS) {
    try {
      await client.query(`create extension if not exists ${extension} with schema extensions`);
    } catch (cause) {
      throw new Error(
        `请数据库管理员先执行 CREATE EXTENSION ${extension} WITH SCHEMA extensions。 / ` +
          `Ask the database administrator to run CREATE EXTENSION ${extension} WITH SCHEMA extensions first.`,
        { cause },
      );
    }
  }
}

/**
 * With a wrong character type (plain `C`) pg_trgm finds nothing in Chinese and says so nowhere: addresses and
 * names would silently never match.
 */
async function checkTrigrams(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ schema: string }>(
    `select n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace
     where e.extname = 'pg_trgm'`,
  );
  const schema = client.escapeIdentifier(rows[0]?.schema ?? 'extensions');
  const found = await client.query<{ trigrams: number }>(
    `select cardinality(${schema}.show_trgm('示范镇一组')) as trigrams`,
  );
  if ((found.rows[0]?.trigrams ?? 0) > 0) return;
  throw print(
    '数据库的字符类型（lc_ctype）不识别中文：请用 --locale=C.UTF-8 重建数据库。',
    "The database's lc_ctype does not know Chinese: create it again with --locale=C.UTF-8.",
  );
}

/**
 * Makes sure that the database can hold the data: version, encoding, extensions, trigrams of Chinese.
 * @throws Error in Chinese and English with what to do
 */
export async function checkDatabase(client: pg.Client): Promise<void> {
  await checkServer(client);
  await installExtensions(client);
  await checkTrigrams(client);
}
