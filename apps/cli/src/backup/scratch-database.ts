import pg from 'pg';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { SCRATCH_PREFIX } from '@aid-chain/platform';
import { libpqEnvironment } from './libpq-environment.js';

/** @throws Error with the first words of pg_restore */
async function restore(dump: string, env: NodeJS.ProcessEnv, path: string | undefined): Promise<void> {
  const child = spawn('pg_restore', ['--exit-on-error', '--dbname', env['PGDATABASE'] ?? '', dump], {
    env: { ...env, ...(path === undefined ? {} : { PATH: path }) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const words: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (cause) => {
      reject(
        new Error(
          '找不到 pg_restore，须与数据库同版本 / there is no pg_restore; it must be of the version of the database',
          { cause },
        ),
      );
    });
    child.once('close', resolve);
  });
  if (code === 0) return;
  const [first = ''] = Buffer.concat(words).toString('utf8').split('\n');
  throw new Error(`备份不能恢复 / the backup cannot be restored: ${first}`);
}

async function asInstaller(url: string, statement: (name: string) => string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement(client.escapeIdentifier(name)));
  } finally {
    await client.end();
  }
}

/**
 * Restores a dump into a database of its own on the same server, which is dropped afterwards, whatever happened.
 * @param url of the installer
 * @param path where `pg_restore` is looked for
 */
export async function inScratchDatabase<R>(
  { url, dump, path }: { readonly url: string; readonly dump: string; readonly path: string | undefined },
  work: (database: string) => Promise<R>,
): Promise<R> {
  const name = `${SCRATCH_PREFIX}${randomBytes(4).toString('hex')}`;
  await asInstaller(url, (id) => `create database ${id} template template0`, name);
  try {
    await restore(dump, libpqEnvironment(new URL(url), name), path);
    return await work(name);
  } finally {
    await asInstaller(url, (id) => `drop database ${id} with (force)`, name);
  }
}
