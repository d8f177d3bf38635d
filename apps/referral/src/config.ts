import { readConfig, type ServiceConfig } from '@aid-chain/platform';
import { referral } from './referral.definition.js';

/** What the environment sets for this service: the only place of referral that reads it. */
export function config(): ServiceConfig {
  return readConfig(process.env, referral.name, referral.defaultPort);
}
