import { installDatabase } from '@aid-chain/platform';
import { installerConfig } from '../config.js';
import type { Say } from '../say.js';
import { SERVICES } from '../services.js';

/** `db migrate`: roles, schemas and tables of this release; repeating it changes nothing. */
export async function migrate(say: Say): Promise<void> {
  const { databaseUrl, passwords } = installerConfig();
  const done = await installDatabase(databaseUrl, SERVICES, { passwords, progress: say });
  for (const name of done) say(`  + ${name}`);
  say(done.length === 0 ? '已是最新 / nothing to do' : '完成 / done');
}
