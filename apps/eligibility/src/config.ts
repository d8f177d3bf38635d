import { readConfig, type ServiceConfig } from '@aid-chain/platform';
import { eligibility } from './eligibility.definition.js';

/** What the environment sets for this service: the only place of eligibility that reads it. */
export function config(): ServiceConfig {
  return readConfig(process.env, eligibility.name, eligibility.defaultPort);
}
