import { eligibility } from '@aid-chain/eligibility';
import { intake } from '@aid-chain/intake';
import { monitoring } from '@aid-chain/monitoring';
import { installDatabase } from '@aid-chain/platform';
import { referral } from '@aid-chain/referral';
import { installerConfig } from '../config.js';
import type { Say } from '../say.js';

/** `db migrate`: roles, schemas and tables of this release; repeating it changes nothing. */
export async function migrate(say: Say): Promise<void> {
  const { databaseUrl, passwords } = installerConfig();
  const services = [intake, eligibility, monitoring, referral];
  const done = await installDatabase(databaseUrl, services, { passwords, progress: say });
  for (const name of done) say(`  + ${name}`);
  say(done.length === 0 ? '已是最新 / nothing to do' : '完成 / done');
}
